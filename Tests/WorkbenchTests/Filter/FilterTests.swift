import JourneyAnalysis
import JourneyModel
import TerminalCells
import TestSupport
import Testing

@testable import Workbench

@Suite("The filter of all views")
struct FilterTests {
  private static func choose(_ word: String, _ session: inout Session) {
    session.press("f")
    session.type(word)
    session.press("Enter")
  }

  @Test("f on the map keeps one agency in view there and in every other view; F shows everything again")
  func acrossViews() {
    var session = Session(Maps.small)
    Self.choose("ssa", &session)
    #expect(session.state.notice?.text == "only agency SSA: 2 of 3 pain points; the rest is dimmed; F shows everything")
    let columns = session.state.open.map { Array($0.columns.columns) } ?? []
    #expect(columns.map { session.state.open?.isInView(column: $0) } == [true, true, false])
    #expect(session.state.open?.isInView(pain: "lost") == false)
    session.press("6")
    #expect(session.state.open?.painTable?.rows.count == 2)
    session.press("F")
    #expect(session.state.open?.painTable?.rows.count == 3)
    session.press("F")
    #expect(session.state.notice?.text == "Show everything: nothing is filtered")
  }

  @Test("the basis filters, too")
  func basis() throws {
    let journey = try JourneyBuilder.journey(
      #"""
      "stages": [{"id": "s", "name": "S"}], "painPoints": [
      {"id": "a", "title": "A", "stage": "s", "basis": "measured"}, {"id": "b", "title": "B", "stage": "s"}]
      """#)
    var session = Session(journey)
    Self.choose("measured", &session)
    #expect(session.state.open?.painTable?.rows.map(\.id) == ["a"])
    Self.choose("not stated", &session)
    #expect(session.state.open?.painTable?.rows.map(\.id) == ["b"])
  }

  @Test("with a channel chosen, the drop-off view shows its counts alone; a burden says nothing of counts")
  func dropOff() throws {
    let journey = try JourneyBuilder.journey(
      #"""
      "channels": [{"id": "phone", "name": "Phone"}, {"id": "web", "name": "Web"}],
      "stages": [{"id": "s", "name": "S"}], "volumes": [
      {"id": "v", "stage": "s", "reached": 100, "succeeded": 60, "basis": "measured"},
      {"id": "p", "stage": "s", "channel": "phone", "reached": 40, "succeeded": 20, "basis": "measured"},
      {"id": "w", "stage": "s", "channel": "web", "reached": 60, "succeeded": 40, "basis": "measured"}]
      """#)
    var session = Session(journey)
    session.press("3")
    #expect(session.state.open?.dropOffTable?.items.count == 1)
    Self.choose("phone", &session)
    let table = session.state.open?.dropOffTable
    #expect(table?.items.map { table?.label($0) } == ["S", "Phone"])
    Self.choose("phone", &session)  // the same again takes it away
    #expect(session.state.open?.dropOffTable?.items.count == 1)
    Self.choose("learning", &session)
    #expect(session.state.open?.dropOffTable?.items.count == 1)
  }
}
