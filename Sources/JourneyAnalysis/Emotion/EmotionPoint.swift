/// How one step feels to one segment, or to everyone.
public struct EmotionPoint: Equatable, Sendable {
  /// Ids.
  public let step: String
  public let stage: String
  /// −2…2; nil is a gap, not 0.
  public let value: Int?
  public let low: Int?
  public let high: Int?
  /// How many people it rests on.
  public let n: Int?
  /// Nil at a gap.
  public let basis: Basis?
}
