/// What a log is about: its activities, how often, by whom, and in which order they usually come.
public struct LogProfile: Sendable {
  public struct Activity: Sendable {
    public let name: String
    /// Cases that have it.
    public let cases: Int
    public let events: Int
    /// Who does it, the one with most events first, equal ones by name; nil where the log does not say.
    public let agencies: [(name: String?, events: Int)]
    public let channels: [(name: String?, events: Int)]
    /// Where it usually stands among the most frequent activities, from 0, the first, to 1: the share of the others that
    /// come before it in most cases that have both, first events compared. Nil for less frequent ones.
    public internal(set) var place: Double?
  }

  public let cases: Int
  public let events: Int
  /// Those with most cases first, equal ones by the bytes of their names.
  public let activities: [Activity]
  /// The different texts of the column of segments, those with most events first.
  public let segments: [(name: String, events: Int)]
  /// The day of the last event, in UTC.
  public let lastDay: String?
  /// In how many cases one of the most frequent activities first comes before another, by both.
  let before: [[Int]]

  /// Of how many activities the order is found.
  public static let orderedActivities = 40
}

extension EventLog {
  /// Looks at all events twice. Memory: 12 bytes for each different text and thread.
  public func profile() -> LogProfile {
    let counts = (0..<threads).map { _ in ActivityPass(self) }
    run(counts)
    var cases = Array(repeating: 0, count: texts.count)
    var kindEvents = Array(repeating: 0, count: kinds.count)
    for pass in counts {
      for text in cases.indices { cases[text] += pass.cases[text] }
      for kind in kindEvents.indices { kindEvents[kind] += pass.events[kind] }
    }
    var activities = LogProfileBuilder(self, cases: cases, events: kindEvents).activities
    let ordered = activities.indices.prefix(LogProfile.orderedActivities)
    let orders = (0..<threads).map { _ in OrderPass(self, activities[ordered].map(\.number)) }
    run(orders)
    let before = OrderPass.matrix(orders)
    for (number, place) in OrderPass.places(before).enumerated() { activities[number].activity.place = place }
    var segments: [UInt32: Int] = [:]
    for (number, kind) in kinds.enumerated() where kind.segment != 0 {
      segments[kind.segment, default: 0] += kindEvents[number]
    }
    return LogProfile(
      cases: counts.reduce(0) { $0 + $1.total }, events: events, activities: activities.map(\.activity),
      segments: LogProfileBuilder.ranked(segments, texts).compactMap { entry in entry.name.map { ($0, entry.events) } },
      lastDay: moments.map { LogTime.dayText($0.upperBound) }, before: before)
  }
}
