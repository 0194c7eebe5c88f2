import JourneyModel
import JourneyStorage
import PlainText
import Synchronization
import Workbench

/// A save on another thread: the keys do not wait for the disk, nor for others who save.
nonisolated final class QuietSave: Sendable {
  let path: Path
  let name: String
  let stateName: Int
  /// What is to be saved, and what the file held, as far as was known.
  private let start: FollowPlan.Start
  private let base: Journey
  private let outcome = Mutex<Swift.Result<Done, StorageError>?>(nil)

  struct Done {
    let receipt: SaveReceipt
    /// What was saved, where others had changed the file: theirs and ours.
    let together: Journey?
    /// How the journey here becomes that.
    let plan: FollowPlan?
    /// What the file held before.
    let before: ContentHash?
  }

  /// What came of a save, to be taken on the main thread.
  struct Result: Sendable { let save: QuietSave }

  /// How long others who save are waited for, in milliseconds.
  private static let patience = 5000

  init(_ path: Path, _ name: String, _ stateName: Int, _ start: FollowPlan.Start, on base: Journey) {
    (self.path, self.name, self.stateName, self.start, self.base) = (path, name, stateName, start, base)
  }

  func run(
    _ expected: FileIdentity?, _ store: JourneyStore,
    announce: @Sendable (_ now: ContentHash, _ before: ContentHash?) -> Void
  ) {
    let queue = SaveQueue(before: path, store.fileSystem, milliseconds: Self.patience)
    defer { queue?.leave() }
    do throws(StorageError) {
      let done = try save(expected, store, announce)
      outcome.withLock { $0 = .success(done) }
    } catch {
      outcome.withLock { $0 = .failure(error) }
    }
  }

  private func save(
    _ expected: FileIdentity?, _ store: JourneyStore, _ announce: (ContentHash, ContentHash?) -> Void
  ) throws(StorageError) -> Done {
    let ours = start.journey
    let bytes = JourneyFormat.write(ours)
    // Looked at first: to write all of it for nothing would keep those who wait in the queue.
    if let expected, case .unchanged = try store.change(of: path, since: expected) {
      do throws(StorageError) {
        announce(ContentHash(of: bytes), expected.hash)
        return Done(
          receipt: try store.save(bytes, to: path, expecting: expected, backups: .whileWorking), together: nil,
          plan: nil, before: expected.hash
        )
      } catch {
        guard case .changedOnDisk = error else { throw error }
      }
    }
    let file = try store.read(path)
    guard let theirs = try? JourneyFormat.read(file.bytes) else { throw .changedOnDisk(path, .edited) }
    let merged = JourneyMerge.merge(base: base, ours: ours, theirs: theirs)
    // What both changed is for the person to look at.
    guard merged.conflicts.isEmpty else { throw .changedOnDisk(path, .edited) }
    let both = JourneyFormat.write(merged.journey)
    announce(ContentHash(of: both), file.identity.hash)
    let receipt = try store.save(both, to: path, expecting: file.identity, backups: .whileWorking)
    let plan = FollowPlan(from: start, to: merged.journey)
    return Done(receipt: receipt, together: merged.journey, plan: plan, before: file.identity.hash)
  }

  /// How the journey here becomes what was saved, where that is more.
  var plan: FollowPlan? { if case .success(let done) = result { done.plan } else { nil } }

  var result: Swift.Result<Done, StorageError>? { outcome.withLock { $0 } }
}

extension JourneyFiles {
  /// Saves beside the keys; `done` is called from another thread. One at a time: what comes while one is under way waits.
  func saveQuietly(
    _ ours: FollowPlan.Start, on base: Journey, to name: String, stateName: Int,
    done: @escaping @Sendable (QuietSave.Result) -> Void
  ) {
    awaitQuietSave()
    let path = path(name)
    let save = QuietSave(path, name, stateName, ours, on: base)
    quietSave = save
    let (expected, store) = (known[path]?.identity, store)
    let announce: @Sendable (ContentHash, ContentHash?) -> Void =
      people?.announcer(of: path) ?? { @Sendable _, _ in }
    worker.run {
      save.run(expected, store, announce: announce)
      done(QuietSave.Result(save: save))
    }
  }

  /// The same while the caller waits.
  func saveQuietlyNow(_ ours: FollowPlan.Start, on base: Journey, to name: String, stateName: Int) -> [Outcome] {
    saveQuietly(ours, on: base, to: name, stateName: stateName) { _ in }
    guard let save = quietSave else { return [] }
    worker.wait()
    return take(QuietSave.Result(save: save))
  }

  /// Until the save that is under way is done: another must not overtake it.
  func awaitQuietSave() {
    guard let save = quietSave else { return }
    worker.wait()
    settle(save)
  }

  /// What is known of the file after a save. What others changed in it is still to be seen here.
  private func settle(_ save: QuietSave) {
    guard quietSave === save else { return }
    quietSave = nil
    switch save.result {
    case .success(let done): if done.together == nil { known[save.path] = Known(done.receipt.identity) }
    case .failure(.notConfirmed(_, let identity, _)): known[save.path] = Known(identity)
    default: break
    }
  }

  /// What the state is told of a save that is done.
  func take(_ result: QuietSave.Result) -> [Outcome] {
    let save = result.save
    settle(save)
    switch save.result {
    case .success(let done):
      let saved = Outcome.savedQuietly(path: save.name, stateName: save.stateName)
      guard let together = done.together, known[save.path] != nil else { return [saved] }
      let before = known[save.path]?.identity.hash
      known[save.path]?.seen = done.receipt.identity
      reread = (save.path, done.receipt.identity)
      let savers = people?.savers(of: save.path, from: before, to: done.before ?? done.receipt.identity.hash)
      return [
        saved,
        .reloaded(
          together, path: save.name, readOnlyReason: nil, savers: savers ?? Savers(time: clock.now().time)),
      ]
    case .failure(.changedOnDisk(_, let change)) where change != .deleted:
      return [.failedQuietly(path: save.name, .changed)]
    case .failure(.locked), nil: return [.failedQuietly(path: save.name, .busy)]
    case .failure(let error): return [.failedQuietly(path: save.name, .refused(Sentence.of(error)))]
    }
  }
}
