import JourneyStorage
import Workbench

/// Does background work on other threads, and leaves what comes of it in the mailbox.
final class WorkRunner {
  private let mailbox: Mailbox
  private let reader: PortfolioReader
  private let imports: ImportReader
  /// What is under way, by its number.
  private var tasks: [Int: Task<Void, Never>] = [:]

  init(mailbox: Mailbox, store: JourneyStore) {
    self.mailbox = mailbox
    reader = PortfolioReader(store: store)
    imports = ImportReader(store: store)
  }

  /// - Parameter path: where a name of a source leads.
  func begin(_ work: BackgroundWork, number: Int, path: (String) -> Path) {
    let mailbox = mailbox
    if case .portfolio(let portfolio) = work {
      let (reader, paths) = (reader, portfolio.sources.map { path($0.name) })
      tasks[number] = Task.detached {
        let answer = await reader.answer(portfolio, paths) { done, total in
          mailbox.post(.worked(number, .progress(done: done, total: total)))
        }
        mailbox.post(.worked(number, answer))
      }
    } else if case .fileImport(let file) = work {
      let (imports, place) = (imports, path(file.path))
      tasks[number] = Task.detached {
        mailbox.post(.worked(number, .fileImport(file.answer(imports.content(place)))))
      }
    } else {
      tasks[number] = Task.detached {
        if let answer = work.answer() { mailbox.post(.worked(number, answer)) }
      }
    }
  }

  /// Work that is ended answers that it was.
  func stop(_ number: Int) { tasks[number]?.cancel() }

  /// The work is at its end.
  func ended(_ number: Int) { tasks[number] = nil }

  /// Does the work while the caller waits.
  func answerNow(_ work: BackgroundWork, path: (String) -> Path) -> WorkAnswer {
    if case .portfolio(let portfolio) = work {
      return reader.answerNow(portfolio, portfolio.sources.map { path($0.name) })
    }
    if case .fileImport(let file) = work { return .fileImport(file.answer(imports.content(path(file.path)))) }
    return work.answer() ?? .stopped
  }
}
