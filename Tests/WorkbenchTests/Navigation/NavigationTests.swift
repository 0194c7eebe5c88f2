import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench

@Suite("Going from place to place")
struct NavigationTests {
  @Test("g i and a number sign in the list of commands go to anything by name or id", arguments: ["g i", ": #"])
  func jump(keys: String) {
    var session = Session(Maps.small)
    session.press(keys)
    session.type("w1")
    session.press("Enter")
    #expect(session.state.inspectedID == "w1")
    session.press(keys)
    session.type("start over")
    session.press("Enter")
    #expect(session.state.selectedID == "again")
    #expect(session.state.inspectedID == "again")
  }

  @Test("back and forward go through the places visited", arguments: [("M-Left", "M-Right"), ("g [", "g ]")])
  func backAndForward(back: String, forward: String) {
    var session = Session(Maps.small)
    session.press("l 6 j")
    let second = session.state.selectedID
    session.press("2 1 \(back)")
    #expect(session.state.open?.view == .heat)
    session.press(back)
    #expect(session.state.open?.view == .pains)
    #expect(session.state.selectedID == second)
    session.press(back)
    #expect(session.state.open?.view == .map)
    #expect(session.state.selectedID == "visit")
    session.press(back)
    #expect(session.state.notice?.text == "Place before: no other place was visited")
    session.press("\(forward) \(forward)")
    #expect(session.state.open?.view == .heat)
    session.press("g g")
    session.press(forward)
    #expect(session.state.open?.view == .heat)
  }

  @Test("a place whose record is gone meanwhile gives way to one that is there")
  func goneMeanwhile() {
    var session = Session(Maps.small)
    session.press("l G 1 h d M-Left")
    #expect(session.state.selectedID != nil)
    #expect(session.state.open.map { $0.columns.position(of: $0.mapCursor.column) != nil } ?? false)
  }

  @Test("m and a letter marks a place, ' and the letter comes back from another view")
  func marks() {
    var session = Session(Maps.small)
    session.press("'")
    #expect(session.state.notice?.text == "Go to mark: no place is marked; m and a letter marks one")
    session.press("l j j m a 6 ' b")
    #expect(session.state.notice?.text == "no place is marked b")
    session.press("' a")
    #expect(session.state.open?.mapCursor == MapCursor(column: "visit", lane: .thought))
    #expect(session.state.open?.view == .map)
    session.press("M-Left")
    #expect(session.state.open?.view == .pains)
    session.press("m Escape j")  // any other key ends the waiting
    #expect(session.state.awaited == nil)
  }

  @Test("moving on leaves a link that was followed behind")
  func link() {
    var session = Session(Maps.small)
    session.press("g i")
    session.type("gave up")
    session.press("Enter")
    #expect(session.state.inspectedID == "ev")
    session.press("l")
    #expect(session.state.inspectedID == session.state.selectedID)
  }
}
