/// How far answers lie apart between the channels of one place.
public struct ChannelSpread: Equatable, Sendable {
  /// The place of the group in the result.
  public let group: Int
  public let driver: String
  /// Where: all alike but for the channel; nil for all.
  public let stage: String?
  public let step: String?
  public let agency: String?
  public let segment: String?
  public let period: String?
  /// The channels' ids, lowest figure first.
  public let channels: [String]
  /// The measures' ids, in the order of `channels`.
  public let measures: [String]
  public let lowest: Double
  public let highest: Double
  /// highest − lowest, on the scale of the question; a share for thumbs.
  public let spread: Double
  /// spread ÷ width of the scale, 0…1; nil where the width is not known.
  public let relative: Double?
  /// The fewest that answered in a channel; nil where some channel's n is not known.
  public let smallestN: Int?
  /// The weakest basis.
  public let basis: Basis
}
