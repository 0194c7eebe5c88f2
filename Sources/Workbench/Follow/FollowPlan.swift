public import JourneyModel

/// How the open journey becomes what others saved: worked out beside the keys, for maps where that takes long.
public struct FollowPlan: Sendable {
  /// Of which journey it was made, by its session and revision; what others saved.
  let session: Int
  let revision: Int
  let theirs: Journey
  let edits: [MapEdit]
  let changes: [JourneyChange]

  /// O(n log n); for any thread.
  public init(from start: Start, to theirs: Journey) {
    (session, revision) = (start.session, start.revision)
    self.theirs = theirs
    edits = JourneyDiff.edits(from: start.journey, to: theirs)
    changes = JourneyDiff.changes(from: start.journey, to: theirs)
  }

  /// What a plan begins with.
  public struct Start: Sendable {
    let session: Int
    let revision: Int
    public let journey: Journey
  }
}

extension OpenJourney {
  /// What a plan for it begins with.
  public var planStart: FollowPlan.Start {
    FollowPlan.Start(session: session, revision: revision, journey: journey)
  }

  /// The plan for what others saved, where it fits what is open now, and there is something to do.
  func fitting(_ plan: FollowPlan?) -> FollowPlan? {
    guard let plan, plan.session == session, plan.revision == revision, !plan.edits.isEmpty, !history.isUnsaved else {
      return nil
    }
    return plan
  }
}

extension WorkbenchState {
  /// Takes a plan for what is told to be in the file next.
  public mutating func prepare(_ plan: FollowPlan?) { followPlan = plan }
}
