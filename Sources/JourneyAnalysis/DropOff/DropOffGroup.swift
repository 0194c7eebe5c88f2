public import Statistics

/// One group of a breakdown: an agency, channel, segment or period at a stage.
public struct DropOffGroup: Equatable, Sendable {
  /// The record's id; the device or the period itself.
  public let id: String
  /// How people read it.
  public let label: String
  public let figures: DropOffFigures
  /// The group against all others; nil where one side has no rate, or is not told.
  public let comparison: GroupComparison?
  /// What customers of this channel said here, satisfaction and trust; empty in other breakdowns.
  public let voices: [ChannelVoice]
  /// What the customer holds: desktop, mobile, tablet, none; nil in breakdowns by anything but channel and device, and where
  /// the file does not say.
  public let device: String?
}

/// A group against the rest.
public struct GroupComparison: Equatable, Sendable {
  /// The group's drop-off rate − that of the rest, −1…1.
  public let riskDifference: Double
  /// The 95 % Newcombe interval of the difference; nil on illustrative and estimated counts and where no basis is stated.
  public let riskInterval: ConfidenceInterval?
  /// The two-sided p of the pooled two-proportion z test, of Fisher's exact test where an expected count is below 5; nil
  /// where either side has fewer than 30, and where `riskInterval` is.
  public let p: Double?
  /// `p` after Benjamini and Hochberg over all comparisons shown; exactly two groups are one comparison.
  public let q: Double?
  /// Whether q < 0.05 and the difference is at least 10 points; nil where there was no test.
  public let isReal: Bool?
}
