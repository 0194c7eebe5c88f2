import JSONText
import JourneyAnalysis
import JourneyModel
import TestSupport
import Testing

@Suite("Burden")
struct JourneyBurdenTests {
  static let map = #"""
    "agencies": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}, {"id": "me", "name": "Me", "level": "customer"}],
    "segments": [{"id": "r", "name": "R"}, {"id": "d", "name": "D"}],
    "weights": {"annualCustomers": {"value": 6000, "basis": "public"}},
    "volumes": [
      {"id": "v", "series": "x", "stage": "one", "basis": "measured", "reached": 1000},
      {"id": "w", "series": "x", "stage": "two", "basis": "measured", "reached": 500}],
    "stages": [
      {"id": "one", "name": "One", "steps": [
        {"id": "s1", "name": "S1", "agency": "a", "minutes": {"value": 99, "basis": "public"},
          "burden": {"learningMinutes": {"value": 10, "basis": "measured"}, "complianceMinutes": {"value": 20, "basis": "estimated"},
            "psychological": {"value": 4}},
          "timesPerPerson": {"value": 3, "basis": "illustrative"}, "waitDays": {"value": 2, "basis": "measured"}},
        {"id": "s2", "name": "S2", "agency": "me", "minutes": {"value": 30, "basis": "public"},
          "burden": {"learningMinutes": {"value": 30, "basis": "public"}}, "cost": {"value": 5, "basis": "public"}},
        {"id": "s3", "name": "S3", "unowned": true, "burden": {"complianceMinutes": {"value": 7, "basis": "public"}, "psychological": {"value": 3, "segment": "r"}}}]},
      {"id": "two", "name": "Two", "steps": [
        {"id": "t1", "name": "T1", "agency": "b", "segments": ["d"], "requires": ["s1"], "waitDays": {"value": 5, "basis": "computed"}},
        {"id": "t2", "name": "T2", "requires": ["s2"], "minutes": {"value": 60, "basis": "measured"}, "burden": {"psychological": {"value": 2}}}]}]
    """#

  private func burden(_ value: HourValue? = nil) throws -> BurdenResult {
    JourneyBurden.analyse(try JourneyBuilder.journey(Self.map), hourValue: value)
  }

  @Test("a step's minutes are its two parts, else its total, else at least the part that is known")
  func steps() throws {
    let steps = try burden().steps
    #expect(steps.map { $0.minutes?.value } == [30, 30, 7, nil, 60])
    #expect(steps.map(\.isMinutesWhole) == [true, true, false, false, true])
    #expect(steps[0].minutes?.basis == .estimated && steps[0].times == 3 && steps[1].times == 1)
  }

  @Test("per person each step counts as often as it is taken; what is not known makes it at least")
  func sums() throws {
    let result = try burden()
    // 30 × 3 + 30 + 7, and 60.
    #expect(result.byStage.map(\.minutes.total) == [127, 60] && result.whole.minutes.total == 187)
    #expect(result.byStage.map(\.minutes.known) == [2, 1] && result.byStage.map(\.minutes.count) == [3, 2])
    #expect(result.whole.minutes.isAtLeast && result.whole.minutes.basis == .illustrative)
    #expect(result.byStage[1].minutes.basis == .measured)
    #expect(result.byStage[0].learning.total == 60 && result.byStage[0].compliance.total == 67)
    #expect(result.whole.waitDays.total == 11 && result.whole.waitDays.known == 2)
    #expect(result.whole.cost.total == 5 && result.byStage[1].cost.total == nil && result.byStage[1].cost.known == 0)
  }

  @Test("by lead agency: nobody first, what is not said last")
  func byAgency() throws {
    let groups = try burden().byAgency
    #expect(groups.map(\.id) == ["(no owner)", "a", "b", "me", "(not said)"])
    #expect(groups.map(\.steps) == [["s3"], ["s1"], ["t1"], ["s2"], ["t2"]])
    #expect(groups.map(\.minutes.total) == [7, 90, nil, 30, 60])
  }

  @Test("a segment has the steps of everyone and its own, and ranks that hold for it")
  func bySegment() throws {
    let groups = try burden().bySegment
    #expect(groups.map(\.steps) == [["s1", "s2", "s3", "t2"], ["s1", "s2", "s3", "t1", "t2"]])
    #expect(groups.map(\.psychological.severeSteps) == [["s1", "s3"], ["s1"]])
    #expect(groups[0].psychological.rated == 3 && groups[1].psychological.rated == 2)
  }

  @Test("psychological burden is a rank: the highest, where, and how often 3 or more")
  func psychological() throws {
    let result = try burden()
    #expect(result.whole.psychological.highest == 4 && result.whole.psychological.highestSteps == ["s1"])
    #expect(result.whole.psychological.severeSteps == ["s1", "s3"] && result.whole.psychological.rated == 3)
    #expect(result.byStage[1].psychological.highest == 2 && result.byStage[1].psychological.severeSteps.isEmpty)
    let bare = JourneyBurden.analyse(
      try JourneyBuilder.journey(#""stages": [{"id": "o", "name": "O", "steps": [{"id": "s", "name": "S"}]}]"#))
    #expect(bare.whole.psychological.highest == nil && bare.whole.minutes.total == nil && bare.criticalPath == nil)
  }

  @Test("a year: customers by who reached the stage, hours at a stated value with its source")
  func years() throws {
    let value = try #require(HourValue(10, source: "A"))
    let result = try burden(value)
    #expect(result.years.map(\.persons) == [6000, 3000])
    // 6000 × 127 ÷ 60 and 3000 × 60 ÷ 60.
    #expect(result.years.map(\.hours) == [12_700, 3000] && result.hoursPerYear == 15_700)
    #expect(result.years.map(\.timeValue) == [127_000, 30_000] && result.timeValuePerYear == 157_000)
    #expect(result.years.map(\.cost) == [30_000, nil] && result.costPerYear == 30_000)
    #expect(result.years[1].volumes == ["v", "w"] && result.years[0].basis == .illustrative)
    #expect(try burden().timeValuePerYear == nil)
    #expect(
      HourValue(10, source: " ") == nil && HourValue(-1, source: "A") == nil && HourValue(.nan, source: "A") == nil)
  }

  @Test("without yearly customers, or counts of the first stage, there is no year")
  func noYear() throws {
    let noCustomers = try JourneyBuilder.journey(Self.map.replacing("annualCustomers", with: "other"))
    #expect(JourneyBurden.analyse(noCustomers).years.allSatisfy { $0.persons == nil && $0.hours == nil })
    let notFirst = try JourneyBuilder.journey(Self.map.replacing(#""stage": "one""#, with: #""stage": "gone""#))
    #expect(JourneyBurden.analyse(notFirst).hoursPerYear == nil)
    let periods = try JourneyBuilder.journey(
      Self.map.replacing(#""reached": 500"#, with: #""period": "2020", "reached": 500"#))
    #expect(JourneyBurden.analyse(periods).years[1].persons == nil)
  }

  static let waits = #"""
    "agencies": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}, {"id": "me", "name": "Me", "level": "customer"}],
    "stages": [{"id": "one", "name": "One", "steps": [
      {"id": "s1", "name": "S1", "agency": "a", "waitDays": {"value": 10, "basis": "public"}},
      {"id": "s2", "name": "S2", "agency": "b", "waitDays": {"value": 30, "basis": "estimated"}},
      {"id": "s3", "name": "S3", "agency": "me", "requires": ["s1", "s2"]},
      {"id": "s4", "name": "S4", "agency": "a", "requires": ["s3"], "waitDays": {"value": 5, "basis": "public"}, "deadlineDays": DEADLINE},
      {"id": "s5", "name": "S5", "agency": "a", "waitDays": {"value": 34, "basis": "public"}}]}]
    """#

  @Test("the critical path is the longest sum along requirements; parallel waits are not summed")
  func criticalPath() throws {
    let path = try #require(
      JourneyBurden.analyse(try JourneyBuilder.journey(Self.waits.replacing("DEADLINE", with: "60"))).criticalPath)
    #expect(path.steps == ["s2", "s3", "s4"] && path.days == 35)
    #expect(path.unknownWaits == ["s3"] && path.isAtLeast && path.basis == .estimated)
    #expect(path.agencyChanges.count == 1)
    #expect(path.agencyChanges[0].from == "s2" && path.agencyChanges[0].to == "s4")
    #expect(path.agencyChanges[0].fromAgency == "b" && path.agencyChanges[0].toAgency == "a")
  }

  @Test("a wait in what a step requires beyond its deadline is a structural failure, one day less is none")
  func deadline() throws {
    func failures(_ deadline: String) throws -> [StructuralFailure] {
      JourneyBurden.analyse(try JourneyBuilder.journey(Self.waits.replacing("DEADLINE", with: deadline))).failures
    }
    #expect(try failures("30").isEmpty)
    let failure = try #require(try failures("29").first)
    #expect(failure.kind == .wait && failure.step == "s4" && failure.needed == 30 && failure.available == 29)
    #expect(failure.chain == ["s2", "s3"] && failure.basis == .estimated)
    #expect(try failures(#"29, "noticeDays": 1"#).isEmpty)
    #expect(try failures(#"30, "noticeDays": -1"#).map(\.kind) == [.wait, .notice])
  }

  @Test("steps that require one another in a ring have no critical path, and the notes say so")
  func ring() throws {
    let journey = try JourneyBuilder.journey(
      #"""
      "stages": [{"id": "o", "name": "O", "steps": [
        {"id": "s", "name": "S", "requires": ["t"], "waitDays": {"value": 1}, "deadlineDays": 0}, {"id": "t", "name": "T", "requires": ["s"], "waitDays": {"value": 1}}]}]
      """#)
    let result = JourneyBurden.analyse(journey)
    #expect(result.criticalPath == nil && result.failures.isEmpty && result.notes.contains { $0.contains("ring") })
  }

  @Test("the library: an hour's form in half an hour's session that cannot be saved is a structural failure")
  func library() throws {
    let failures = JourneyBurden.analyse(try SampleFiles.journey("cases/library-benefit-form")).failures
    #expect(failures.map(\.kind) == [.session, .session] && failures.map(\.step) == ["fill-in-online", "start-over"])
    #expect(failures[0].needed == 60 && failures[0].available == 30 && failures[0].basis == .public)
  }

  @Test("a step that can be saved, or is exactly as long as its session, is no failure")
  func saved() throws {
    for step in [#""saveAndResume": true, "sessionLimitMinutes": 30"#, #""sessionLimitMinutes": 60"#] {
      let journey = try JourneyBuilder.journey(
        #""stages": [{"id": "o", "name": "O", "steps": [{"id": "s", "name": "S", "minutes": {"value": 60}, \#(step)}]}]"#
      )
      #expect(JourneyBurden.analyse(journey).failures.isEmpty)
    }
  }

  @Test(
    "sums over stages and over agencies are the whole; the critical path is no shorter than any wait nor longer than all",
    arguments: [3, 11, 90] as [UInt64])
  func properties(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var builder = try JourneyBuilder(#""agencies": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}]"#)
    var waits: [Int] = []
    for stage in 0..<4 {
      var steps: [String] = []
      for step in 0..<5 {
        let number = stage * 5 + step
        let wait = Int.random(in: 0...9, using: &random)
        waits.append(wait)
        var text = #"{"id": "s\#(number)", "name": "S", "waitDays": {"value": \#(wait), "basis": "public"}"#
        if Bool.random(using: &random) {
          text += #", "minutes": {"value": \#(Int.random(in: 1...90, using: &random))}"#
        }
        if Bool.random(using: &random) { text += #", "agency": "\#(Bool.random(using: &random) ? "a" : "b")""# }
        if number > 0, Bool.random(using: &random) {
          text += #", "requires": ["s\#(Int.random(in: 0..<number, using: &random))"]"#
        }
        steps.append(text + "}")
      }
      try builder.add("stages", #"{"id": "stage\#(stage)", "name": "S", "steps": [\#(steps.joined(separator: ", "))]}"#)
    }
    let result = JourneyBurden.analyse(builder.journey)
    for groups in [result.byStage, result.byAgency] {
      #expect(groups.reduce(0) { $0 + ($1.minutes.total ?? 0) } == result.whole.minutes.total ?? 0, "\(random)")
      #expect(groups.reduce(0) { $0 + $1.minutes.count } == 20, "\(random)")
    }
    let path = try #require(result.criticalPath)
    #expect(path.days >= Double(waits.max() ?? 0) && path.days <= Double(waits.reduce(0, +)), "\(random)")
    #expect(path.days == path.steps.reduce(0) { $0 + Double(waits[Int($1.dropFirst()) ?? 0]) }, "\(random)")
  }
}
