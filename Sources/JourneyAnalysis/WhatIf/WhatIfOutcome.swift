/// Where further completions would count, and how many.
public struct WhatIfOutcome: Equatable, Sendable {
  /// The last gate, for effects at gates; else the stage of the effect itself. An id.
  public let stage: String
  public let label: String
  /// Ids of the stages at which the effects work, in the order of the journey.
  public let at: [String]
  /// Those who have the outcome of the stage now, in people; nil on illustrative volumes.
  public let baseline: Int?
  /// Further completions at the observed rates and the mean of each effect, (low + likely + high) ÷ 3, in people; nil on
  /// illustrative volumes.
  public let expected: Double?
  /// The 5th to the 95th percentile of the draws, in people; nil on illustrative volumes.
  public let range: ClosedRange<Double>?
  /// Further completions ÷ baseline; nil where that is 0.
  public let relative: Double?
  /// The 5th to the 95th percentile of the draws of it; nil where the baseline is 0.
  public let relativeRange: ClosedRange<Double>?
  /// Whether the rates of the stages were drawn too: only where counts are public, measured or computed. Otherwise the
  /// range is that of the effects alone.
  public let areRatesDrawn: Bool
  /// Ids of the volumes behind it.
  public let volumes: [String]
  /// The weakest of volumes and effects.
  public let basis: Basis

  /// Whether only relative change is told, because the volumes are illustrative or say no basis.
  public var isRelativeOnly: Bool { baseline == nil }
}
