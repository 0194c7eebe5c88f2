import JSONText
import JourneyAnalysis
import JourneyModel
import TestSupport
import Testing

@Suite("Emotion curve")
struct EmotionCurveTests {
  static let map = #"""
    "stages": [
      {"id": "one", "steps": [
        {"id": "s1", "emotions": [{"value": 2, "basis": "measured", "n": 12}, {"value": -1, "segment": "rural"}]},
        {"id": "s2", "emotions": [{"value": -1, "basis": "illustrative"}]},
        {"id": "s3"}]},
      {"id": "two", "steps": [
        {"id": "s4", "emotions": [{"value": -2, "basis": "measured"}]},
        {"id": "s5", "emotions": [{"value": 1, "basis": "measured"}, {"value": 0, "segment": "rural"}]},
        {"id": "s6", "emotions": [{"value": -2, "basis": "measured"}, {"value": 3, "segment": "rural"}]}]}]
    """#

  @Test("unknown is a gap, not 0, and no fall crosses it")
  func gaps() throws {
    let curve = EmotionCurve(try JourneyBuilder.journey(Self.map))
    #expect(curve.points.map(\.value) == [2, -1, nil, -2, 1, -2])
    #expect(curve.peaks.map(\.step) == ["s1"] && curve.troughs.map(\.step) == ["s4", "s6"])
    #expect(curve.end?.value == -2 && curve.basis == .illustrative)
    #expect(curve.steepestFalls.map(\.from) == ["s1", "s5"] && curve.steepestFalls.map(\.depth) == [3, 3])
    #expect(curve.points[0].n == 12 && curve.points[2].basis == nil)
  }

  @Test("a segment has its own points alone; what is said of everyone does not fill them, nor what is off the scale")
  func segment() throws {
    let curve = EmotionCurve(try JourneyBuilder.journey(Self.map), segment: "rural")
    #expect(curve.points.map(\.value) == [-1, nil, nil, nil, 0, nil])
    #expect(curve.end == nil && curve.steepestFalls.isEmpty)
    #expect(curve.stages.map { $0.highest.map(\.step) } == [["s1"], ["s5"]])
    let nobody = EmotionCurve(try JourneyBuilder.journey(Self.map), segment: "none")
    #expect(nobody.peaks.isEmpty && nobody.basis == nil && nobody.stages[0].lowest.isEmpty)
  }

  @Test("a stage has its highest and lowest step, no mean")
  func stages() throws {
    let stages = EmotionCurve(try JourneyBuilder.journey(Self.map)).stages
    #expect(stages.map(\.stage) == ["one", "two"])
    #expect(stages[1].highest.map(\.step) == ["s5"] && stages[1].lowest.map(\.step) == ["s4", "s6"])
  }

  @Test("the JSON has null at a gap")
  func json() throws {
    let object = try #require(EmotionCurve(try JourneyBuilder.journey(Self.map)).json.object)
    let points = try #require(object["points"]?.array).compactMap(\.object)
    #expect(points.count == 6 && points[2]["value"] == .null && points[0]["value"]?.number?.int == 2)
    #expect(object["troughs"] == .texts(["s4", "s6"]) && object["segment"] == .null)
    #expect(object["end"]?.number?.int == -2)
  }
}
