import EventLogs
import JourneyModel
import TestSupport
import Testing

/// The table of docs/event-logs.md: what it says of this project is what this project answers.
@Suite struct TruthTableTests {
  private static let hours = [(0, "A"), (1, "C"), (2, "A"), (4, "B"), (4, "C"), (9, "B")]
  private static let hour: Int64 = 3_600_000_000

  private func result(
    _ events: [(Int, String)] = TruthTableTests.hours, _ stages: [(String, String?, [String])] = LogSupport.abc,
    window: Int64? = nil
  ) throws -> FunnelResult {
    let rows = events.map { "1,\($0.1),\($0.0 * 3600)\n" }.joined()
    return try LogSupport.read("case,activity,timestamp\n" + rows).funnel(
      LogSupport.journey(stages), FunnelQuery(window: window.map { $0 * Self.hour }, countsDeviations: true))
  }

  private func gates(_ result: FunnelResult) -> Int { result.stages.count { $0.role == .gate && $0.reached == 1 } }

  private func documented(_ question: String) throws -> String {
    let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let text = try #require(TextFile.read("/\(folder)/docs/event-logs.md"))
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| \(question)") }
    #expect(rows.count == 1)
    let cells = try #require(rows.first).split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
    return cells[1]
  }

  @Test("The six events of the page are those of this test")
  func events() throws {
    let text = Self.hours.map(\.1).joined(separator: " | ")
    #expect(try documented("activity") == "A")
    let folder = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    #expect(try #require(TextFile.read("/\(folder)/docs/event-logs.md")).contains("| activity | \(text) |"))
  }

  @Test("Repeats")
  func repeats() throws { #expect(try "\(gates(result()))" == documented("repeats")) }

  @Test("Ties")
  func ties() throws {
    var events = Self.hours
    events.swapAt(3, 4)
    #expect(try "\(gates(result(events)))" == documented("ties"))
  }

  @Test("Windows with a second start, the end included")
  func windows() throws {
    #expect(try "\(gates(result(window: 3)))" == documented("window of 3"))
    #expect(try "\(gates(result(window: 2)))" == documented("window of 2"))
    #expect(try gates(result(window: 1)) == 1)
  }

  @Test("Optional stages")
  func optional() throws {
    let stages: [(String, String?, [String])] = [
      ("a", nil, ["A"]), ("b", nil, ["B"]), ("x", "conditional", ["X"]), ("c", nil, ["C"]),
    ]
    #expect(try "\(gates(result(Self.hours, stages)))" == documented("optional"))
  }

  @Test("Re-entry: a case counts once, and what it did again stands beside")
  func reentry() throws {
    let result = try result()
    #expect(try "\(result.stages[0].reached)" == documented("re-entry"))
    #expect(result.deviations?.rework == 3)
  }

  @Test("Censoring")
  func censoring() throws {
    let result = try result(Self.hours, LogSupport.abc + [("d", nil, ["D"])], window: 24)
    let state = result.stages[2].inProgress == 1 && result.stages[2].missed == 0 ? "in progress" : "missed"
    #expect(try "\(gates(result)), \(state)" == documented("censoring"))
  }
}
