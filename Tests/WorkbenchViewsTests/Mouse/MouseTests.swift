import JSONText
import JourneyModel
import TerminalCells
import TestSupport
import Testing
import Workbench
import WorkbenchViews

@Suite("The mouse")
struct MouseTests {
  /// Presses, drags to and lets go over what is drawn for these targets; the last part may be left out.
  private func mouse(
    _ kind: MouseEvent.Kind, _ target: MouseTarget, _ session: inout Session, isDouble: Bool = false
  ) throws {
    let regions = Screen.frame(session.state).regions
    let rect = try #require(regions.last { $0.tag == target.tag }, "nothing is drawn for \(target.tag)").rect
    let event = MouseEvent(kind, button: .left, column: rect.column, row: rect.row)
    _ = session.state.handle(event, regions: regions, isDouble: isDouble)
  }

  @Test("a click selects a cell of the map, and one of several things in it")
  func map() throws {
    var session = Session(Maps.small)
    try mouse(.press, .map(column: 1, lane: .agency, item: 0), &session)
    #expect(session.state.open?.mapCursor == MapCursor(column: "visit", lane: .agency))
    try mouse(.press, .map(column: 1, lane: .stage, item: 0), &session)
    #expect(session.state.selectedID == "ask")
    try mouse(.press, .map(column: 0, lane: .pains, item: 0), &session)
    #expect(session.state.selectedID == "hold")
  }

