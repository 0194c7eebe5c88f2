#if canImport(Testing)

  public import JourneyModel
  public import Workbench

  extension WorkbenchState {
    /// Does the background work that is asked for, at once, until none is. Journeys of files come from `files`, by their
    /// names.
    public mutating func finishWork(files: [String: Journey] = [:]) {
      for _ in 0..<10 {
        let effects = beginWork()
        guard !effects.isEmpty else { return }
        for effect in effects {
          guard case .work(let work, let number) = effect else { continue }
          _ = receive(.worked(number: number, Self.answer(work, files)))
        }
      }
    }

    private static func answer(_ work: BackgroundWork, _ files: [String: Journey]) -> WorkAnswer {
      guard case .portfolio(let portfolio) = work else { return work.answer() ?? .stopped }
      let readings = portfolio.sources.map { source -> PortfolioWork.Reading in
        guard let journey = source.journey ?? files[source.name] else {
          return .problem("\(source.name): is not there")
        }
        return PortfolioWork.Reading(journey)
      }
      return portfolio.table(readings) { _ in true }.map { .portfolio($0) } ?? .stopped
    }
  }

#endif
