import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench

@Suite("Present and future")
struct CompareTests {
  @Test("the future state is a copy with an id of its own that departs from the present one, which stays open")
  func future() {
    var session = Session(Maps.small)
    let start = session.bytes
    _ = session.state.run(command: "file.future")
    #expect(session.journey.state == "future")
    #expect(session.journey.basedOn == "small")
    #expect(session.journey.id != "small")
    #expect(session.journey.stages.count == 2)
    #expect(session.state.open?.path == nil)
    #expect(session.state.openCount == 2)
    session.press("C-PageUp")
    #expect(session.bytes == start)
  }

  @Test("g c lists what differs and goes there; without the other journey it says why it cannot")
  func compares() {
    var session = Session(Maps.small)
    session.press("g c")
    #expect(session.state.notice?.text == "Compare: this journey departs from no other")
    _ = session.state.run(command: "file.future")
    session.press("g c")
    #expect(session.titles == ["nothing differs"])
    session.press("Escape g g G e C-u")
    session.type("Wait at home")
    session.press("Enter g c")
    #expect(session.titles == [#"step "Wait for the mail": Name: "Wait for the mail" → "Wait at home""#])
    session.press("Escape g g g c Enter")
    #expect(session.state.selectedID == "wait")
    session.press("C-PageUp C-w g c")
    #expect(session.state.notice?.text.hasPrefix("Compare: open 'small' beside it") ?? false)
  }
}

extension Session {
  /// The titles in the list that lies over the view.
  fileprivate var titles: [String] {
    guard case .chooser(let chooser)? = state.overlay else { return [] }
    return chooser.items.map(\.title)
  }
}
