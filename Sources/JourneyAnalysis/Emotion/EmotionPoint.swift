import JourneyModel

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

  /// What the file says of one step; a gap for nil, and where the value is none of −2…2.
  init(step: String, stage: String, _ emotion: Emotion?) {
    self.step = step
    self.stage = stage
    let value = emotion?.value.flatMap { (-2...2).contains($0) ? $0 : nil }
    self.value = value
    low = emotion?.low
    high = emotion?.high
    n = emotion?.n
    basis = value == nil ? nil : Basis(emotion?.basis)
  }
}
