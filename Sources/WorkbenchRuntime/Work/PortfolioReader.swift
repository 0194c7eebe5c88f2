import Glibc
import JourneyModel
import JourneyStorage
import PlainText
import Synchronization
import Workbench

/// Reads the journeys of a portfolio, as many at once as there are processors, and holds them side by side.
nonisolated struct PortfolioReader: Sendable {
  let store: JourneyStore

  /// What came of it; that it was stopped, once the task is cancelled.
  ///
  /// - Parameter progress: is told how much is done, of as much as there is: a journey counts when it is read and when it
  ///   is added. At most about a hundred times.
  func answer(
    _ work: PortfolioWork, _ paths: [Path], progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void
  ) async -> WorkAnswer {
    let count = paths.count
    let step = max(1, count / 50)
    let done = Counter()
    let workers = max(1, min(count, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
    let parts = await withTaskGroup(of: [(place: Int, reading: PortfolioWork.Reading)].self) { group in
      for worker in 0..<workers {
        group.addTask {
          var own: [(place: Int, reading: PortfolioWork.Reading)] = []
          for place in stride(from: worker, to: count, by: workers) {
            guard !Task.isCancelled else { break }
            own.append((place, reading(work.sources[place], paths[place])))
            let now = done.next()
            if now.isMultiple(of: step) { progress(now, count * 2) }
          }
          return own
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    guard parts.count == count else { return .stopped }
    let readings = parts.sorted { $0.place < $1.place }.map(\.reading)
    let table = work.table(readings) { added in
      if added > 0, added.isMultiple(of: step) { progress(count + added, count * 2) }
      return !Task.isCancelled
    }
    return table.map { .portfolio($0) } ?? .stopped
  }

  /// The same, one after the other, for those who can wait.
  func answerNow(_ work: PortfolioWork, _ paths: [Path]) -> WorkAnswer {
    let readings = zip(work.sources, paths).map { reading($0, $1) }
    return work.table(readings) { _ in true }.map { .portfolio($0) } ?? .stopped
  }

  private func reading(_ source: PortfolioWork.Source, _ path: Path) -> PortfolioWork.Reading {
    if let journey = source.journey { return PortfolioWork.Reading(journey) }
    do throws(StorageError) {
      let file = try store.read(path)
      do throws(JourneyError) {
        return PortfolioWork.Reading(try JourneyFormat.read(file.bytes))
      } catch {
        return .problem(Sentence.of(error, in: path.description))
      }
    } catch {
      return .problem(Sentence.of(error))
    }
  }
}

/// Counts over several threads.
private nonisolated final class Counter: Sendable {
  private let count = Mutex(0)

  /// One more, and how many that is.
  func next() -> Int {
    count.withLock { count in
      count += 1
      return count
    }
  }
}
