import JourneyModel
import JourneyStorage
import Synchronization
import Workbench

/// A look at the open file on another thread, for maps that take long to read and to compare.
nonisolated final class LookBeside: Sendable {
  let name: String
  private let path: Path
  /// What the file held when it was last looked at.
  let seen: FileIdentity
  private let start: FollowPlan.Start
  private let found = Mutex<Found?>(nil)

  enum Found {
    case unchanged
    case changed(LoadedJourney, FollowPlan)
    /// Gone, no journey, or something else that is to be said.
    case trouble
  }

  /// What came of a look, to be taken on the main thread.
  struct Result: Sendable { let look: LookBeside }

  init(_ name: String, _ path: Path, seen: FileIdentity, _ start: FollowPlan.Start) {
    (self.name, self.path, self.seen, self.start) = (name, path, seen, start)
  }

  func run(_ store: JourneyStore) {
    let result: Found
    do throws(StorageError) {
      if case .unchanged = try store.change(of: path, since: seen, readingAlways: true) {
        result = .unchanged
      } else if let loaded = try? JourneyFiles.load(path, store) {
        result = .changed(loaded, FollowPlan(from: start, to: loaded.journey))
      } else {
        result = .trouble
      }
    } catch {
      result = .trouble
    }
    found.withLock { $0 = result }
  }

  var result: Found? { found.withLock { $0 } }
}

extension JourneyFiles {
  /// A look takes longer than a key may wait.
  private static let slow = Duration.milliseconds(8)
  /// The least pause between looks: somebody who saves without end is followed twice a second.
  static let pause = Duration.milliseconds(500)

  /// Looks at the file of the open journey: at once where that is quick, else on another thread; `done` is then called from
  /// there. Returns what there is to tell at once.
  func look(
    at open: OpenJourney?, savesItself: Bool, done: @escaping @Sendable (LookBeside.Result) -> Void
  ) -> Outcome? {
    guard let open, let name = open.path else { return nil }
    let path = path(name)
    // The save brings both together, beside the keys, and is followed by another look.
    if lookTook > Self.slow, savesItself { return nil }
    guard lookTook > Self.slow, !open.history.isUnsaved, let before = known[path], !before.isGone, !before.isUnreadable
    else {
      let start = ContinuousClock.now
      defer { lookTook = max(lookTook, start.duration(to: .now)) }
      return look(at: name)
    }
    guard quietSave == nil, !isLooking else { return nil }
    isLooking = true
    let (look, store) = (LookBeside(name, path, seen: before.seen, open.planStart), store)
    looker.run {
      look.run(store)
      done(LookBeside.Result(look: look))
    }
    return nil
  }

  /// What the state is told of a look that is done, and the plan for it.
  func take(_ result: LookBeside.Result) -> (outcome: Outcome?, plan: FollowPlan?) {
    isLooking = false
    let look = result.look
    let path = path(look.name)
    // Saved or read anew meanwhile: there will be another look.
    guard let before = known[path], before.seen == look.seen, quietSave == nil else { return (nil, nil) }
    switch look.result {
    case .changed(let loaded, let plan):
      let identity = loaded.file.identity
      reread = (path, identity)
      known[path]?.seen = identity
      let savers = people?.savers(of: path, from: before.identity.hash, to: identity.hash)
      return (
        .reloaded(
          loaded.journey, path: look.name, readOnlyReason: loaded.readOnlyReason,
          savers: savers ?? Savers(time: clock.now().time)), plan
      )
    case .trouble: return (self.look(at: look.name), nil)
    case .unchanged, nil: return (nil, nil)
    }
  }
}
