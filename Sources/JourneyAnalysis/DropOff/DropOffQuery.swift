/// What a drop-off analysis shows.
public struct DropOffQuery: Equatable, Sendable {
  /// By what each stage is broken down. The raw value is the word of `--by`.
  public enum Breakdown: String, CaseIterable, Sendable {
    case agency
    case channel
    /// What the customer holds in the channel.
    case device
    case segment
    case period
  }

  public enum Suppression: Sendable {
    /// Counts of people from 1 to 9 are not told, nor what gives them away.
    case on
    /// For the analyst's own screen; the output says so.
    case off
  }

  /// The series of volumes; nil for the one that covers most stages.
  public var series: String?
  /// The period; nil for the one that covers most stages.
  public var period: String?
  public var by: Breakdown?
  /// The channel that is broken down by device, with its parts; nil for all channels. Of no meaning in other breakdowns.
  public var channel: String?
  public var suppression: Suppression

  /// The stages of the series that covers most of them, unless told otherwise.
  public init(
    series: String? = nil, period: String? = nil, by: Breakdown? = nil, channel: String? = nil,
    suppression: Suppression = .on
  ) {
    self.series = series
    self.period = period
    self.by = by
    self.channel = channel
    self.suppression = suppression
  }
}
