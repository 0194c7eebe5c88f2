/// How much of the loss sits at stages that are entered by a seam: *at* them, never because of them.
public struct SeamShare: Equatable, Sendable {
  /// Ids of the stages that are entered so and have counts.
  public let stages: [String]
  /// Missed at these stages ÷ missed at all that have counts; nil where nobody was missed.
  public let missedShare: Double?
  /// Reached at these stages ÷ reached at all that have counts, people counted once for each stage; nil where nobody was.
  public let reachedShare: Double?
  /// Missed at these stages; the others have `missed` − this.
  public let missedAt: Int
  /// Reached at these stages, people counted once for each stage.
  public let reachedAt: Int
  /// Missed at all stages that have counts.
  public let missed: Int
  /// Reached at all stages that have counts, people counted once for each stage.
  public let reached: Int
  /// Nil where there are no counts.
  public let basis: Basis?

  /// missed ÷ reached at these stages; nil where nobody was reached. Beside it `rateWithin`, that of all others.
  public var rateAt: Double? { reachedAt > 0 ? Double(missedAt) / Double(reachedAt) : nil }
  /// missed ÷ reached at the stages that are entered within one agency and channel; nil where nobody was reached.
  public var rateWithin: Double? {
    reached > reachedAt ? Double(missed - missedAt) / Double(reached - reachedAt) : nil
  }
}
