import EventLogs
import JSONText
import JourneyModel
import TestSupport
import Testing

@Suite struct FunnelOracleTests {
  /// A log in which ties, repeats, ways back and cases without a start are frequent.
  private static func events(_ random: inout SeededGenerator, cases: Int) -> [NaiveFunnel.Event] {
    var events: [NaiveFunnel.Event] = []
    for number in 0..<cases {
      let form = number % 4
      let id = ["C-\(number)", "\(number)", "case with a long name \(number)", "x\(number)y"][form]
      for _ in 0..<Int.random(in: 1...9, using: &random) {
        events.append(
          NaiveFunnel.Event(
            id: id, activity: ["A", "B", "C", "D", "E"].randomElement(using: &random)!,
            moment: Int64.random(in: 0...40, using: &random) * 500_000,
            agency: ["tax", "health, \"north\"", ""].randomElement(using: &random)!))
      }
    }
    return events.shuffled(using: &random)
  }

  private static func csv(_ events: [NaiveFunnel.Event]) -> String {
    func quoted(_ text: String) -> String {
      text.contains("\"")
        ? "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" : text
    }
    return events.reduce(into: "case,activity,timestamp,agency\n") { text, event in
      let tenths = event.moment / 100_000
      text += "\(event.id),\(event.activity),\(1_000_000_000 + tenths / 10).\(tenths % 10),\(quoted(event.agency))\n"
    }
  }

  @Test(
    "The funnel is that of the naive reading, with and without a window, in any order",
    arguments: 0..<24 as Range<UInt64>)
  func naive(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var events = Self.events(&random, cases: 60)
    let gates = [["A"], ["B", "C"], ["D"], ["E"]]
    let journey = try LogSupport.journey(gates.enumerated().map { ("s\($0.offset)", nil, $0.element) })
    let window: Int64? = seed % 2 == 0 ? nil : Int64.random(in: 1...30, using: &random) * 500_000
    let naive = NaiveFunnel(events, gates: gates, window: window)
    let threads = Int.random(in: 1...3, using: &random)
    let blockSize = Int.random(in: 16...400, using: &random)
    let log = try LogSupport.read(Self.csv(events), strict: true, threads: threads, blockSize: blockSize)
    let result = try log.funnel(journey, FunnelQuery(window: window))
    #expect(log.events == events.count)
    #expect(result.cases == Set(events.map(\.id)).count)
    #expect(result.stages.map(\.reached) == naive.reached, "\(random)")
    #expect(result.stages.map { $0.missed ?? 0 } == naive.missed, "\(random)")
    #expect(result.stages.map(\.inProgress) == naive.inProgress, "\(random)")
    for (number, times) in result.times.enumerated() {
      #expect(times.n == naive.waits[number].count)
      for (place, share) in [0.25, 0.5, 0.75, 0.9].enumerated() {
        #expect(times.percentiles?[place] == NaiveFunnel.percentile(naive.waits[number], share), "\(random)")
      }
    }
    for (number, stage) in result.stages.enumerated() {
      var lost: [String: Int] = [:]
      for group in stage.groups where (group.missed ?? 0) > 0 {
        lost[group.key.agency ?? "", default: 0] += group.missed!
      }
      #expect(lost == naive.lostBy[number], "\(random)")
      #expect(stage.groups.reduce(0) { $0 + $1.reached } == stage.reached)
    }
    // Equal moments keep their order, so only what has distinct ones may be shuffled at will.
    for place in events.indices { events[place].moment = Int64(place) * 100_000 }
    let one = try LogSupport.read(Self.csv(events)).funnel(journey, FunnelQuery(window: window, period: .day))
    let shuffled = Self.csv(events.shuffled(using: &random))
    let other = try LogSupport.read(shuffled, threads: 2, blockSize: 64)
      .funnel(journey, FunnelQuery(window: window, period: .day))
    #expect(one.json(suppression: false) == other.json(suppression: false), "\(random)")
  }

  @Test("Several logs together are what they are as one")
  func several() throws {
    var random = SeededGenerator(seed: 5)
    let events = Self.events(&random, cases: 40)
    let journey = try LogSupport.journey(LogSupport.abc)
    let whole = try LogSupport.read(Self.csv(events)).funnel(journey)
    let parts = try EventLog.read(
      [LogSupport.input(Self.csv(Array(events[..<50]))), LogSupport.input(Self.csv(Array(events[50...])))],
      LogReading(threads: 2)
    ).funnel(journey)
    #expect(whole.json() == parts.json())
  }
}
