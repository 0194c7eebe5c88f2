/// What a funnel found.
public struct FunnelResult: Sendable {
  public struct Group: Sendable {
    public let key: FunnelKey
    public let reached: Int
    public let attempted: Int?
    /// Nil where a log cannot tell.
    public let missed: Int?
    public let inProgress: Int
    /// Whether the counts are not to be told: one of them, or what follows from them, is from 1 to 9.
    public internal(set) var isHidden = false
  }

  public struct Stage: Sendable {
    public let id: String
    public let name: String
    public let role: FunnelPlan.Role
    public let reached: Int
    /// Only of parallel and conditional stages: a log does not see who tried a gate.
    public let attempted: Int?
    /// Who reached the next gate; nil for the last gate and for other stages.
    public let continued: Int?
    /// Nil for the last gate and for conditional stages: a log does not see it.
    public let missed: Int?
    public let inProgress: Int
    /// In the order of their keys' bytes; what they reached adds up to what the stage did.
    public internal(set) var groups: [Group]
  }

  /// The time between two consecutive gates.
  public struct Times: Sendable {
    public let from: String
    public let to: String
    public let n: Int
    /// p25, p50, p75 and p90 in seconds; nil without cases, or where n is from 1 to 9 and small counts are hidden.
    public internal(set) var percentiles: [Double]?
    /// The same in working hours of the agency that the case waited for; nil also where no calendar was asked for.
    public internal(set) var business: [Double]?
  }

  public struct HandOff: Sendable {
    public let from: String?
    public let to: String?
    public let count: Int
    public let medianSeconds: Double
    /// In working hours of the agency that handed over; nil without a calendar.
    public internal(set) var businessMedianSeconds: Double?
  }

  public struct Variant: Sendable {
    /// Ids of stages in order; nil for all variants of fewer than ten cases.
    public let stages: [String]?
    public let cases: Int
  }

  public let journey: String
  public let cases: Int
  public let events: Int
  public let leftOut: Int
  public let unreadable: Int
  public let issues: [LogIssue]
  /// In microseconds.
  public let window: Int64?
  public let moments: ClosedRange<Int64>?
  public let stages: [Stage]
  /// Stages that name no events.
  public let unseen: [String]
  public internal(set) var times: [Times]
  /// Most frequent first; nil where it was not asked for.
  public internal(set) var handOffs: [HandOff]?
  /// Most frequent first; those of fewer than ten cases together, last.
  public let variants: [Variant]?
  public let deviations: FunnelDeviations?
  /// Where cases leave the map; nil where it was not asked for.
  public internal(set) var planDeviations: PlanDeviations?
  /// By which working hours are counted; nil where they were not asked for.
  public internal(set) var calendar: WorkCalendar?

  /// The day of the last event, in UTC.
  public var lastDay: String? {
    moments.map {
      FunnelPeriod.text(
        Int(
          ($0.upperBound
            - (($0.upperBound % LogTime.microsecondsADay + LogTime.microsecondsADay) % LogTime.microsecondsADay))
            / LogTime.microsecondsADay), .day)
    }
  }
}
