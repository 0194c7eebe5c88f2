import JourneyModel
import JourneyStorage
import PlainText
import Synchronization
import Workbench

/// A save on another thread: the keys do not wait for the disk.
nonisolated final class QuietSave: Sendable {
  let path: Path
  let name: String
  let stateName: Int
  private let outcome = Mutex<Swift.Result<SaveReceipt, StorageError>?>(nil)

  /// What came of a save, to be taken on the main thread.
  struct Result: Sendable { let save: QuietSave }

  init(_ path: Path, _ name: String, _ stateName: Int) {
    (self.path, self.name, self.stateName) = (path, name, stateName)
  }

  func run(
    _ journey: Journey, _ expected: FileIdentity?, _ store: JourneyStore, announce: @Sendable (ContentHash) -> Void
  ) {
    let bytes = JourneyFormat.write(journey)
    announce(ContentHash(of: bytes))
    do throws(StorageError) {
      let receipt = try store.save(bytes, to: path, expecting: expected)
      outcome.withLock { $0 = .success(receipt) }
    } catch {
      outcome.withLock { $0 = .failure(error) }
    }
  }

  var result: Swift.Result<SaveReceipt, StorageError>? { outcome.withLock { $0 } }
}

extension JourneyFiles {
  /// Saves beside the keys; `done` is called from another thread. One at a time: what comes while one is under way waits.
  func saveQuietly(
    _ journey: Journey, to name: String, stateName: Int, done: @escaping @Sendable (QuietSave.Result) -> Void
  ) {
    awaitQuietSave()
    let path = path(name)
    let save = QuietSave(path, name, stateName)
    quietSave = save
    let (expected, store) = (known[path]?.identity, store)
    let announce: @Sendable (ContentHash) -> Void =
      people?.announcer(of: path, from: expected?.hash) ?? { @Sendable _ in }
    worker.run {
      save.run(journey, expected, store, announce: announce)
      done(QuietSave.Result(save: save))
    }
  }

  /// The same while the caller waits.
  func saveQuietlyNow(_ journey: Journey, to name: String, stateName: Int) -> Outcome {
    saveQuietly(journey, to: name, stateName: stateName) { _ in }
    guard let save = quietSave else { return .savedQuietly(path: name, stateName: stateName) }
    worker.wait()
    return take(QuietSave.Result(save: save))
  }

  /// Until the save that is under way is done: another must not overtake it.
  func awaitQuietSave() {
    guard let save = quietSave else { return }
    worker.wait()
    settle(save)
  }

  /// What is known of the file after a save.
  private func settle(_ save: QuietSave) {
    guard quietSave === save else { return }
    quietSave = nil
    if case .success(let receipt) = save.result { known[save.path] = Known(receipt.identity) }
    if case .failure(.notConfirmed(_, let identity, _)) = save.result { known[save.path] = Known(identity) }
  }

  /// What the state is told of a save that is done.
  func take(_ result: QuietSave.Result) -> Outcome {
    let save = result.save
    settle(save)
    switch save.result {
    case .success: return .savedQuietly(path: save.name, stateName: save.stateName)
    case .failure(.changedOnDisk(_, let change)) where change != .deleted:
      return .failedQuietly(path: save.name, .changed)
    case .failure(.locked), nil: return .failedQuietly(path: save.name, .busy)
    case .failure(let error): return .failedQuietly(path: save.name, .refused(Sentence.of(error)))
    }
  }
}
