import JSONText
import TestSupport
import Testing

@testable import EventLogs

/// The short way of rows, in C, against the long one, and against itself in other portions.
@Suite struct ShortWayTests {
  private static let activities = [
    "A", "B", "C", "a \"quoted\" one", "one, and a line\nbreak", "",
    "an activity whose name is longer than thirty-two bytes, and then some",
    "an activity whose name is longer than thirty-two bytes, and ends otherwise",
  ]
  private static let groups = ["", "tax", "health", "labor", "a group with a name of middling length", "ä"]
  private static let times = [
    "2026-01-31T12:34:56Z", "2026-01-31T12:34:57Z", "2026-01-31 12:34:56", "2026/01/31 12:34:56",
    "2026-01-31T12:34:56.5Z",
    "2026-01-31T12:34:56,123456789+02:00", "2026-01-31T12:34:56-0530", "2026-01-31T12:34:56+14", "2024-02-29T00:00:00Z",
    "2023-02-29T00:00:00Z", "1948-05-14", "2100-12-31T23:59:60Z", "2026-01-31T24:00:00Z", "2026-01-31T25:00:00Z",
    "1700000000",
    "1700000000123", "1700000000.25", "-5", "soon", "", " 2026-01-31T12:34:56Z ", "2026-01-31t12:34:56z",
    "2026-1-3 4:05",
    "2026-13-01T00:00:00Z", "2026-01-31T12:34:56+19:00", "2026-01-31T12:34:56.Z", "99999999999999",
    "2026-01-31T12:3x:56Z",
  ]

  private static func id(_ random: inout SeededGenerator) -> String {
    let number = Int.random(in: 0...40, using: &random)
    switch Int.random(in: 0...9, using: &random) {
    case 0: return "case with a long name \(number)"
    case 1: return "C-\(number)"
    case 2: return "\(number)"
    case 3: return "C-00\(number)x"
    case 4: return ["", "C-", "\"", "C-000000", "C-123456789", "D-000001"].randomElement(using: &random)!
    default: return "C-" + String(repeating: "0", count: number < 10 ? 5 : 4) + "\(number)"
    }
  }

  private static func field(_ text: String, quotes: Int, _ random: inout SeededGenerator) -> String {
    let needed = text.contains { $0 == "\"" || $0 == "," || $0 == "\n" }
    guard needed && quotes < 9 || Int.random(in: 1...10, using: &random) <= quotes else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  private static func log(_ random: inout SeededGenerator) -> String {
    // From none to all in quotation marks; 9 also sets some where none belong.
    let quotes = [0, 0, 0, 2, 8, 9].randomElement(using: &random)!
    let lineEnd = ["\n", "\n", "\r\n"].randomElement(using: &random)!
    let oddTimes = Int.random(in: 0...3, using: &random)
    let ragged = Int.random(in: 0...2, using: &random)
    // Columns that are read stand together, or apart.
    let order = [0, 1, 2, 3, 4, 5, 6, 7].shuffled(using: &random)
    let names = ["case", "activity", "timestamp", "agency", "channel", "segment", "lifecycle", "note"]
    var text = order.map { names[$0] }.joined(separator: ",") + lineEnd
    for _ in 0..<Int.random(in: 0...400, using: &random) {
      let allowed =
        quotes == 0 ? Self.activities.filter { !$0.contains { $0 == "\"" || $0 == "," || $0 == "\n" } } : activities
      var fields = [
        id(&random), allowed.randomElement(using: &random)!,
        Int.random(in: 0...9, using: &random) < oddTimes
          ? times.randomElement(using: &random)!
          : "2026-0\(Int.random(in: 1...9, using: &random))-1\(Int.random(in: 0...9, using: &random))T0\(Int.random(in: 0...9, using: &random)):00:0\(Int.random(in: 0...9, using: &random))Z",
        groups.randomElement(using: &random)!, groups.randomElement(using: &random)!,
        groups.randomElement(using: &random)!,
        ["", "", "complete", "start", "COMPLETE"].randomElement(using: &random)!,
        String(repeating: "n", count: Int.random(in: 0...90, using: &random)),
      ]
      if quotes == 0 { fields = fields.map { $0.contains("\"") ? "x" : $0 } }
      var row = order.map { field(fields[$0], quotes: quotes, &random) }
      if Int.random(in: 0...29, using: &random) < ragged { row.removeLast() }
      if Int.random(in: 0...29, using: &random) < ragged { row.append("more") }
      text += row.joined(separator: ",") + (Int.random(in: 0...40, using: &random) == 0 ? "\n" : lineEnd)
      if Int.random(in: 0...29, using: &random) < ragged { text += lineEnd }
    }
    return text
  }

  private static func told(_ text: String, _ reading: LogReading) -> String {
    do throws(EventLogError) {
      let log = try EventLog.read([LogSupport.input(text)], reading)
      let journey = try? LogSupport.journey([
        ("a", nil, ["A"]), ("b", nil, ["B", "C"]), ("q", nil, [#"a \"quoted\" one"#]),
      ])
      let query = FunnelQuery(period: .month, countsHandOffs: true, countsVariants: true, countsDeviations: true)
      let result = try log.funnel(journey!, query)
      let issues = log.issues.map { "\($0.line): \($0.reason)" }.joined(separator: "\n")
      return "\(log.moments as Any)\n\(issues)\n" + JSONWriter.text(result.json(suppression: false))
    } catch {
      return "\(error)"
    }
  }

  @Test(
    "Rows give the same the short way and the long, in portions of any size, by any number of threads",
    arguments: 0..<150 as Range<UInt64>)
  func same(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = Self.log(&random)
    var exact = LogReading(threads: 1)
    exact.readsExactly = true
    let expected = Self.told(text, exact)
    #expect(Self.told(text, LogReading(threads: 1)) == expected, "\(random)")
    for _ in 0..<3 {
      let reading = LogReading(
        threads: Int.random(in: 1...4, using: &random), blockSize: Int.random(in: 16...3000, using: &random))
      #expect(Self.told(text, reading) == expected, "\(random)")
    }
  }

  @Test("A reading can be ended from outside, and says how far it came")
  func cancelled() throws {
    let progress = LogWatch()
    var reading = LogReading(threads: 2)
    reading.watch = progress
    let text = "case,activity,timestamp\n1,A,1\n"
    _ = try EventLog.read([LogSupport.input(text)], reading)
    #expect(progress.bytesRead == text.utf8.count)
    #expect(progress.total == text.utf8.count)
    progress.stop()
    #expect(throws: EventLogError.stopped) { try EventLog.read([LogSupport.input(text)], reading) }
  }
}
