/// What an analysis of who is missing looks at, and from where on it marks.
public struct MissingQuery: Equatable, Sendable {
  /// The series of volumes; nil for every one that counts segments.
  public var series: String?
  /// The period; nil for the one that covers most stages of the series.
  public var period: String?
  public var suppression: DropOffQuery.Suppression
  /// A representation index is flagged below this.
  public var lowIndex: Double
  /// A take-up is low below this.
  public var lowTakeUp: Double
  /// Customers are satisfied from this mean on, of 5.
  public var highSatisfaction: Double

  /// 0.8, one half and 4 of 5, unless told otherwise.
  public init(
    series: String? = nil, period: String? = nil, suppression: DropOffQuery.Suppression = .on, lowIndex: Double = 0.8,
    lowTakeUp: Double = 0.5, highSatisfaction: Double = 4
  ) {
    self.series = series
    self.period = period
    self.suppression = suppression
    self.lowIndex = lowIndex
    self.lowTakeUp = lowTakeUp
    self.highSatisfaction = highSatisfaction
  }
}
