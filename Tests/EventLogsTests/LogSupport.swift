import EventLogs
import JourneyModel
import TestSupport

/// Short ways to logs and funnels.
enum LogSupport {
  static func journey(_ stages: [(id: String, role: String?, events: [String])], extra: String = "") throws -> Journey {
    let list = stages.map { stage in
      let events = stage.events.map { "\"\($0)\"" }.joined(separator: ", ")
      let role = stage.role.map { "\"role\": \"\($0)\", " } ?? ""
      return "{\"id\": \"\(stage.id)\", \"name\": \"\(stage.id)\", \(role)\"events\": [\(events)]}"
    }
    return try JourneyBuilder.journey("\(extra)\"stages\": [\(list.joined(separator: ", "))]")
  }

  static func input(_ text: String, _ name: String = "log.csv") -> LogInput {
    LogInput(name: name, place: .bytes(Array(text.utf8)))
  }

  static func read(
    _ text: String, strict: Bool = false, threads: Int = 1, blockSize: Int = 512 << 10, limits: LogLimits = LogLimits(),
    lifecycle: LifecycleFilter = .complete
  ) throws(EventLogError) -> EventLog {
    try EventLog.read(
      [input(text)],
      LogReading(lifecycle: lifecycle, isStrict: strict, threads: threads, limits: limits, blockSize: blockSize))
  }

  static let abc = [("a", nil, ["A"]), ("b", nil, ["B"]), ("c", nil, ["C"])] as [(String, String?, [String])]

  static func reached(_ text: String, window: Int64? = nil) throws -> [Int] {
    try read(text).funnel(journey(abc), FunnelQuery(window: window)).stages.map(\.reached)
  }
}
