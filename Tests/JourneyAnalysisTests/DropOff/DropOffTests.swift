import JSONText
import JourneyAnalysis
import JourneyModel
import Statistics
import TestSupport
import Testing

/// Whether both are the same to nine digits.
func near(_ value: Double?, _ expected: Double, digits: Double = 1e-9) -> Bool {
  value.map { abs($0 - expected) < digits } ?? false
}

@Suite("Drop-off")
struct DropOffTests {
  static let stages = #"""
    "agencies": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
    "channels": [{"id": "phone", "name": "Phone"}, {"id": "web", "name": "Web"}, {"id": "mail", "name": "Mail"}],
    "stages": [{"id": "one", "name": "One"}, {"id": "two", "name": "Two", "role": "parallel"}, {"id": "three", "name": "Three"}]
    """#

  func analyse(_ volumes: String, _ query: DropOffQuery = DropOffQuery(), more: String = "") throws -> DropOffResult {
    let extra = more.isEmpty ? "" : ", \(more)"
    return DropOff.analyse(
      try JourneyBuilder.journey("\(Self.stages), \"volumes\": [\(volumes)]\(extra)"), query)
  }

  func first(_ volumes: String) throws -> DropOffFigures {
    try analyse(volumes).stages[0].figures
  }

  @Test("all parts: missed is never tried and failed; valid ends and those in progress are out of the rate")
  func allParts() throws {
    let figures = try first(
      #"""
      {"id": "v", "series": "s", "stage": "one", "basis": "measured", "reached": 200, "attempted": 180, "succeeded": 100,
       "validEnd": {"found-ineligible": 15, "no-longer-needed": 15}, "adverse": {"abandoned": 30, "procedural-denial": 10},
       "inProgress": 10, "outcomeUnknown": 0, "continued": 150}
      """#)
    #expect(figures.neverTried == .known(20) && figures.failed == .known(40) && figures.missed == .known(60))
    #expect(figures.n == .known(160))
    #expect(near(figures.dropOffRate, 60 / 160) && near(figures.connectionRate, 100 / 160))
    #expect(near(figures.neverTriedRate, 20 / 200) && near(figures.failedRate, 40 / 140))
    #expect(figures.left == .known(50))
    #expect(figures.range == nil)
    #expect(figures.isSplitKnown && !figures.isSuppressed && figures.volumes == ["v"])
    // Wilson 60 of 160 at 95 %, by hand: (60 + 1.92073 ± 1.95996·√(60·100/160 + 0.960365)) ÷ 163.84146.
    #expect(near(figures.interval?.lower, 0.303739, digits: 1e-5))
    #expect(near(figures.interval?.upper, 0.452127, digits: 1e-5))
  }

  @Test("unknown outcomes are a range and a count, out of the rate and never dropped")
  func unknownOutcomes() throws {
    let result = try analyse(
      #"""
      {"id": "v", "series": "s", "stage": "one", "basis": "public", "reached": 100, "attempted": 100, "succeeded": 40,
       "validEnd": 0, "adverse": {"abandoned": 10}, "inProgress": 0, "outcomeUnknown": 50}
      """#)
    let figures = result.stages[0].figures
    #expect(result.note.contains("the outcome of some is unknown, so a range stands beside the rate: One"))
    #expect(figures.missed == .known(10) && figures.n == .known(50) && figures.outcomeUnknown == .known(50))
    #expect(near(figures.dropOffRate, 0.2))
    #expect(near(figures.range?.lowerBound, 0.1) && near(figures.range?.upperBound, 0.6))
  }

  @Test("attempts without a recorded outcome, losses being known, are of unknown outcome and said so")
  func remainder() throws {
    let result = try analyse(
      #"""
      {"id": "v", "series": "s", "stage": "one", "basis": "measured", "reached": 100, "attempted": 80, "succeeded": 50,
       "adverse": {"abandoned": 10}}
      """#)
    let figures = result.stages[0].figures
    #expect(figures.outcomeUnknown == .known(20) && figures.missed == .known(30) && figures.n == .known(80))
    #expect(near(figures.range?.upperBound, 0.5))
    #expect(result.note.contains("no recorded outcome: One"))
  }

  @Test("losses that nobody wrote down are what the other parts leave")
  func derivedLosses() throws {
    let figures = try first(
      #"""
      {"id": "v", "series": "s", "stage": "one", "basis": "measured", "reached": 100, "attempted": 80, "succeeded": 50,
       "validEnd": {"found-ineligible": 10}}
      """#)
    #expect(figures.failed == .known(20) && figures.missed == .known(40) && figures.n == .known(90))
    #expect(figures.adverse == nil)
    #expect(near(figures.failedRate, 20 / 70))
  }

  @Test(
    "without attempted or succeeded missed is reached − continued − inProgress, and the split is said to be unknown")
  func logs() throws {
    let result = try analyse(
      #"""
      {"id": "v", "series": "log:x", "stage": "one", "basis": "measured", "reached": 100, "continued": 60, "inProgress": 10},
      {"id": "w", "series": "log:x", "stage": "three", "basis": "measured", "reached": 60}
      """#)
    let figures = result.stages[0].figures
    #expect(figures.missed == .known(30) && figures.n == .known(90) && near(figures.dropOffRate, 1 / 3))
    #expect(figures.neverTried == .unknown && figures.failedRate == nil && !figures.isSplitKnown)
    #expect(result.note.contains("never tried and failed cannot be told apart: One"))
    #expect(result.stages[2].figures.missed == .unknown && result.stages[2].figures.dropOffRate == nil)
    #expect(result.note.contains("missed is not defined, too little is counted: Three"))
    #expect(result.note.contains("no counts: Two"))
  }

  @Test("going on from a parallel stage says nothing about its outcome")
  func parallel() throws {
    let result = try analyse(
      #"{"id": "v", "series": "s", "stage": "two", "basis": "measured", "reached": 100, "continued": 100}"#)
    #expect(result.stages[1].figures.missed == .unknown)
    #expect(result.stages[1].figures.left == .known(0))
  }

  @Test("left is not defined in the last stage")
  func lastStage() throws {
    let result = try analyse(
      #"""
      {"id": "v", "series": "s", "stage": "three", "basis": "measured", "reached": 100, "attempted": 90, "succeeded": 60,
       "continued": 60}
      """#)
    #expect(result.stages[2].figures.left == .unknown)
    #expect(result.stages[2].figures.missed == .known(40))
  }

  @Test("n = 0: no rate, no interval")
  func nobody() throws {
    let figures = try first(
      #"""
      {"id": "v", "series": "s", "stage": "one", "basis": "measured", "reached": 20, "attempted": 20, "succeeded": 0,
       "validEnd": {"found-ineligible": 20}, "adverse": {}, "inProgress": 0, "outcomeUnknown": 0}
      """#)
    #expect(figures.n == .known(0) && figures.missed == .known(0))
    #expect(figures.dropOffRate == nil && figures.connectionRate == nil && figures.interval == nil)
    #expect(figures.failedRate == nil && figures.neverTriedRate == 0)
  }

  @Test("counts that contradict one another give no losses, and the note says so")
  func contradiction() throws {
    let result = try analyse(
      #"""
      {"id": "v", "series": "s", "stage": "one", "basis": "measured", "reached": 100, "attempted": 80, "succeeded": 60,
       "adverse": {"abandoned": 30}},
      {"id": "w", "series": "s", "stage": "two", "basis": "measured", "reached": 50, "attempted": 80, "succeeded": 60},
      {"id": "x", "series": "s", "stage": "three", "basis": "measured", "reached": 50, "attempted": 40, "succeeded": 10,
       "validEnd": 0, "adverse": {"abandoned": 10}, "inProgress": 0, "outcomeUnknown": 0}
      """#)
    #expect(result.stages.allSatisfy { $0.figures.missed == .unknown && $0.figures.dropOffRate == nil })
    #expect(result.note.contains("contradict one another, so losses are not defined: One, Two, Three"))
    #expect(result.largestLeak == nil && result.worstRate == nil)
  }

  @Test(
    "no interval on counts that nobody measured",
    arguments: [
      ("public", true), ("measured", true), ("computed", true), ("estimated", false), ("illustrative", false),
      ("guessed", false),
    ])
  func intervals(basis: String, has: Bool) throws {
    let result = try analyse(
      #"{"id": "v", "series": "s", "stage": "one", "basis": "\#(basis)", "reached": 100, "attempted": 80, "succeeded": 60}"#
    )
    #expect((result.stages[0].figures.interval != nil) == has)
    #expect((result.worstRate != nil) == has)
    #expect(result.largestLeak?.missed == 40)
    #expect(near(result.stages[0].figures.dropOffRate, 0.4))
  }

  @Test("the series that covers most stages is shown and named; in a tie the first of the file; another on request")
  func series() throws {
    let volumes = #"""
      {"id": "u", "series": "x", "stage": "one", "basis": "measured", "reached": 11},
      {"id": "v", "series": "y", "stage": "one", "basis": "measured", "reached": 12},
      {"id": "w", "series": "y", "stage": "two", "basis": "measured", "reached": 13},
      {"id": "z", "series": "z", "stage": "one", "basis": "measured", "reached": 14},
      {"id": "q", "series": "z", "stage": "three", "basis": "measured", "reached": 15}
      """#
    let result = try analyse(volumes)
    #expect(result.series == "y" && result.stages[0].figures.reached == .known(12))
    #expect(result.note.hasPrefix("series y, which of 3 covers most stages (2 of 3)"))
    #expect(try analyse(volumes, DropOffQuery(series: "x")).stages[0].figures.reached == .known(11))
    let missing = try analyse(volumes, DropOffQuery(series: "nope"))
    #expect(missing.stages[0].figures.reached == .unknown && missing.note == "the file has no series nope")
    #expect(try analyse("").note == "the file counts nobody at its stages")
    let index = MapIndex(try JourneyBuilder.journey("\(Self.stages), \"volumes\": [\(volumes)]"))
    #expect(DropOff.series(of: index).map(\.name) == ["x", "y", "z"])
    #expect(DropOff.series(of: index).map(\.stageCount) == [1, 2, 2])
  }

  @Test("the total is the row without dimensions; else the sum over exactly one, agencies before channels")
  func totals() throws {
    func row(_ id: String, _ more: String, _ reached: Int) -> String {
      #"{"id": "\#(id)", "series": "s", "stage": "one", "basis": "measured"\#(more), "reached": \#(reached), "attempted": \#(reached), "succeeded": 20, "continued": 20}"#
    }
    let channels = row("c1", #", "channel": "phone""#, 30) + "," + row("c2", #", "channel": "web""#, 60)
    let agencies = row("a1", #", "agency": "a""#, 40) + "," + row("a2", #", "agency": "b""#, 55)
    let crossed = row("x", #", "channel": "phone", "agency": "a""#, 10)
    #expect(try first("\(channels),\(agencies),\(row("t", "", 100))").reached == .known(100))
    let summed = try analyse("\(channels),\(agencies),\(crossed)")
    #expect(summed.stages[0].figures.reached == .known(95) && summed.stages[0].figures.succeeded == .known(40))
    #expect(summed.stages[0].figures.volumes == ["a1", "a2"])
    #expect(summed.note.contains("no total in the file, summed: One (over agency)"))
    #expect(try first("\(channels),\(crossed)").missed == .known(50))
    let only = try analyse("\(crossed),\(row("y", #", "channel": "web", "agency": "b""#, 10))")
    #expect(only.stages[0].figures.reached == .unknown)
    #expect(only.note.contains("two or more dimensions at once are not used: One"))
  }

  @Test("rows of different basis, source or period are never added")
  func neverAdded() throws {
    func row(_ id: String, _ channel: String, _ more: String) -> String {
      #"{"id": "\#(id)", "series": "s", "stage": "one", "channel": "\#(channel)", "reached": 50\#(more)}"#
    }
    let measured = #", "basis": "measured", "source": "x""#
    let other = #", "basis": "public", "source": "x""#
    let source = #", "basis": "measured", "source": "y""#
    #expect(try first("\(row("p", "phone", measured)),\(row("w", "web", measured))").reached == .known(100))
    #expect(try first("\(row("p", "phone", measured)),\(row("w", "web", other))").reached == .unknown)
    #expect(try first("\(row("p", "phone", measured)),\(row("w", "web", source))").reached == .unknown)
    let twice = try first(
      "\(row("o", "phone", other)),\(row("p", "phone", measured)),\(row("w", "web", measured))")
    #expect(twice.reached == .known(100) && twice.basis == .measured)
    let periods = try analyse(
      "\(row("p", "phone", measured + #", "period": "2024""#)),\(row("w", "phone", measured + #", "period": "2025""#))")
    #expect(periods.stages[0].figures.reached == .known(50) && periods.period == "2025")
    #expect(periods.note.contains("period 2025 of several"))
  }

  @Test("a stage without the period shown may show another, and the note says so")
  func otherPeriod() throws {
    let volumes = #"""
      {"id": "u", "series": "s", "stage": "one", "basis": "measured", "period": "2024", "reached": 40},
      {"id": "v", "series": "s", "stage": "two", "basis": "measured", "period": "2024", "reached": 30},
      {"id": "w", "series": "s", "stage": "three", "basis": "measured", "period": "2025", "reached": 20}
      """#
    let result = try analyse(volumes)
    #expect(result.period == "2024" && result.stages[2].figures.period == "2025")
    #expect(result.note.contains("another period: Three (2025)"))
    let fixed = try analyse(volumes, DropOffQuery(period: "2025"))
    #expect(fixed.stages.map(\.figures.reached) == [.unknown, .unknown, .known(20)])
  }

  @Test("a series whose rows all name one agency is headed so, and still breaks down by channel")
  func oneAgency() throws {
    let result = try analyse(
      #"""
      {"id": "t", "series": "s", "stage": "one", "agency": "b", "basis": "measured", "reached": 100, "attempted": 100, "succeeded": 50},
      {"id": "p", "series": "s", "stage": "one", "agency": "b", "channel": "phone", "basis": "measured", "reached": 40, "attempted": 40, "succeeded": 20},
      {"id": "w", "series": "s", "stage": "one", "agency": "b", "channel": "web", "basis": "measured", "reached": 60, "attempted": 60, "succeeded": 30}
      """#, DropOffQuery(by: .channel))
    #expect(result.onlyAgency == "b" && result.note.hasPrefix("one agency only: B; series s"))
    #expect(result.stages[0].figures.reached == .known(100))
    #expect(result.stages[0].groups.map(\.id) == ["phone", "web"])
  }

  @Test("largest leak by people, worst rate by the interval's lower bound among n of 30 and more; ties are listed")
  func leaks() throws {
    func row(_ stage: String, _ reached: Int, _ succeeded: Int) -> String {
      #"{"id": "\#(stage)-v", "series": "s", "stage": "\#(stage)", "basis": "measured", "reached": \#(reached), "attempted": \#(reached), "succeeded": \#(succeeded)}"#
    }
    let result = try analyse([row("one", 1000, 800), row("two", 40, 10), row("three", 20, 0)].joined(separator: ","))
    #expect(result.largestLeak?.stages == ["one"] && result.largestLeak?.missed == 200)
    #expect(result.worstRate?.stages == ["two"] && near(result.worstRate?.rate, 0.75))
    #expect(result.stages[2].figures.isSmallSample && !result.stages[1].figures.isSmallSample)
    let tied = try analyse([row("one", 100, 50), row("two", 100, 50), row("three", 60, 40)].joined(separator: ","))
    #expect(tied.largestLeak?.stages == ["one", "two"] && tied.worstRate?.stages == ["one", "two"])
    let none = try analyse(row("one", 100, 100))
    #expect(none.largestLeak == nil && none.worstRate == nil)
  }

  @Test("the JSON has the promised shape, null where not defined")
  func json() throws {
    let result = try analyse(
      #"""
      {"id": "v", "series": "s", "stage": "one", "basis": "measured", "reached": 200, "attempted": 180, "succeeded": 100,
       "validEnd": 30, "adverse": {"abandoned": 30, "procedural-denial": 20}, "inProgress": 0, "outcomeUnknown": 0, "continued": 150},
      {"id": "p", "series": "s", "stage": "one", "channel": "phone", "basis": "measured", "reached": 90, "attempted": 80, "succeeded": 50}
      """#, DropOffQuery(by: .channel))
    let object = try #require(result.json.object)
    #expect(
      object.members.map(\.key.text) == [
        "basis", "by", "journey", "largestLeak", "note", "onlyAgency", "period", "series", "stages", "worstRate",
      ])
    let stages = try #require(object["stages"]?.array).compactMap(\.object)
    let keys = [
      "adverse", "attempted", "basis", "connectionRate", "continued", "dropOffRate", "failedRate", "inProgress",
      "interval", "left", "missed", "neverTriedRate", "outcomeUnknown", "range", "reached", "succeeded", "suppressed",
      "validEnd",
    ]
    #expect(stages.count == 3)
    let more = ["n", "neverTried", "failed", "period", "source", "volumes"]
    #expect(stages[0].members.map(\.key.text) == (keys + more + ["groups", "stage", "label", "role"]).sorted())
    let group = try #require(stages[0]["groups"]?.array?.first?.object)
    #expect(
      group.members.map(\.key.text)
        == (keys + more + ["device", "label", "voices", "id", "p", "q", "real", "riskDifference", "riskInterval"])
        .sorted())
    let adverse = try JourneyBuilder.object(#"{"abandoned": 30, "procedural-denial": 20}"#)
    #expect(stages[0]["adverse"] == .object(adverse))
    let validEnd = try JourneyBuilder.object(#"{"(not said)": 30}"#)
    #expect(stages[0]["validEnd"] == .object(validEnd))
    #expect(
      stages[1]["reached"] == .null && stages[1]["dropOffRate"] == .null && stages[1]["suppressed"]?.flag == false)
    #expect(stages[0]["missed"]?.number?.int == 70 && stages[0]["interval"]?.array?.count == 2)
    #expect(object["by"]?.text == "channel")
  }
}
