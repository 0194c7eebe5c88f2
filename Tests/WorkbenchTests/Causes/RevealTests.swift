import TerminalCells
import TestSupport
import Testing

@testable import Workbench

@Suite("Finding things in the views of the chain")
struct RevealTests {
  @Test(
    "what a view shows is selected in it",
    arguments: [("4", "form"), ("5", "address"), ("7", "lines"), ("7", "w3"), ("8", "told"), ("8", "paper")])
  func reveals(view: String, id: String) throws {
    var session = Session(try Maps.chained(), size: Size(width: 120, height: 40))
    session.press(view)
    let shown = session.state.open?.view
    session.state.jump(to: id)
    session.press("i i")
    #expect(session.state.selectedID == id)
    #expect(session.state.open?.view == shown)
  }

  @Test("the place before is the selection before")
  func back() throws {
    var session = Session(try Maps.chained(), size: Size(width: 120, height: 40))
    session.press("7 l j j 8 M-Left")
    #expect(session.state.open?.view == .causes)
    #expect(session.state.selectedID == "w3")
  }
}
