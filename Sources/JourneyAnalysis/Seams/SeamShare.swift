/// How much of the loss sits at stages that are entered by a seam: *at* them, never because of them.
public struct SeamShare: Equatable, Sendable {
  /// Ids of the stages that are entered so and have counts.
  public let stages: [String]
  /// Missed at these stages ÷ missed at all that have counts; nil where nobody was missed.
  public let missedShare: Double?
  /// Reached at these stages ÷ reached at all that have counts, people counted once for each stage; nil where nobody was.
  public let reachedShare: Double?
  /// Missed at all stages that have counts.
  public let missed: Int
  /// Reached at all stages that have counts, people counted once for each stage.
  public let reached: Int
  /// Nil where there are no counts.
  public let basis: Basis?
}
