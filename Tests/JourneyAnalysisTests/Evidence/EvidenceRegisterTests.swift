import JSONText
import JourneyAnalysis
import JourneyModel
import TestSupport
import Testing

@Suite("Evidence register")
struct EvidenceRegisterTests {
  static let map = #"""
    "segments": [{"id": "x", "name": "X"}, {"id": "y", "name": "Y"}],
    "stages": [{"id": "s", "name": "S", "steps": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}, {"id": "c", "name": "C"}, {"id": "d", "name": "D"}]}],
    "evidence": [
      {"id": "e1", "kind": "survey", "steps": ["a", "gone"], "segment": "y", "date": "2025-03-14", "n": 40},
      {"id": "e2", "kind": "assumption", "steps": ["a", "c"], "date": "2025-03-13"},
      {"id": "e3", "kind": "story", "n": 1, "date": "2030"}, {"id": "e4", "kind": "own", "date": "2019-01"}],
    "painPoints": [{"id": "p", "title": "P", "step": "b", "evidence": ["e3", "e2"]},
      {"id": "q", "title": "Q", "step": "c", "evidence": ["e2"]}, {"id": "r", "title": "R", "evidence": ["gone"]}]
    """#

  private func register() throws -> EvidenceRegister {
    EvidenceRegister(try JourneyBuilder.journey(Self.map), today: JourneyDate("2026-03-14"))
  }

  @Test("steps are covered by evidence that names them, or their pain points; assumptions do not count")
  func steps() throws {
    let register = try register()
    #expect(register.coveredSteps == ["a", "b"])
    #expect(register.assumedSteps == ["c"])
    #expect(register.bareSteps == ["d"])
    #expect(register.stepShare == 0.5)
    #expect(register.painPoints.share == 1.0 / 3)
  }

  @Test("by kind, segment and age; a segment without evidence stands there, with none")
  func groups() throws {
    let register = try register()
    #expect(register.byKind.map(\.id) == ["survey", "story", "assumption", "own"])
    #expect(register.byKind.map(\.painPoints) == [0, 1, 2, 0])
    #expect(register.byKind[2].share == 2.0 / 3)
    #expect(register.bySegment.map(\.id) == ["x", "y", nil])
    #expect(register.bySegment.map(\.pieces.count) == [0, 1, 3])
    #expect(register.byAge.map(\.id) == ["up to 1 year", "1 to 2 years", "over 5 years", "age not known"])
    #expect(register.byAge.map(\.pieces) == [["e1"], ["e2"], ["e4"], ["e3"]])
  }

  @Test("a piece says what rests on it, and whether it is a single story")
  func pieces() throws {
    let register = try register()
    #expect(register.entries.map(\.painPoints) == [[], ["p", "q"], ["p"], []])
    #expect(register.entries.map(\.steps) == [["a"], ["a", "b", "c"], ["b"], []])
    #expect(register.entries.map(\.isSingleStory) == [false, false, true, false])
    #expect(register.entries.map(\.ageDays) == [365, 366, nil, 2599])
  }

  @Test("a map without steps and pain points has no coverage, not one of 0")
  func empty() throws {
    let register = EvidenceRegister(try JourneyBuilder.journey(""))
    #expect(register.stepShare == nil && register.painPoints.share == nil)
    #expect(register.json.object?["steps"]?.object?["share"] == .null)
  }
}
