import JourneyAnalysis
import JourneyModel
import TestSupport
import Testing

@Suite("Key findings")
struct KeyFindingsTests {
  static let map =
    SeamsTests.map + #"""
      , "painPoints": [
        {"id": "p", "step": "s4", "severity": 5, "frequency": 4, "evidence": ["e1", "e2", "e3"], "rootCauses": ["c"], "basis": "estimated"},
        {"id": "q", "step": "s7", "severity": 5, "frequency": 4, "evidence": ["e1"]},
        {"id": "r", "step": "s1", "severity": 4, "frequency": 4},
        {"id": "t", "step": "s1", "severity": 4, "frequency": 4, "evidence": ["e2"]},
        {"id": "u", "step": "s2", "severity": 1, "frequency": 1, "evidence": ["gone"]},
        {"id": "w", "step": "s2"}],
      "evidence": [{"id": "e1", "kind": "assumption", "text": "A"}, {"id": "e2", "kind": "survey", "text": "B", "n": 40},
        {"id": "e3", "kind": "story", "text": "C", "n": 1}],
      "rootCauses": [{"id": "c", "problem": "C", "ownerFunction": "gc"}],
      "actions": [{"id": "x", "state": "done"}, {"id": "y", "state": "verified", "customerInformed": "2025-01-01", "result": {"date": "2025-02-01"}},
        {"id": "z", "state": "declined", "reason": "no"}, {"id": "k", "state": "captured"}, {"id": "l"}],
      "volumes": [
        {"id": "v1", "series": "s", "stage": "one", "basis": "measured", "reached": 100, "attempted": 100, "succeeded": 90},
        {"id": "v2", "series": "s", "stage": "two", "basis": "measured", "reached": 100, "attempted": 100, "succeeded": 60}]
      """#

  @Test("the worst pain points come with their evidence, story, causes and owner functions, ties included")
  func worstPains() throws {
    let findings = KeyFindings(try JourneyBuilder.journey(Self.map), most: 3)
    #expect(findings.worstPains.map(\.painPoint) == ["p", "q", "r", "t"])
    let worst = findings.worstPains[0]
    #expect(worst.heat.value == 20 && worst.evidence == ["e2", "e3"] && worst.story == "e3" && worst.n == 40)
    #expect(worst.rootCauses == ["c"] && worst.ownerFunctions == ["gc"] && worst.basis == .estimated)
    #expect(findings.worstPains[1].evidence.isEmpty && findings.worstPains[1].story == nil)
    #expect(findings.unknownHeats == 1)
    #expect(KeyFindings(try JourneyBuilder.journey(Self.map), most: 1).worstPains.map(\.painPoint) == ["p", "q"])
  }

  @Test("the hottest cells, the largest leak, the worst rate and the hand-off that hurts most")
  func places() throws {
    let findings = KeyFindings(try JourneyBuilder.journey(Self.map))
    #expect(findings.hottest.map { [$0.row.id, $0.column.id] } == [["a", "three"], ["b", "two"]])
    #expect(findings.largestLeak?.stages == ["two"] && findings.largestLeak?.missed == 40)
    #expect(findings.largestLeak?.n == 100 && findings.largestLeak?.basis == .measured)
    #expect(findings.worstRate?.stages == ["two"])
    let seam = try #require(findings.seam)
    #expect(seam.fromAgency == "a" && seam.toAgency == "b" && seam.steps == ["s4"])
    #expect(seam.painPoints == ["p"] && seam.heat.sum == 20 && seam.stage == "two" && seam.missed == 40)
    #expect(seam.basis == .estimated)
  }

  @Test("evidence covers a pain point where one piece is no assumption; a missing piece is none")
  func coverage() throws {
    let coverage = KeyFindings(try JourneyBuilder.journey(Self.map)).evidence
    #expect(coverage.covered == ["p", "t"] && coverage.assumed == ["q"] && coverage.bare == ["r", "u", "w"])
    #expect(near(coverage.share, 2 / 6))
    #expect(EvidenceCoverage(try JourneyBuilder.journey("")).share == nil)
  }

  @Test("a loop is closed when the customer was informed and the result is there, whatever the state says")
  func loops() throws {
    let loops = KeyFindings(try JourneyBuilder.journey(Self.map)).loops
    #expect(loops.states.map(\.state) == ["captured", "done", "verified", "declined", nil])
    #expect(loops.closed == ["y"] && loops.open == ["x", "k", "l"] && loops.declined == ["z"])
    #expect(loops.closureRate == 0.25)
  }

  @Test("an item asked n times has n − 1 in excess; the most often asked come first")
  func asks() throws {
    let journey = try JourneyBuilder.journey(
      #"""
      "agencies": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
      "stages": [{"id": "one", "steps": [
        {"id": "s1", "agency": "a", "asks": [{"item": "income"}, {"item": "name"}, {"item": "once"}]},
        {"id": "s2", "agency": "b", "asks": [{"item": "name"}, {"item": "income", "remedy": "must-re-ask"}]},
        {"id": "s3", "agency": "a", "asks": [{"item": "name"}]}]}]
      """#)
    let asks = KeyFindings(journey).repeatedAsks
    #expect(asks.map(\.id) == ["name", "income"] && asks.map(\.excess) == [2, 1])
    #expect(asks[0].agencies == ["a", "b"] && asks[0].steps == ["s1", "s2", "s3"] && asks[1].mustReAsk == 1)
    #expect(KeyFindings(journey, most: 1).repeatedAsks.map(\.id) == ["name"])
  }

  @Test("an empty journey has no findings and no faults")
  func empty() throws {
    let findings = KeyFindings(try JourneyBuilder.journey(""))
    #expect(findings.hottest.isEmpty && findings.worstPains.isEmpty && findings.largestLeak == nil)
    #expect(findings.seam == nil && findings.loops.closureRate == nil && findings.repeatedAsks.isEmpty)
  }
}
