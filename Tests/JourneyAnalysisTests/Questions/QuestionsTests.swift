import JourneyAnalysis
import JourneyModel
import TestSupport
import Testing

@Suite("Sample questions")
struct QuestionsTests {
  /// What makes a question fire, the ids of its first finding, and what is just short of it.
  struct Case: Sendable, CustomStringConvertible {
    let question: SampleQuestion
    let fires: String
    let ids: [String]
    let quiet: String
    var description: String { question.rawValue }
  }

  private static let places = #"""
    "agencies": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
    "channels": [{"id": "web", "name": "Web"}, {"id": "phone", "name": "Phone"}],
    "segments": [{"id": "d", "name": "D", "populationShare": {"value": 0.5, "basis": "public"}}],
    "painPoints": [{"id": "p", "title": "P", "stage": "one", "evidence": ["e"], "rootCauses": ["c"]}],
    "rootCauses": [{"id": "c", "problem": "C"}],
    """#
  private static let one = #""stages": [{"id": "one", "name": "One"}]"#
  private static let likert =
    #""scale": {"kind": "likert", "min": 1, "max": 5}, "edition": "gen1", "wording": "W", "basis": "measured""#

  private static func steps(_ first: String, _ second: String) -> String {
    #""stages": [{"id": "one", "name": "One", "steps": [{"id": "s", "name": "S", \#(first)}, {"id": "t", "name": "T", \#(second)}]}]"#
  }

  private static func evidence(_ kinds: String...) -> String {
    let list = kinds.enumerated().map { #"{"id": "e\#($0.offset)", "kind": "\#($0.element)", "stages": ["one"]}"# }
    return "\(one), \"evidence\": [\(list.joined(separator: ", "))]"
  }

  private static func takeUp(_ enrolled: Int, _ more: String = "") -> String {
    #""takeUp": [{"id": "t", "program": "P", "eligible": 100, "enrolled": \#(enrolled), "basis": "measured"\#(more)}]"#
  }

  private static func counted(_ first: Int, _ second: Int, of each: Int = 100) -> String {
    let rows = [("web", first), ("phone", second)].map {
      #"{"id": "v-\#($0.0)", "series": "x", "stage": "one", "channel": "\#($0.0)", "basis": "measured", "reached": \#(each), "attempted": \#(each), "succeeded": \#($0.1)}"#
    }
    return "\(one), \"volumes\": [\(rows.joined(separator: ", "))]"
  }

  private static func satisfied(_ first: Double, _ second: Double, n: Int = 30) -> String {
    let rows = [("web", first), ("phone", second)].map {
      #"{"id": "m-\#($0.0)", "driver": "satisfaction", "stage": "one", "channel": "\#($0.0)", "mean": \#($0.1), "respondents": \#(n), \#(likert)}"#
    }
    return "\(one), \"measures\": [\(rows.joined(separator: ", "))]"
  }

  private static func share(_ first: Double, _ second: Double) -> String {
    let rows = [("one", first), ("two", second)].map {
      #"{"id": "m-\#($0.0)", "kind": "share", "name": "M", "definition": "x", "stage": "\#($0.0)", "segment": "d", "value": {"value": \#($0.1), "basis": "public"}}"#
    }
    return
      #""stages": [{"id": "one", "name": "One"}, {"id": "two", "name": "Two"}], "metrics": [\#(rows.joined(separator: ", "))]"#
  }

  private static let old =
    #", "evidence": [{"id": "e", "kind": "survey", "date": "2022-12-31"}, {"id": "f", "kind": "survey", "date": "2024-01-01"}]"#

  static let cases = [
    Case(
      question: .frontLineFeedback, fires: evidence("survey"), ids: ["one"], quiet: evidence("survey", "caseworker")),
    Case(
      question: .allSources, fires: evidence("survey", "call", "assumption"), ids: ["one"],
      quiet: evidence("survey", "call", "story")),
    Case(
      question: .frontLineBehaviour, fires: one + old, ids: ["e"],
      quiet: one + old + #", "actions": [{"id": "x", "title": "X", "addresses": ["c"]}]"#),
    Case(
      question: .proactive, fires: steps(#""initiator": "customer""#, #""initiator": "customer""#), ids: ["s", "t"],
      quiet: steps(#""initiator": "customer""#, #""initiator": "agency""#)),
    Case(question: .analyseNeeds, fires: "\(one), \(takeUp(49))", ids: ["t"], quiet: "\(one), \(takeUp(50))"),
    Case(
      question: .shareNeeds,
      fires:
        "\(steps(#""initiator": "customer""#, #""type": "learn""#).replacing("\"t\"", with: "\"u\"")), \(takeUp(49))",
      ids: ["t", "s"],
      quiet:
        "\(steps(#""initiator": "customer""#, #""initiator": "agency""#).replacing("\"t\"", with: "\"u\"")), \(takeUp(49))"
    ),
    Case(
      question: .getIn,
      fires: steps(#""waitDays": {"value": 20}"#, #""waitDays": {"value": 10}, "requires": ["s"]"#), ids: ["s", "t"],
      quiet: steps(#""waitDays": {"value": 20}"#, #""waitDays": {"value": 29}"#)),
    Case(
      question: .missDeadlines,
      fires: one
        + #", "volumes": [{"id": "v", "series": "x", "stage": "one", "basis": "measured", "reached": 90, "attempted": 90, "succeeded": 80, "adverse": {"missed-deadline": 10}}]"#,
      ids: ["one", "v"],
      quiet: one
        + #", "volumes": [{"id": "v", "series": "x", "stage": "one", "basis": "measured", "reached": 90, "attempted": 90, "succeeded": 80, "adverse": {"missed-deadline": 0, "abandoned": 10}}]"#
    ),
    Case(
      question: .gatedProcesses, fires: steps(#""agency": "a""#, #""agency": "b", "requires": ["s"]"#),
      ids: ["t", "s"],
      quiet: steps(#""agency": "a""#, #""agency": "a", "requires": ["s"]"#)),
    Case(question: .underrepresented, fires: share(0.5, 0.39), ids: ["d", "two", "m-two"], quiet: share(0.4, 0.4)),
    Case(
      question: .resourcesUnused, fires: "\(one), \(takeUp(49, #", "segment": "d""#))", ids: ["d", "t"],
      quiet: "\(one), \(takeUp(49))"),
    Case(
      question: .channelDropOff, fires: counted(80, 70), ids: ["one", "phone", "web", "v-phone", "v-web"],
      quiet: counted(80, 71)),
    Case(
      question: .channelSatisfaction, fires: satisfied(3, 3.4), ids: ["one", "m-web", "m-phone"],
      quiet: satisfied(3, 4, n: 29)),
    Case(
      question: .relatedProgram,
      fires: "\(takeUp(40, #", "agency": "a", "withProgram": "Q""#)), \(satisfied(4, 2)), \"x\": 1".replacing(
        #""channel": "web""#, with: #""agency": "a""#),
      ids: ["t", "m-web"],
      quiet: "\(takeUp(40, #", "agency": "a", "withProgram": "Q""#)), \(satisfied(3.9, 2))".replacing(
        #""channel": "web""#, with: #""agency": "a""#)),
    Case(
      question: .absentFromResearch, fires: one + #", "evidence": [{"id": "e", "kind": "assumption", "segment": "d"}]"#,
      ids: ["d"],
      quiet: one + #", "evidence": [{"id": "e", "kind": "survey", "segment": "d"}]"#),
    Case(question: .eligibleGroup, fires: share(0.39, 0.5), ids: ["d", "one", "m-one"], quiet: share(0.4, 0.1)),
  ]

  @Test("each question fires on its trigger and names what fired it, and is quiet just short of it", arguments: cases)
  func triggers(_ example: Case) throws {
    let query = QuestionsQuery(today: JourneyDate("2024-01-01"))
    let loud = Questions.propose(try JourneyBuilder.journey(Self.places + example.fires), query)[example.question]
    #expect(loud.isOffered && loud.findings.first?.ids == example.ids)
    let quiet = Questions.propose(try JourneyBuilder.journey(Self.places + example.quiet), query)[example.question]
    #expect(!quiet.isOffered, "\(quiet.findings)")
  }

  @Test("there are sixteen, 3 + 3 + 3 + 2 + 3 + 2 by benefit, each with a text and a trigger")
  func sixteen() throws {
    #expect(SampleQuestion.allCases.count == 16 && Self.cases.map(\.question) == SampleQuestion.allCases)
    var counts: [Int] = []
    var last = ""
    for question in SampleQuestion.allCases {
      if question.benefit != last { counts.append(0) }
      counts[counts.count - 1] += 1
      last = question.benefit
    }
    #expect(counts == [3, 3, 3, 2, 3, 2])
    #expect(Set(SampleQuestion.allCases.map(\.text)).count == 16)
    let result = Questions.propose(try JourneyBuilder.journey(""))
    #expect(result.questions.map(\.question) == SampleQuestion.allCases && result.offered.isEmpty)
  }

  @Test("without today's date nothing is old, and the question says that it was not looked at")
  func today() throws {
    let journey = try JourneyBuilder.journey(Self.places + Self.one + Self.old)
    let question = Questions.propose(journey)[.frontLineBehaviour]
    #expect(!question.isOffered && question.notLookedAt != nil)
    let looked = Questions.propose(journey, QuestionsQuery(today: JourneyDate("2024-01-01")))[.frontLineBehaviour]
    #expect(looked.notLookedAt == nil)
  }

  @Test("FEMA: a community is underrepresented, from the start; every finding names records of the map")
  func fema() throws {
    let result = Questions.propose(try SampleFiles.journey("cases/fema-disability-question"))
    #expect(result[.underrepresented].findings.map(\.ids).first == ["disability", "register", "metric-said-before"])
    #expect(result[.eligibleGroup].isOffered)
    #expect(result[.underrepresented].findings.first?.words.contains("3 % against 26 %") == true)
  }

  @Test(
    "on the five life experiences every finding has ids, and several questions are offered",
    arguments: SampleFiles.lifeExperiences)
  func lifeExperiences(name: String) throws {
    let result = Questions.propose(try SampleFiles.journey(name), QuestionsQuery(today: JourneyDate("2026-01-01")))
    #expect(result.offered.count >= 5)
    #expect(result.questions.allSatisfy { $0.findings.allSatisfy { !$0.ids.isEmpty && !$0.words.isEmpty } })
  }
}
