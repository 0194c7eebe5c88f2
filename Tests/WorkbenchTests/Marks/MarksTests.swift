import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench

@Suite("Several at once")
struct MarksTests {
  @Test("Space marks and goes on, d deletes all that are marked as one edit, Esc lets go")
  func deletes() {
    var session = Session(Maps.small)
    let start = session.bytes
    session.press("6 Space Space")
    #expect(session.state.open?.markedHere.count == 2)
    #expect(session.state.notice?.text.hasPrefix("2 marked") ?? false)
    session.press("d")
    #expect(session.journey.painPoints.count == 1)
    #expect(session.state.notice?.text == "deleted 2 pain points; u brings them back")
    #expect(session.state.open?.markedHere == [])
    session.press("u")
    #expect(session.bytes == start)
    session.press("Space Escape")
    #expect(session.state.open?.markedHere == [])
    #expect(session.state.open?.view == .pains)
  }

  @Test("B sets a field of all that are marked, typed or chosen, as one edit that names itself")
  func changes() {
    var session = Session(Maps.small)
    let start = session.bytes
    session.press("6 B")
    #expect(session.state.notice?.text == "Change all: nothing is marked; Space marks")
    session.press("Space Space Space B")
    session.type("severity")
    session.press("Enter")
    session.type("9")
    session.press("Enter")
    #expect(session.state.notice?.text.hasPrefix("Severity: needs") ?? false)
    session.press("C-u 2 Enter")
    #expect(session.journey.painPoints.map(\.severity) == [2, 2, 2])
    #expect(session.state.open?.history.done.last?.title == "set severity of 3 pain points")
    session.press("B")
    session.type("basis")
    session.press("Enter")
    session.type("illustrative")
    session.press("Enter")
    #expect(session.journey.painPoints.map(\.basis) == ["illustrative", "illustrative", "illustrative"])
    session.press("u u")
    #expect(session.bytes == start)
  }

  @Test("x cuts what is selected as one edit, and p puts it elsewhere, also into another journey")
  func cuts() {
    var session = Session(Maps.small)
    let start = session.bytes
    session.press("6")
    let id = session.state.selectedID
    session.press("x")
    #expect(session.journey.painPoints.count == 2)
    #expect(session.state.open?.history.done.count == 1)
    session.press("1 G p")
    #expect(session.journey.painPoints.last?.id == id)
    #expect(session.journey.painPoints.last?.step == "wait")
    session.press("u u")
    #expect(session.bytes == start)
    _ = session.state.receive(.opened(Maps.small, path: "other.json", readOnlyReason: nil))
    session.press("p")
    #expect(session.journey.painPoints.count == 4)
  }

  @Test("steps marked on the map are copied together, in their order, and what they need of one another with them")
  func steps() throws {
    var session = Session(Maps.small)
    session.press("Space l Space y")
    #expect(
      session.state.notice?.text
        == "copied 2 steps with 2 pain points, 1 bright spot; p puts them after the selected thing")
    _ = session.state.receive(.opened(Maps.empty, path: "other.json", readOnlyReason: nil))
    session.press("a")
    session.type("Only")
    session.press("Enter p")
    #expect(session.journey.stages[0].steps.map(\.id) == ["call", "visit"])
    #expect(session.journey.stages[0].steps[1].requires == ["call"])
    #expect(session.journey.agencies.map(\.id).sorted() == ["dmv", "ssa"])
    session.press("u u")
    #expect(session.bytes == Session(Maps.empty).bytes)
  }

  @Test("marks are of one view: another view begins without")
  func views() {
    var session = Session(Maps.small)
    session.press("6 Space 1 6")
    #expect(session.state.open?.markedHere == [])
  }
}