  @Test("every region that is drawn is one that the state knows, and a click on it breaks nothing")
  func everyRegion() throws {
    for keys in [
      "1", "2", "3", "4", "4 v", "5", "6", "7", "7 l", "7 b", "8", "0", "2 Enter", "3 Enter", "Tab", "?", "d q",
    ] {
      var session = Session(Maps.small)
      session.press(keys)
      for region in Screen.frame(session.state).regions {
        #expect(MouseTarget(tag: region.tag)?.tag == region.tag)
        for isDouble in [false, true] {
          var clicked = session
          let event = MouseEvent(.press, button: .left, column: region.rect.column, row: region.rect.row)
          _ = clicked.state.handle(event, regions: [region], isDouble: isDouble)
          #expect(Screen.frame(clicked.state).cursor != nil)
          // What the hint line offers may edit: that can be taken back.
          let before = session.state.open?.history.done.count ?? 0
          for _ in 0..<5 where clicked.state.open?.history.done.count ?? 0 > before {
            _ = clicked.state.run(command: "undo")
          }
          // A line of the list of commands runs one.
          if !(isDouble && keys == "?") { #expect(clicked.bytes == session.bytes) }
        }
      }
    }
  }

  @Test("a click selects a seam, a cell of a matrix, a cause, a why and an action")
  func chain() throws {
    var session = Session(try Maps.chained())
    session.press("4")
    try mouse(.press, .line(2), &session)
    #expect(session.state.selectedID == "proof")
    session.press("v")
    try mouse(.press, .cell(row: 1, column: 2), &session)
    #expect(session.state.selectedID == "proof")
    session.press("5")
    try mouse(.press, .cell(row: 1, column: 1), &session)
    #expect(session.state.selectedID == "address")
    session.press("7")
    try mouse(.press, .item(part: 1, place: 2), &session)
    #expect(session.state.selectedID == "w3")
    try mouse(.press, .item(part: 0, place: 1), &session)
    #expect(session.state.selectedID == "lines")
    session.press("8")
    try mouse(.press, .item(part: 3, place: 0), &session)
    #expect(session.state.selectedID == "hire")
  }

  @Test("a click selects a record of a register")
  func register() throws {
    var session = Session(Maps.small)
    session.press("g k")
    session.type("agencies")
    session.press("Enter")
    try mouse(.press, .line(1), &session)
    #expect(session.state.selectedID == "dmv")
  }

  @Test("a double click edits in place")
  func doubleClick() throws {
    var session = Session(Maps.small)
    try mouse(.press, .map(column: 0, lane: .step, item: 0), &session)
    try mouse(.press, .map(column: 0, lane: .step, item: 0), &session, isDouble: true)
    guard case .prompt(let prompt) = session.state.overlay else {
      Issue.record("nothing is edited")
      return
    }
    #expect(prompt.editor.text == "Call the office")
  }

  @Test("tabs, cells of the heat view, rows of pain points and hints are hit")
  func others() throws {
    var session = Session(Maps.small)
    try mouse(.press, .view(.heat), &session)
    #expect(session.state.open?.view == .heat)
    try mouse(.press, .cell(row: 1, column: 1), &session)
    let table = try #require(session.state.open?.heatTable)
    #expect(session.state.open?.heat.row == table.rowID(1))
    #expect(session.state.open?.heat.column == table.columnID(1))
    try mouse(.press, .view(.pains), &session)
    try mouse(.press, .line(1), &session)
    #expect(session.state.selectedID == session.state.open?.painTable?.rows[1].id)
    try mouse(.press, .command("capture.pain"), &session)
    guard case .prompt = session.state.overlay else {
      Issue.record("the hint opened no capture line")
      return
    }
  }

  @Test("over the view only the list or the question is hit")
  func overlays() throws {
    var session = Session(Maps.small)
    session.press("d q")
    try mouse(.press, .map(column: 1, lane: .step, item: 0), &session)
    #expect(session.state.open?.mapCursor.column == "visit")
    try mouse(.press, .answer("c"), &session)
    #expect(session.state.overlay == nil)
    session.press(":")
    try mouse(.press, .choice(2), &session)
    guard case .chooser(let chooser) = session.state.overlay else { return }
    #expect(chooser.cursor == 2)
  }

  @Test("dragging moves a step as the keys do, in one step that can be undone")
  func drag() throws {
    var session = Session(Maps.small, size: Size(width: 200, height: 60))
    let before = session.bytes
    try mouse(.press, .map(column: 0, lane: .step, item: 0), &session)
    try mouse(.drag, .map(column: 1, lane: .step, item: 0), &session)
    try mouse(.release, .map(column: 1, lane: .step, item: 0), &session)
    var byKeys = Session(Maps.small)
    byKeys.press("j >")
    #expect(session.bytes == byKeys.bytes)
    #expect(session.bytes != before)
    session.press("u")
    #expect(session.bytes == before)
    // To another stage, before its first step or after its last.
    try mouse(.press, .map(column: 2, lane: .step, item: 0), &session)
    try mouse(.release, .map(column: 0, lane: .action, item: 0), &session)
    #expect(session.journey.stages.map { $0.steps.map(\.id) } == [["wait", "call", "visit"], []])
    // Onto a stage without steps.
    try mouse(.press, .map(column: 1, lane: .step, item: 0), &session)
    try mouse(.release, .map(column: 3, lane: .step, item: 0), &session)
    #expect(session.journey.stages.map { $0.steps.map(\.id) } == [["wait", "visit"], ["call"]])
  }

  @Test("let go where it was picked up, outside, or read-only, nothing moves")
  func dragNowhere() throws {
    var session = Session(Maps.small)
    let before = session.bytes
    try mouse(.press, .map(column: 0, lane: .step, item: 0), &session)
    try mouse(.release, .map(column: 0, lane: .pains, item: 0), &session)
    try mouse(.press, .map(column: 0, lane: .step, item: 0), &session)
    _ = session.state.handle(MouseEvent(.release, button: .left, column: 0, row: 0), regions: [])
    try mouse(.release, .map(column: 1, lane: .step, item: 0), &session)
    #expect(session.bytes == before)
  }

  @Test("with the mouse off nothing is hit")
  func off() throws {
    var session = Session(Maps.small)
    session.press("g .")
    let old = session.state.open?.mapCursor
    try mouse(.press, .map(column: 1, lane: .agency, item: 0), &session)
    #expect(session.state.open?.mapCursor == old)
  }
}
