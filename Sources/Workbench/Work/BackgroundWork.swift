/// What takes longer than a key may: done on another thread, on copies, and answered by its number.
public enum BackgroundWork: Sendable {
  case whatIf(WhatIfWork)
  case comparison(ComparisonWork)
  case portfolio(PortfolioWork)
  case figures(FiguresWork)
  case fileImport(FileImportWork)

  /// Does the work where it needs nothing from outside; nil for what must read files.
  public func answer() -> WorkAnswer? {
    switch self {
    case .whatIf(let work): .whatIf(work.answer())
    case .comparison(let work): .comparison(work.answer())
    case .portfolio, .fileImport: nil
    case .figures(let work): .figures(work.answer())
    }
  }
}

/// What came of background work.
public enum WorkAnswer: Sendable {
  case whatIf(WhatIfTable)
  case comparison(ComparisonTable)
  case portfolio(PortfolioTable)
  case figures(OpenJourney?)
  case fileImport(FileImportAnswer)
  /// How far it is: of so many, so many are done.
  case progress(done: Int, total: Int)
  /// It was ended before its end.
  case stopped
}
