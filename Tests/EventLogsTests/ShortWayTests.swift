import JSONText
import Synchronization
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

  /// Rows as most logs have them, and now and then one that is not: what the shortest way must notice.
  private static func usualLog(_ random: inout SeededGenerator, isOrdered: Bool = false) -> String {
    let ids = Int.random(in: 0...4, using: &random)
    // After the first event that does not fit into 8 bytes all rows go another way.
    let isNarrow = Bool.random(using: &random)
    let oddTimes = times.filter { time in
      !time.contains(",")
        && !(isNarrow && (time.contains(".") || ["2100", "1700000000123"].contains { time.hasPrefix($0) }))
    }
    let odd = isOrdered ? 0 : [0, 2, 10].randomElement(using: &random)!
    // At times more texts than there are places for.
    let groups = groups.filter { !$0.isEmpty } + (0..<[0, 0, 12].randomElement(using: &random)!).map { "group \($0)" }
    let activities = activities.filter { !$0.contains { $0 == "\"" || $0 == "," || $0 == "\n" } }
    let names = ["case", "activity", "timestamp", "agency", "channel", "segment"]
    let order = [
      [0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 5], [2, 1, 0, 3, 4, 5], [3, 4, 5, 0, 1, 2], [1, 2, 3, 4, 5, 0],
      [1, 0, 4, 3, 5, 2],
    ].randomElement(using: &random)!
    var rows: [(time: String, text: String)] = []
    for row in 0..<Int.random(in: 0...1500, using: &random) {
      func two(_ range: ClosedRange<Int>) -> String {
        let number = Int.random(in: range, using: &random)
        return number < 10 ? "0\(number)" : "\(number)"
      }
      let number = Int.random(in: 0...200, using: &random)
      var id =
        switch ids {
        case 0: "C\(100_000 + number)"
        case 1: "C\(String(10_000_000 + number).dropFirst())"
        case 2: "\(number)"
        case 3: "begin-\(1_000 + number)"
        default: "\(number &* 0x9E37_79B9)-of-a-longer-name-\(number)"
        }
      var time =
        "20\(two(isOrdered ? 26...26 : 24...26))-\(two(1...12))-\(two(1...28))T\(two(0...23)):\(two(0...59)):\(two(0...59))Z"
      // Many events at one time.
      if isOrdered { time = "2026-01-0\(time.dropFirst(9).prefix(1))T00:00:00Z" }
      var activity = ["A", "B", "C"].randomElement(using: &random)!
      if Int.random(in: 0..<100, using: &random) < odd {
        switch row % 8 {
        case 0: time = oddTimes.randomElement(using: &random)!
        case 1:
          // Like the others, and yet another.
          id =
            [
              ["C1\(100_000 + number)", "C0\(100_000 + number)"], ["C\(10_000_000 + number)", "C\(number)"],
              ["0\(number)", "x\(number)"], ["begin-0\(1_000 + number)", "begin-1000000\(1_000 + number)"], ["", "1"],
            ][ids].randomElement(using: &random)!
        case 3: id = Self.id(&random).filter { $0 != "\"" }
        case 2: activity = activities.randomElement(using: &random)!
        default:
          time =
            "20\(two(0...(isNarrow ? 75 : 99)))-\(two(0...13))-\(two(0...32))T\(two(20...25)):\(two(55...61)):\(two(55...61))Z"
        }
      }
      let rest = (0..<3).map { _ in groups.randomElement(using: &random)! }
      let fields = [id, activity, time] + rest
      rows.append((time, order.map { fields[$0] }.joined(separator: ",") + "\n"))
    }
    if isOrdered {
      rows = rows.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(\.element)
    }
    return order.map { names[$0] }.joined(separator: ",") + "\n" + rows.map(\.text).joined()
  }

  @Test("Rows of the usual form give the same by their own way and the long one", arguments: 0..<90 as Range<UInt64>)
  func usual(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = Self.usualLog(&random)
    var exact = LogReading(threads: 1)
    exact.readsExactly = true
    let expected = Self.told(text, exact)
    #expect(Self.told(text, LogReading(threads: 1)) == expected, "\(random)")
    let reading = LogReading(threads: 3, blockSize: Int.random(in: 200...3000, using: &random))
    #expect(Self.told(text, reading) == expected, "\(random)")
  }

  @Test(
    "The funnel alone, as a log's last question, counts what it counts beside others",
    arguments: 0..<40 as Range<UInt64>)
  func plain(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let isOrdered = seed % 2 == 0
    let text = Self.usualLog(&random, isOrdered: isOrdered)
    let journey = try LogSupport.journey(LogSupport.abc)
    // One event between whole seconds makes all of them wide.
    let tail = "case,activity,timestamp,agency,channel,segment\nx,A,2026-01-01T00:00:00.5Z,a,b,c\n"
    for tail in ["", tail] {
      let inputs = [text, tail].filter { !$0.isEmpty }.map { LogSupport.input($0) }
      let log = try EventLog.read(inputs, LogReading(threads: 2, blockSize: 3000))
      if isOrdered, tail.isEmpty {
        let sorter = CaseSorter(log.recorders, BlockOrder(log.recorders))
        for partition in 0..<EventRecorder.partitions {
          let survey = sorter.survey(partition)
          #expect(survey.isOrdered && survey.isDense || survey.count == 0, "\(random)")
        }
      }
      let others = try log.funnel(journey, FunnelQuery(countsVariants: true))
      let first = try log.funnel(journey)
      let last = try log.funnel(journey, isLast: true)
      #expect("\(first.stages)" == "\(others.stages)", "\(random)")
      #expect("\(first.times)" == "\(others.times)", "\(random)")
      #expect("\(last.stages)" == "\(first.stages)", "\(random)")
      #expect("\(last.times)" == "\(first.times)", "\(random)")
    }
  }

  @Test("Events of one case in any number and order stand in that of their moments, equal ones as the log has them")
  func order() {
    var random = SeededGenerator(seed: 5)
    for count in [1, 2, 3, 11, 24, 25, 200] {
      for _ in 0..<30 {
        let words = (0..<count).map { _ in
          UInt64.random(in: 0...9, using: &random) << 60 | UInt64.random(in: 0...8191, using: &random) << 19 | 77
        }
        var ordered = words
        ordered.withUnsafeMutableBufferPointer { PackedOrder.order($0.baseAddress!, count) }
        let expected = words.enumerated().sorted { ($0.element >> 32, $0.offset) < ($1.element >> 32, $1.offset) }
        #expect(ordered == expected.map(\.element), "\(random)")
      }
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

  @Test("A number with another beginning or more digits than others is the id of another case")
  func otherNumbers() throws {
    let journey = try LogSupport.journey(LogSupport.abc)
    for (usual, others) in [
      (
        (0..<90).map { "C\(String(10_000_000 + $0).dropFirst())" },
        ["C10000005", "D0000005", "C000005", "0000005", "CC0000005"]
      ),
      ((1000..<1090).map { "\($0)" }, ["01005", "001005", "0000001005", "100000001005", "x1005"]),
    ] {
      let ids = usual + usual + others.flatMap { [$0] + usual }
      let text = ids.reduce(into: "case,activity,timestamp,agency\n") { $0 += "\($1),A,2026-01-31T12:34:56Z,tax\n" }
      for kind in ProcessorKind.here {
        let cases = try ProcessorKind.reading(as: kind) { try LogSupport.read(text).funnel(journey).cases }
        #expect(cases == usual.count + others.count, "\(kind)")
      }
    }
  }

  @Test("Every kind of processor that this machine can be reads the same", arguments: 0..<40 as Range<UInt64>)
  func processors(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = seed % 2 == 0 ? Self.log(&random) : Self.usualLog(&random)
    var exact = LogReading(threads: 1)
    exact.readsExactly = true
    let expected = ProcessorKind.reading(as: .portable) { Self.told(text, exact) }
    let blockSize = Int.random(in: 16...3000, using: &random)
    for kind in ProcessorKind.here {
      ProcessorKind.reading(as: kind) {
        #expect(Self.told(text, LogReading(threads: 1)) == expected, "\(kind): \(random)")
        #expect(Self.told(text, LogReading(threads: 1, blockSize: blockSize)) == expected, "\(kind): \(random)")
      }
    }
  }
}

extension ProcessorKind {
  private static let turn = Mutex(())

  /// One test at a time says what is used; any other test may meanwhile read as any kind, and has to find the same.
  fileprivate static func reading<Result>(as kind: ProcessorKind, _ body: () throws -> Result) rethrows -> Result {
    try turn.withLock { _ in
      use(kind)
      defer { use(nil) }
      return try body()
    }
  }
}
