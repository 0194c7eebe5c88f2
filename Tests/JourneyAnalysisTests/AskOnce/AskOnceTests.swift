import JourneyAnalysis
import JourneyModel
import TestSupport
import Testing

@Suite("Ask once")
struct AskOnceTests {
  static let map = #"""
    "agencies": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}, {"id": "quiet", "name": "Quiet"}],
    "informationItems": [{"id": "ssn", "name": "Number", "sensitive": true}, {"id": "income", "name": "Income"}, {"id": "unasked", "name": "Unasked"}],
    "stages": [
      {"id": "one", "name": "One", "steps": [
        {"id": "s1", "name": "S1", "agency": "a", "asks": [{"item": "ssn"}, {"item": "income", "minutes": {"value": 9}}]},
        {"id": "s2", "name": "S2", "agency": "a", "asks": [{"item": "ssn", "remedy": "must-re-ask", "minutes": {"value": 2, "basis": "measured"}}]}]},
      {"id": "two", "name": "Two", "steps": [
        {"id": "s3", "name": "S3", "agency": "b", "asks": [{"item": "ssn", "remedy": "verify", "minutes": {"value": 5, "basis": "estimated"}}, {"item": "other"}]},
        {"id": "s4", "name": "S4", "asks": [{"item": "income", "remedy": "reuse"}]},
        {"id": "s5", "name": "S5", "unowned": true, "asks": [{"item": "other"}]}]}]
    """#

  @Test("an item asked n times has n − 1 in excess; redundancy is all excess over all asks")
  func redundancy() throws {
    let result = AskOnce.analyse(try JourneyBuilder.journey(Self.map))
    #expect(result.items.map(\.id) == ["ssn", "income", "unasked", "other"])
    #expect(result.items.map(\.count) == [3, 2, 0, 2] && result.items.map(\.excess) == [2, 1, 0, 1])
    #expect(result.asks == 7 && result.excess == 4 && near(result.redundancy, 4 / 7.0))
    #expect(result.mustReAsk == 1 && result.items[0].avoidable == 1 && result.items[0].isSensitive == true)
    #expect(AskOnce.analyse(try JourneyBuilder.journey("")).redundancy == nil)
  }

  @Test("the matrix has a column for everyone who asks: nobody first, not said last")
  func matrix() throws {
    let result = AskOnce.analyse(try JourneyBuilder.journey(Self.map))
    #expect(result.askers.map(\.id) == ["(no owner)", "a", "b", "(not said)"])
    #expect(result.askers.map(\.count) == [1, 3, 2, 1])
    #expect(result.items.map(\.counts) == [[0, 2, 1, 0], [0, 1, 0, 1], [0, 0, 0, 0], [1, 0, 1, 0]])
  }

  @Test("a map that names no agency is asked about like any other: what is not said is a column of its own")
  func nobodyNamed() throws {
    let map = #"""
      "informationItems": [{"id": "ssn", "name": "Number"}],
      "stages": [{"id": "one", "name": "One", "steps": [
        {"id": "s1", "name": "S1", "asks": [{"item": "ssn"}]}, {"id": "s2", "name": "S2", "asks": [{"item": "ssn"}]}]}]
      """#
    let result = AskOnce.analyse(try JourneyBuilder.journey(map))
    #expect(result.askers.map(\.id) == ["(not said)"])
    #expect(result.asks == 2 && result.excess == 1 && result.items.map(\.counts) == [[2]])
  }

  @Test("each repeat names its two steps, whether the agency differs, the minutes and the remedy")
  func repeats() throws {
    let result = AskOnce.analyse(try JourneyBuilder.journey(Self.map))
    let repeats = result.repeats
    #expect(repeats.map(\.before) == ["s1", "s2", "s1", "s3"] && repeats.map(\.step) == ["s2", "s3", "s4", "s5"])
    #expect(repeats.map(\.isOtherAgency) == [false, true, nil, nil])
    #expect(
      repeats.map(\.minutes) == [2, 5, nil, nil] && repeats.map(\.remedy) == ["must-re-ask", "verify", "reuse", nil])
    #expect(repeats.map(\.isMustReAsk) == [true, false, false, false])
    #expect(
      result.avoidableMinutes.total == 5 && result.avoidableMinutes.known == 1 && result.avoidableMinutes.count == 3)
    #expect(result.avoidableMinutes.basis == .estimated)
  }

  @Test(
    "repeats are the asks less the items asked for, and the columns add up to the rows",
    arguments: SampleFiles.lifeExperiences)
  func sums(name: String) throws {
    let result = AskOnce.analyse(try SampleFiles.journey(name))
    #expect(result.asks > 0 && result.repeats.count == result.excess)
    #expect(result.excess == result.asks - result.items.filter { $0.count > 0 }.count)
    #expect(result.askers.reduce(0) { $0 + $1.count } == result.asks)
    for item in result.items { #expect(item.counts.reduce(0, +) == item.count) }
  }
}
