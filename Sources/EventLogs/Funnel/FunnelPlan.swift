public import JourneyModel

/// Which stages of a journey a funnel follows, and by which activities.
public struct FunnelPlan: Sendable {
  public enum Role: String, Sendable {
    case gate, parallel, conditional
  }

  public struct Stage: Sendable {
    public let id: String
    public let name: String
    public let role: Role
    public let events: [String]
  }

  public let journey: String
  /// In order; at least one and at most 64, the first a gate.
  public let stages: [Stage]
  /// Stages without events: a log cannot see them.
  public let unseen: [String]

  /// The stages of the journey that name events.
  public init(_ journey: Journey) throws(EventLogError) {
    self.journey = journey.id
    var stages: [Stage] = []
    var unseen: [String] = []
    for stage in journey.stages {
      guard !stage.events.isEmpty else {
        unseen.append(stage.id)
        continue
      }
      let said = stage.role.flatMap { Role(rawValue: $0) } ?? .gate
      stages.append(
        Stage(
          id: stage.id, name: stage.name ?? stage.id, role: stages.isEmpty ? .gate : said, events: stage.events))
    }
    if stages.isEmpty { throw .noStages(journey: journey.id) }
    if stages.count > 64 { throw .tooManyStages(stages.count) }
    self.stages = stages
    self.unseen = unseen
  }
}
