import JSONText
import JourneyAnalysis
import JourneyModel
import TestSupport
import Testing

@Suite("Seams")
struct SeamsTests {
  static let map = #"""
    "agencies": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}, {"id": "me", "name": "Alone", "level": "customer"}],
    "channels": [{"id": "phone", "name": "Phone"}, {"id": "web", "name": "Web"}],
    "stages": [
      {"id": "one", "name": "One", "steps": [
        {"id": "s1", "name": "1", "agency": "a", "channels": ["phone", "web"]},
        {"id": "s2", "name": "2", "agency": "a", "channels": ["web"], "arrival": {"contextCarried": "partly", "forced": true}},
        {"id": "s3", "name": "3", "agency": "me", "channels": ["phone"]}]},
      {"id": "empty", "name": "Empty"},
      {"id": "two", "name": "Two", "steps": [
        {"id": "s4", "name": "4", "agency": "b", "channels": ["web"], "arrival": {"handoff": "cold", "contextCarried": "no"}},
        {"id": "s5", "name": "5", "channels": ["web"]},
        {"id": "s6", "name": "6", "unowned": true}]},
      {"id": "three", "name": "Three", "steps": [
        {"id": "s7", "name": "7", "agency": "a", "channels": ["phone"], "arrival": {"contextCarried": "yes"}}]}]
    """#

  @Test("consecutive steps skip what the customer does alone and stages without steps")
  func consecutive() throws {
    let transitions = Seams.transitions(try JourneyBuilder.journey(Self.map))
    #expect(transitions.map(\.from) == ["s1", "s2", "s4", "s5", "s6"])
    #expect(transitions.map(\.to) == ["s2", "s4", "s5", "s6", "s7"])
    #expect(transitions.map(\.entersStage) == [false, true, false, false, true])
    #expect(transitions.map(\.fromLead)[3] == .unknown && transitions.map(\.toLead)[3] == .nobody)
  }

  @Test("a hand-off changes the lead agency, a switch the usual channel; unknown is neither yes nor no")
  func kinds() throws {
    let transitions = Seams.transitions(try JourneyBuilder.journey(Self.map))
    #expect(transitions.map(\.isHandoff) == [false, true, nil, nil, false])
    #expect(transitions.map(\.isChannelSwitch) == [true, false, false, nil, nil])
    #expect(transitions[1].kind == "cold" && transitions[1].contextCarried == "no")
    #expect(transitions[0].isForced == true && transitions[1].isForced == nil)
  }

  @Test("a seam has the pain on its arriving step and between its two steps, worst first")
  func pain() throws {
    let pains = #"""
      "painPoints": [{"id": "p", "step": "s4", "severity": 2, "frequency": 2},
        {"id": "q", "between": {"from": "s2", "to": "s4"}, "severity": 5, "frequency": 4},
        {"id": "r", "between": {"from": "s1", "to": "s4"}, "severity": 5, "frequency": 5},
        {"id": "s", "stage": "two", "severity": 5, "frequency": 5}, {"id": "t", "step": "s4"}]
      """#
    let transitions = Seams.transitions(try JourneyBuilder.journey("\(Self.map), \(pains)"))
    #expect(transitions[1].painPoints == ["q", "p", "t"])
    #expect(transitions[1].heat.sum == 24 && transitions[1].heat.max == 20 && transitions[1].heat.unknown == 1)
    #expect(transitions[2].painPoints == [])
  }

  @Test("continuity is yes of those known; partly is not carried, unknown stands beside it")
  func continuity() throws {
    let result = Seams.analyse(MapIndex(try JourneyBuilder.journey(Self.map)))
    #expect(result.handoffContinuity.no == 1 && result.handoffContinuity.rate == 0)
    #expect(result.switchContinuity.partly == 1 && result.switchContinuity.rate == 0)
    #expect(result.unknownLeads == 2)
    let silent = Seams.analyse(MapIndex(try JourneyBuilder.journey("")))
    #expect(silent.handoffContinuity.rate == nil && silent.atSeams.missedShare == nil)
  }

  @Test("the share missed at stages entered by a seam stands beside their share of all reached")
  func share() throws {
    let volumes = #"""
      "volumes": [
        {"id": "v1", "series": "s", "stage": "one", "basis": "measured", "reached": 100, "attempted": 100, "succeeded": 90},
        {"id": "v2", "series": "s", "stage": "two", "basis": "measured", "reached": 100, "attempted": 100, "succeeded": 60},
        {"id": "v3", "series": "s", "stage": "three", "basis": "measured", "reached": 200, "attempted": 200, "succeeded": 150},
        {"id": "v4", "series": "s", "stage": "empty", "basis": "estimated", "reached": 500, "attempted": 400, "succeeded": 150}]
      """#
    let result = Seams.analyse(MapIndex(try JourneyBuilder.journey("\(Self.map), \(volumes)")))
    #expect(result.atHandoffs.stages == ["two"])
    #expect(near(result.atHandoffs.missedShare, 0.4) && near(result.atHandoffs.reachedShare, 0.25))
    #expect(result.atHandoffs.missed == 100 && result.atHandoffs.basis == .measured)
    #expect(result.atSwitches.stages == [] && result.atSwitches.missedShare == 0)
    #expect(result.missedAtStages["two"] == .known(40))
  }

  @Test("the JSON has every transition, null where unknown")
  func json() throws {
    let object = try #require(Seams.analyse(MapIndex(try JourneyBuilder.journey(Self.map))).json.object)
    let transitions = try #require(object["transitions"]?.array).compactMap(\.object)
    #expect(transitions.count == 5)
    #expect(transitions[1]["handoff"]?.flag == true && transitions[1]["kind"]?.text == "cold")
    #expect(transitions[2]["handoff"] == .null && transitions[2]["toAgency"] == .null)
    #expect(object["handoffContinuity"]?.object?["rate"]?.number?.double == 0)
    #expect(object["atSeams"]?.object?["missedShare"] == .null)
  }
}
