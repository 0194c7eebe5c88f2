extension WorkbenchState {
  /// What is to be worked out in the background for what is on the screen. The runtime asks before it draws, so that
  /// keys that follow one another begin the work once; while work is under way for a view, no other is begun for it.
  public mutating func beginWork() -> [Effect] {
    switch open?.view {
    case .whatIf: beginWhatIf()
    case .compare: beginComparison()
    case .portfolio: beginPortfolio()
    case nil where portfolio.isOverList: beginPortfolio()
    default: beginFigures()
    }
  }

  mutating func nextWorkNumber() -> Int {
    lastWork += 1
    return lastWork
  }

  /// Gives an answer to whoever waits for it; what nobody waits for any more counts for nothing.
  mutating func worked(_ number: Int, _ answer: WorkAnswer) {
    switch answer {
    case .whatIf(let table): change(where: { $0.whatIf.work == number }) { $0.take(table) }
    case .comparison(let table): change(where: { $0.compare.work == number }) { $0.take(table) }
    case .figures(let settled): change(where: { $0.figures.work == number }) { $0.take(settled) }
    case .fileImport(let answer): fileRead(number, answer)
    case .portfolio, .progress, .stopped: takePortfolio(number, answer)
    }
  }

  /// Changes the open journey that waits for something, wherever it stands among the tabs.
  private mutating func change(where waits: (OpenJourney) -> Bool, _ body: (inout OpenJourney) -> Void) {
    if var open, waits(open) {
      body(&open)
      self.open = open
    } else if let place = shelf.firstIndex(where: waits) {
      body(&shelf[place])
    }
  }
}
