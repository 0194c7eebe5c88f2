import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench

@Suite("Lanes of the map")
struct LanesTests {
  @Test("a lane folds to one row, and opens again")
  func folds() throws {
    var session = Session(Maps.small)
    session.state.select(.pains)
    func height() -> Int? {
      guard let open = session.state.open else { return nil }
      return MapLayout(area: session.state.layout.view.size, laneScroll: open.laneScroll, lanes: open.lanes)
        .row(of: .pains)?.height
    }
    let before = try #require(height())
    session.press("z")
    #expect(height() == 1)
    session.press("z")
    #expect(height() == before)
  }

  @Test("a hidden lane is passed over until all are shown again; the heads of the columns stay")
  func hides() {
    var session = Session(Maps.small)
    session.press("j Z")
    #expect(session.state.open?.mapCursor.lane == .thought)
    session.press("k")
    #expect(session.state.open?.mapCursor.lane == .step)
    session.press("Z")
    #expect(session.state.notice?.text == "Hide lane: Step always stays on top")
    session.press("g z j")
    #expect(session.state.open?.mapCursor.lane == .action)
    for _ in 0..<30 { session.press("j Z") }
    #expect(session.state.open?.lanes.shown.starts(with: [.stage, .step]) ?? false)
    session.press("g g j j")
    #expect(session.state.selectedID != nil)
  }

  @Test("a lane moves up and down, not onto the heads and not over the line of visibility")
  func moves() {
    var session = Session(Maps.small)
    session.press("j j C-Up")
    #expect(session.state.open?.lanes.shown.prefix(4) == [.stage, .step, .thought, .action])
    session.press("C-Up")
    #expect(session.state.notice?.text == "Thought goes no further up")
    session.press("C-Down")
    #expect(session.state.open?.lanes == MapLanes())
    session.state.select(.frontStage)
    session.press("C-Down")
    #expect(session.state.notice?.text == "Front stage goes no further down")
  }

  @Test("v goes through the segments that have an emotion, and comes back to all")
  func segments() throws {
    let builder = try JourneyBuilder(
      #""segments": [{"id": "r", "name": "Rural"}, {"id": "u", "name": "Urban"}], "stages": [{"id": "a", "name": "A", "steps": [{"id": "x", "name": "X", "emotions": [{"value": 1}, {"value": -2, "segment": "r"}]}]}]"#
    )
    var session = Session(builder.journey)
    session.press("v")
    #expect(session.state.open?.emotionSegmentName == "Rural")
    session.press("v")
    #expect(session.state.open?.emotionSegmentName == nil)
  }
}
