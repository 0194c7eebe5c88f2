/// What one missed person in ten fewer at a stage would be worth.
public struct Bottleneck: Equatable, Sendable {
  /// The stage's id.
  public let stage: String
  /// Where the gain counts: the last gate, for gates; else the stage itself. An id.
  public let countedAt: String
  /// Further completions there, in people; nil on illustrative volumes.
  public let gain: Double?
  /// The gain ÷ those who complete now; nil where that is 0.
  public let relative: Double?
  /// Whether no other stage has a larger gain; several where they tie.
  public let isLargest: Bool
  public let basis: Basis
}
