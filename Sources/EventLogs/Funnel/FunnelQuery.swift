/// What is asked of a log beside the counts.
public struct FunnelQuery: Sendable {
  public enum Period: String, Sendable, CaseIterable {
    case year, quarter, month, day
  }

  /// How long after its first event a case may go on, in microseconds, the end included; nil for ever.
  public var window: Int64?
  /// By which period of the entering event the counts are broken down, in UTC; nil for none.
  public var period: Period?
  public var countsHandOffs: Bool
  public var countsVariants: Bool
  /// Repeats, rework, and where cases leave the map.
  public var countsDeviations: Bool
  /// Whether some ids of cases are kept for each deviation.
  public var keepsExamples: Bool
  /// By which working hours durations are counted too; nil for none.
  public var calendar: WorkCalendar?

  public init(
    window: Int64? = nil, period: Period? = nil, countsHandOffs: Bool = false, countsVariants: Bool = false,
    countsDeviations: Bool = false, keepsExamples: Bool = false, calendar: WorkCalendar? = nil
  ) {
    self.window = window
    self.period = period
    self.countsHandOffs = countsHandOffs
    self.countsVariants = countsVariants
    self.countsDeviations = countsDeviations
    self.keepsExamples = keepsExamples
    self.calendar = calendar
  }
}
