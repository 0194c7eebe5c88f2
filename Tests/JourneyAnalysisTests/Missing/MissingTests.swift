import JSONText
import JourneyAnalysis
import JourneyModel
import TestSupport
import Testing

@Suite("Who is missing")
struct MissingTests {
  static let map = #"""
    "stages": [{"id": "one", "name": "One"}, {"id": "two", "name": "Two"}],
    "segments": [
      {"id": "d", "name": "Disability", "populationShare": {"value": 0.26, "basis": "public", "source": "s", "asOf": "2021", "caveat": "all adults"}},
      {"id": "r", "name": "Rural"}]
    """#

  private func missing(_ more: String, _ query: MissingQuery = MissingQuery()) throws -> MissingResult {
    Missing.analyse(try JourneyBuilder.journey("\(Self.map), \(more)"), query)
  }

  private func volumes(_ part: Int, of whole: Int, basis: String = "measured", segment: String = "d") -> String {
    #"""
    "volumes": [
      {"id": "v", "series": "s", "stage": "one", "basis": "\#(basis)", "reached": \#(whole)},
      {"id": "w", "series": "s", "stage": "one", "basis": "\#(basis)", "segment": "\#(segment)", "reached": \#(part)}]
    """#
  }

  @Test("the index is the share of the segment over its share of the eligible, with the Wilson interval over the same")
  func index() throws {
    let row = try #require(try missing(volumes(100, of: 1000)).representations.first)
    #expect(row.stage == "one" && row.segment == "d" && row.series == "s")
    #expect(near(row.share, 0.1) && near(row.index, 0.1 / 0.26))
    #expect(near(row.interval?.lowerBound, 0.318_882_475_358) && near(row.interval?.upperBound, 0.462_122_935_367))
    #expect(row.isFlagged && row.rule == .interval && row.basis == .measured)
    #expect(row.origin == .volumes(segment: ["w"], stage: ["v"]))
    #expect(row.reached == .known(1000) && row.segmentReached == .known(100))
    #expect(row.benchmark?.caveat == "all adults")
  }

  @Test("an index below the limit is not flagged where its upper bound reaches it")
  func upperBound() throws {
    let row = try #require(try missing(volumes(200, of: 1000)).representations.first)
    #expect((row.index ?? 1) < 0.8 && (row.interval?.upperBound ?? 0) > 0.8 && !row.isFlagged)
  }

  @Test(
    "illustrative and estimated counts have no interval and are flagged by value",
    arguments: ["illustrative", "estimated"])
  func noInterval(basis: String) throws {
    let row = try #require(try missing(volumes(200, of: 1000, basis: basis)).representations.first)
    #expect(row.interval == nil && row.rule == .value && row.isFlagged && row.basis == Basis(basis))
  }

  @Test("without a share of the eligible there is no index, and the notes say for whom")
  func noBenchmark() throws {
    let result = try missing(volumes(100, of: 1000, segment: "r"))
    let row = try #require(result.representations.first)
    #expect(row.index == nil && row.rule == nil && !row.isFlagged && near(row.share, 0.1))
    #expect(result.notes.contains { $0.contains("Rural") })
  }

  @Test("counts from 1 to 9 are withheld with everything that follows from them, unless asked for")
  func suppression() throws {
    let row = try #require(try missing(volumes(5, of: 1000)).representations.first)
    #expect(row.segmentReached == .small && row.share == nil && row.index == nil && row.isSuppressed)
    let open = try #require(
      try missing(volumes(5, of: 1000), MissingQuery(suppression: .off)).representations.first)
    #expect(open.segmentReached == .known(5) && near(open.index, 0.005 / 0.26))
    let zero = try #require(try missing(volumes(0, of: 1000)).representations.first)
    #expect(zero.index == 0 && zero.isFlagged)
  }

  @Test("numerator and denominator are of one series")
  func oneSeries() throws {
    let result = try missing(
      #"""
      "volumes": [
        {"id": "v", "series": "s", "stage": "one", "basis": "measured", "reached": 1000},
        {"id": "x", "series": "t", "stage": "one", "basis": "measured", "reached": 400},
        {"id": "w", "series": "t", "stage": "one", "basis": "measured", "segment": "d", "reached": 100}]
      """#)
    #expect(result.representations.count == 1)
    #expect(near(result.representations.first?.share, 0.25) && result.representations.first?.series == "t")
    #expect(try missing(volumes(100, of: 1000), MissingQuery(series: "other")).representations.isEmpty)
  }

  @Test(
    "a stated share has an index by value, no n and no interval; it must name stage and segment and be a share of 1")
  func metric() throws {
    let result = try missing(
      #"""
      "metrics": [
        {"id": "m", "name": "M", "kind": "share", "stage": "one", "segment": "d", "definition": "x", "value": {"value": 0.03, "basis": "public"}},
        {"id": "n", "name": "N", "kind": "share", "segment": "d", "definition": "x", "value": {"value": 0.03}},
        {"id": "o", "name": "O", "kind": "usage", "stage": "one", "segment": "d", "definition": "x", "value": {"value": 0.03}},
        {"id": "p", "name": "P", "kind": "share", "stage": "one", "segment": "d", "definition": "x", "value": {"value": 3}}]
      """#)
    #expect(result.representations.map(\.origin) == [.metric("m"), .metric("p")])
    #expect(near(result.representations[0].index, 3 / 26.0) && result.representations[0].isFlagged)
    #expect(result.representations[0].interval == nil && result.representations[0].reached == .unknown)
    #expect(result.representations[1].index == nil && result.notes.contains { $0.contains("not a share of 1: P") })
  }

  @Test("FEMA: three percent against twenty-six is an index of 0.115, flagged; fifteen is 0.577, still flagged")
  func fema() throws {
    let journey = try SampleFiles.journey("cases/fema-disability-question")
    let rows = Missing.analyse(journey).representations
    #expect(rows.map(\.origin) == [.metric("metric-said-before"), .metric("metric-said-after")])
    #expect(near(rows[0].index, 0.115_384_615, digits: 1e-8) && rows[0].isFlagged && rows[0].basis == .public)
    #expect(near(rows[1].index, 0.576_923_077, digits: 1e-8) && rows[1].isFlagged)
    #expect(rows[0].benchmark?.caveat?.contains("adults in the whole country") == true)
  }

  static let programs = #"""
    "takeUp": [
      {"id": "t", "program": "WIC", "withProgram": "Medicaid", "agency": "wic", "eligible": 240, "enrolled": 90, "basis": "measured"},
      {"id": "u", "program": "Medicaid", "agency": "med", "eligible": 1000, "enrolled": 800, "basis": "public"},
      {"id": "n", "program": "None", "eligible": 0, "enrolled": 0, "basis": "measured"}],
    "measures": [
      {"id": "a", "driver": "satisfaction", "agency": "med", "mean": MEAN, "scale": {"kind": "likert", "min": 1, "max": 5}, "basis": "measured"},
      {"id": "b", "driver": "satisfaction", "agency": "wic", "mean": 5, "scale": {"kind": "likert", "min": 1, "max": 5}, "basis": "measured"},
      {"id": "c", "driver": "satisfaction", "agency": "med", "mean": 9, "scale": {"kind": "points", "min": 1, "max": 10}, "basis": "measured"}]
    """#

  @Test(
    "take-up is enrolled over eligible, flagged where customers of the other program are satisfied at 4 of 5 and it is below half"
  )
  func takeUp() throws {
    let satisfied = try missing(Self.programs.replacing("MEAN", with: "4")).takeUp
    #expect(near(satisfied[0].rate, 0.375) && satisfied[0].isLow && satisfied[0].isFlagged)
    #expect(satisfied[0].satisfied.map(\.measure) == ["a"])
    #expect(near(satisfied[0].interval?.lowerBound, 0.316_172_834_7, digits: 1e-8))
    #expect(near(satisfied[1].rate, 0.8) && !satisfied[1].isLow && !satisfied[1].isFlagged)
    #expect(satisfied[2].rate == nil && !satisfied[2].isLow)
    let unsatisfied = try missing(Self.programs.replacing("MEAN", with: "3.9")).takeUp
    #expect(unsatisfied[0].isLow && !unsatisfied[0].isFlagged)
  }

  @Test("who runs the second program not being known, satisfaction with this one stands beside it, from counts too")
  func neighbor() throws {
    let takeUp = try missing(
      #"""
      "takeUp": [{"id": "t", "program": "WIC", "withProgram": "Medicaid", "agency": "wic", "eligible": 100, "enrolled": 40, "basis": "illustrative"}],
      "measures": [{"id": "b", "driver": "satisfaction", "agency": "wic", "counts": {"3": 1, "5": 3}, "scale": {"kind": "likert", "min": 1, "max": 5}, "basis": "illustrative"}]
      """#
    ).takeUp
    #expect(takeUp[0].isFlagged && takeUp[0].satisfied.first?.mean == 4.5 && takeUp[0].interval == nil)
  }

  @Test("small take-ups are withheld, and so is what gives them away")
  func smallTakeUp() throws {
    let takeUp = try missing(
      #"""
      "takeUp": [
        {"id": "all", "program": "P", "eligible": 300, "enrolled": 200, "basis": "measured"},
        {"id": "d", "program": "P", "segment": "d", "eligible": 100, "enrolled": 4, "basis": "measured"},
        {"id": "r", "program": "P", "segment": "r", "eligible": 200, "enrolled": 196, "basis": "measured"},
        {"id": "q", "program": "Q", "segment": "r", "eligible": 200, "enrolled": 150, "basis": "measured"}]
      """#
    ).takeUp
    #expect(takeUp[0].rate != nil && takeUp[3].rate == 0.75)
    #expect(takeUp[1].enrolled == .small && takeUp[1].rate == nil)
    #expect(takeUp[2].isSuppressed && takeUp[2].rate == nil)
  }

  @Test("a range in JSON is two numbers, and what is not defined is null")
  func json() throws {
    let object = try #require(try missing(volumes(100, of: 1000, segment: "r")).json.object)
    let row = try #require(object["representations"]?.array?.first?.object)
    #expect(row["index"] == .null && row["interval"] == .null && row["benchmark"] == .null)
    #expect(row["volumes"] == .texts(["w", "v"]) && row["flagged"] == .flag(false))
  }
}
