import JSONText
import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench

@Suite("Splitting and merging stages")
struct StagesTests {
  @Test("S gives the step and those after it a stage of their own, in one edit")
  func splits() throws {
    var session = Session(Maps.small)
    let start = session.bytes
    session.press("S")
    #expect(session.state.notice?.text == "Split stage: this step begins its stage already")
    session.press("l S")
    session.type("Go there")
    session.press("Enter")
    #expect(session.journey.stages.map(\.name) == ["Ask", "Go there", "Get it"])
    #expect(session.journey.stages.map { $0.steps.map(\.id) } == [["call"], ["visit"], ["wait"]])
    #expect(session.state.selectedID == "visit")
    session.press("u")
    #expect(session.bytes == start)
  }

  @Test("what is said of a step that moves names its new stage")
  func volumes() throws {
    var builder = try JourneyBuilder(
      #""stages": [{"id": "a", "name": "A", "steps": [{"id": "x", "name": "X"}, {"id": "y", "name": "Y"}]}]"#)
    try builder.add("volumes", #"{"id": "v", "series": "s", "stage": "a", "reached": 9, "basis": "illustrative"}"#)
    try builder.add(
      "volumes", #"{"id": "w", "series": "s", "stage": "a", "step": "y", "reached": 8, "basis": "illustrative"}"#)
    var session = Session(builder.journey)
    session.press("l S")
    session.type("B")
    session.press("Enter")
    let stage = try #require(session.journey.stages.last)
    #expect(session.journey.volumes.map(\.stage) == ["a", stage.id])
  }

  @Test("M makes one of two stages: every mention of the second is one of the first, and undo brings all back")
  func merges() {
    var session = Session(Maps.small)
    let start = session.bytes
    session.press("M")
    #expect(session.state.notice?.text == "Merge stages: select the head of a stage")
    session.press("g g M")
    #expect(session.journey.stages.map(\.id) == ["ask"])
    #expect(session.journey.stages[0].steps.map(\.id) == ["call", "visit", "wait"])
    #expect(session.journey.painPoints[2].stage == "ask")
    #expect(session.journey.volumes.map(\.id) == ["v1"])
    #expect(session.state.notice?.text == "merged 'Get it' into 'Ask'; not kept: role")
    session.press("M")
    #expect(session.state.notice?.text == "Merge stages: this is the last stage")
    session.press("u")
    #expect(session.bytes == start)
  }

  @Test("volumes that one series has of both stages go, and that is said; others come along")
  func unclearVolumes() throws {
    var builder = try JourneyBuilder(#""stages": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}]"#)
    for (id, series, stage) in [("v1", "s", "a"), ("v2", "s", "b"), ("v3", "t", "b")] {
      try builder.add(
        "volumes",
        #"{"id": "\#(id)", "series": "\#(series)", "stage": "\#(stage)", "reached": 9, "basis": "illustrative"}"#)
    }
    var session = Session(builder.journey)
    let start = session.bytes
    session.press("g g M")
    #expect(session.journey.volumes.map(\.id) == ["v3"])
    #expect(session.journey.volumes[0].stage == "a")
    #expect(session.state.notice?.text == "merged 'B' into 'A'; not kept: 2 volumes of one stage alone")
    session.press("u")
    #expect(session.bytes == start)
  }
}
