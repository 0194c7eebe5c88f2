/// The two agencies between which it hurts most.
public struct SeamFinding: Equatable, Sendable {
  /// Ids of the agencies.
  public let fromAgency: String
  public let toAgency: String
  /// Ids of the arriving steps.
  public let steps: [String]
  /// Their distinct pain points.
  public let heat: HeatTally
  /// Their ids, worst first within each hand-off.
  public let painPoints: [String]
  /// The stage, of those where the hand-offs arrive, at which most people are missed; nil where nobody counted.
  public let stage: String?
  /// Missed at that stage: at it, not because of the hand-off.
  public let missed: Int?
  /// The weakest of the pain points' and the counts'; nil where there are neither.
  public let basis: Basis?
}
