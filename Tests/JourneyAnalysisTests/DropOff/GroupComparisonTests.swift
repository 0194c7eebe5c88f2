import JSONText
import JourneyAnalysis
import JourneyModel
import Statistics
import TestSupport
import Testing

@Suite("Groups against the rest")
struct GroupComparisonTests {
  /// Rows of stage `one` by channel (or another dimension), each id, reached, succeeded.
  private func analyse(
    _ rows: [(String, Int, Int)], total: (Int, Int)? = nil, basis: String = "measured", dimension: String = "channel",
    suppression: DropOffQuery.Suppression = .off
  ) throws -> [DropOffGroup] {
    var builder = try JourneyBuilder(DropOffTests.stages)
    func add(_ id: String, _ more: String, _ reached: Int, _ succeeded: Int) throws {
      try builder.add(
        "volumes",
        #"""
        {"id": "\#(id)", "series": "s", "stage": "one", "basis": "\#(basis)"\#(more), "reached": \#(reached),
         "attempted": \#(reached), "succeeded": \#(succeeded)}
        """#)
    }
    if let total { try add("total", "", total.0, total.1) }
    for (id, reached, succeeded) in rows {
      try add("v-\(id)", #", "\#(dimension)": "\#(id)""#, reached, succeeded)
    }
    let by = try #require(DropOffQuery.Breakdown(rawValue: dimension))
    return DropOff.analyse(builder.journey, DropOffQuery(by: by, suppression: suppression)).stages[0].groups
  }

  @Test("two groups are one test: one p, one q, opposite differences")
  func pair() throws {
    let groups = try analyse([("phone", 100, 50), ("web", 100, 70)])
    let phone = try #require(groups[0].comparison)
    let web = try #require(groups[1].comparison)
    #expect(near(phone.riskDifference, 0.2) && near(web.riskDifference, -0.2))
    // Pooled: p̂ = 0.4, z = 0.2 ÷ √(0.24 · 0.02) = 2.886751, two-sided p = 0.003892417.
    #expect(near(phone.p, 0.003892417, digits: 1e-8))
    #expect(phone.p == web.p && phone.q == phone.p && web.q == web.p)
    #expect(phone.isReal == true && web.isReal == true)
    let interval = try #require(phone.riskInterval)
    #expect(interval == ConfidenceInterval.newcombe(50, of: 100, minus: 30, of: 100))
  }

  @Test("several groups: each against all others, corrected together")
  func several() throws {
    let groups = try analyse([("phone", 100, 50), ("web", 100, 70), ("mail", 100, 70)])
    let comparisons = groups.compactMap(\.comparison)
    #expect(near(comparisons[0].riskDifference, 0.5 - 60 / 200))
    let expected = TwoProportionTest(50, of: 100, against: 60, of: 200)
    #expect(comparisons[0].p == expected?.p)
    let corrected = BenjaminiHochberg.adjusted(comparisons.map(\.p))
    #expect(comparisons.map(\.q) == corrected)
    #expect(comparisons[1].isReal == false && comparisons[0].isReal == true)
  }

  @Test("Fisher's exact test where an expected count is below five")
  func fisher() throws {
    let groups = try analyse([("phone", 40, 37), ("web", 60, 60)])
    #expect(groups[0].comparison?.p == FisherExactTest.twoSidedP(3, of: 40, against: 0, of: 60))
  }

  @Test("no test where a side has fewer than thirty, but the difference stands")
  func few() throws {
    let groups = try analyse([("phone", 29, 10), ("web", 100, 70)])
    let phone = try #require(groups[0].comparison)
    #expect(phone.p == nil && phone.q == nil && phone.isReal == nil && phone.riskInterval != nil)
    #expect(near(phone.riskDifference, 19 / 29 - 0.3))
    #expect(groups[0].figures.isSmallSample)
  }

  @Test("no interval, p or mark on invented counts", arguments: ["illustrative", "estimated"])
  func invented(basis: String) throws {
    let groups = try analyse([("phone", 100, 50), ("web", 100, 70)], basis: basis)
    let phone = try #require(groups[0].comparison)
    #expect(phone.riskInterval == nil && phone.p == nil && phone.q == nil && phone.isReal == nil)
    #expect(near(phone.riskDifference, 0.2))
  }

  @Test("a difference below ten points is not called real however sure it is; exactly ten points is")
  func tenPoints() throws {
    let small = try analyse([("phone", 10_000, 5_000), ("web", 10_000, 5_900)])
    #expect(small[0].comparison?.isReal == false && small[0].comparison?.q ?? 1 < 1e-6)
    let ten = try analyse([("phone", 1_000, 700), ("web", 1_000, 800)])
    #expect(ten[0].comparison?.isReal == true)
  }

  @Test("segments that overlap are compared with the rest of the total, so that nobody is counted twice")
  func overlapping() throws {
    let groups = try analyse(
      [("young", 60, 30), ("rural", 60, 20)], total: (100, 60), dimension: "segment")
    #expect(near(groups[0].comparison?.riskDifference, 0.5 - 10 / 40))
    let apart = try analyse([("young", 60, 30), ("rural", 40, 20)], total: (200, 60), dimension: "segment")
    #expect(near(apart[0].comparison?.riskDifference, 0))
  }

  @Test("groups stand in file order; what the file does not know comes last under its id")
  func order() throws {
    let groups = try analyse([("other", 100, 50), ("web", 100, 70), ("phone", 100, 70)])
    #expect(groups.map(\.id) == ["phone", "web", "other"])
    #expect(groups.map(\.label) == ["Phone", "Web", "other"])
  }

  @Test("by period each period is a group, in order")
  func periods() throws {
    let groups = try analyse([("2025", 100, 50), ("2024", 100, 70)], dimension: "period")
    #expect(groups.map(\.id) == ["2024", "2025"])
    #expect(near(groups[1].comparison?.riskDifference, 0.2))
  }

  @Test("by channel what its customers said stands beside it, finishers told apart")
  func voices() throws {
    var builder = try JourneyBuilder(DropOffTests.stages)
    for id in ["phone", "web"] {
      try builder.add(
        "volumes",
        #"{"id": "v-\#(id)", "series": "s", "stage": "one", "channel": "\#(id)", "basis": "measured", "reached": 50}"#)
    }
    try builder.add(
      "measures",
      #"{"id": "m", "driver": "trust", "channel": "web", "stage": "one", "mean": 3.5, "respondents": 40, "askedOf": "finishers", "basis": "measured"}"#
    )
    try builder.add("measures", #"{"id": "n", "driver": "ease", "channel": "web", "stage": "one", "mean": 3}"#)
    try builder.add("measures", #"{"id": "o", "driver": "satisfaction", "channel": "web", "stage": "two", "mean": 3}"#)
    try builder.add("measures", #"{"id": "q", "driver": "satisfaction", "channel": "web", "mean": 4}"#)
    try builder.add("measures", #"{"id": "r", "driver": "trust", "channel": "web", "segment": "x", "mean": 4}"#)
    let result = DropOff.analyse(builder.journey, DropOffQuery(by: .channel))
    #expect(result.stages[0].groups.map { $0.voices.map(\.measure) } == [[], ["m", "q"]])
    #expect(result.stages[0].groups[1].voices.map(\.isFinishersOnly) == [true, false])
  }
}
