import EventLogs
import JSONText
import JourneyModel
import TestSupport
import Testing

@Suite struct DeviationTests {
  private let header = "case,activity,timestamp\n"

  private func deviations(
    _ rows: String, stages: [(String, String?, [String])] = LogSupport.abc, examples: Bool = false, threads: Int = 1
  ) throws -> PlanDeviations {
    let result = try LogSupport.read(header + rows, threads: threads, blockSize: 40).funnel(
      LogSupport.journey(stages), FunnelQuery(countsDeviations: true, keepsExamples: examples))
    return try #require(result.planDeviations)
  }

  private func told(_ found: PlanDeviations) -> [String] {
    found.findings.map { "\($0.kind.rawValue) \($0.subject) \($0.count) \($0.cases)" }
  }

  @Test("A case that follows the map, or ends early, deviates nowhere")
  func conforming() throws {
    let found = try deviations("1,A,1\n1,B,2\n1,C,3\n2,A,1\n")
    #expect(found.conforming == 2)
    #expect(found.totals.allSatisfy { $0.count == 0 && $0.cases == 0 })
    #expect(found.totals.map(\.kind) == [.unmapped, .missing, .order, .failed])
  }

  @Test("An activity of no stage is a touchpoint that the map does not have, counted each time")
  func unmapped() throws {
    #expect(
      try told(deviations("1,A,1\n1,X,2\n1,X,3\n2,X,1\n2,Y,2\n")) == ["unmapped X 3 2", "unmapped Y 1 1"])
  }

  @Test("A gate or parallel stage before a later gate of the case is missing; a conditional one is not")
  func missing() throws {
    let stages: [(String, String?, [String])] = [
      ("a", nil, ["A"]), ("p", "parallel", ["P"]), ("q", "conditional", ["Q"]), ("b", nil, ["B"]), ("c", nil, ["C"]),
    ]
    #expect(
      try told(deviations("1,A,1\n1,C,2\n2,B,1\n2,P,2\n3,A,1\n3,P,2\n", stages: stages)) == [
        "missing a 1 1", "missing b 1 1", "missing p 1 1",
      ])
  }

  @Test("A stage begun before an earlier gate is out of order; events of one moment keep the order of the log")
  func order() throws {
    #expect(try told(deviations("1,B,1\n1,A,2\n1,C,3\n2,A,5\n2,B,5\n2,C,5\n")) == ["order b 1 1"])
    #expect(try told(deviations("1,C,1\n1,B,2\n1,A,3\n")) == ["order b 1 1", "order c 1 1"])
  }

  @Test("An activity done again failed before; two activities of one stage do not")
  func failed() throws {
    let stages: [(String, String?, [String])] = [("a", nil, ["A", "A2"]), ("b", nil, ["B"])]
    #expect(
      try told(deviations("1,A,1\n1,A2,2\n1,B,3\n2,A,1\n2,A,2\n2,B,3\n2,A,4\n", stages: stages)) == ["failed A 2 1"])
  }

  @Test("Examples are ids as the log has them, five at most, and only when asked for; no format has them")
  func examples() throws {
    let ids = ["C-0012", "C-7", "x", "a long identifier of a case", "ä", "123456789012345678", "C-000000000000001"]
    for id in ids {
      let found = try deviations("\(id),A,1\n\(id),X,2\nC-1,A,1\n", examples: true)
      #expect(found.findings.map(\.examples) == [[id]])
      #expect(try deviations("\(id),X,2\n").findings.map(\.examples) == [[]])
    }
    let many = try deviations((0..<40).map { "k-\($0),X,1\n" }.joined(), examples: true, threads: 3)
    #expect(many.findings[0].examples.count == 5)
    let result = try LogSupport.read(header + "secret-id,X,1\n").funnel(
      LogSupport.journey(LogSupport.abc), FunnelQuery(countsDeviations: true, keepsExamples: true))
    #expect(!JSONWriter.text(result.json(suppression: false)).contains("secret-id"))
  }

  @Test(
    "The counts are those of a naive reading, whatever the threads and the order", arguments: 0..<12 as Range<UInt64>)
  func naive(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let names = ["A", "B", "C", "X", "Y"]
    let cases = (0..<50).map { _ in
      (0..<Int.random(in: 1...7, using: &random)).map { _ in names.randomElement(using: &random)! }
    }
    var sums: [String: Int] = [:]
    for events in cases {
      let firsts = ["A", "B", "C"].map { events.firstIndex(of: $0) }
      sums["unmapped", default: 0] += events.count { $0 == "X" || $0 == "Y" }
      let last = firsts.lastIndex { $0 != nil } ?? -1
      for stage in 0..<3 {
        if firsts[stage] == nil, stage < last { sums["missing", default: 0] += 1 }
        if let first = firsts[stage], firsts[..<stage].contains(where: { $0.map { $0 > first } ?? false }) {
          sums["order", default: 0] += 1
        }
        let times = events.count { $0 == ["A", "B", "C"][stage] }
        sums["failed", default: 0] += max(0, times - 1)
      }
    }
    var rows = cases.enumerated().flatMap { number, events in
      events.enumerated().map { "case number \(number),\($0.element),\($0.offset)\n" }
    }
    rows.shuffle(using: &random)
    let found = try deviations(rows.joined(), threads: 3)
    #expect(
      found.totals.map(\.count) == ["unmapped", "missing", "order", "failed"].map { sums[$0] ?? 0 }, "\(random)")
  }
}
