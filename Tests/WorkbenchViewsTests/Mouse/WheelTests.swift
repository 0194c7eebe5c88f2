import JourneyModel
import TerminalCells
import TestSupport
import Testing
import Workbench
import WorkbenchViews

@Suite("The wheel and clicks, pane by pane")
struct WheelTests {
  private static func wheel(_ kind: MouseEvent.Kind, in rect: Rect, _ session: inout Session) {
    let event = MouseEvent(kind, button: .none, column: rect.column + rect.width / 2, row: rect.row + 3)
    _ = session.state.handle(event, regions: Screen.frame(session.state).regions)
  }

  private static func click(_ tag: MouseTarget, _ session: inout Session, isDouble: Bool = false) throws {
    let regions = Screen.frame(session.state).regions
    let rect = try #require(regions.last { $0.tag == tag.tag }, "nothing is drawn for \(tag.tag)").rect
    let event = MouseEvent(.press, button: .left, column: rect.column, row: rect.row)
    _ = session.state.handle(event, regions: regions, isDouble: isDouble)
  }

  @Test("over the inspector it scrolls the inspector, over the view the view; the keys stay where they are")
  func inspector() throws {
    var session = Session(try Maps.chained(), size: Size(width: 120, height: 20))
    let cursor = session.state.open?.mapCursor
    Self.wheel(.wheelDown, in: session.state.layout.inspector, &session)
    Self.wheel(.wheelDown, in: session.state.layout.inspector, &session)
    #expect(session.state.open?.mapCursor == cursor)
    #expect(session.state.open?.inspector.scroll == 2)
    #expect(session.state.open?.inspector.isFocused == false)
    Self.wheel(.wheelUp, in: session.state.layout.inspector, &session)
    #expect(session.state.open?.inspector.scroll == 1)
    session.press("Tab")
    #expect(session.state.open?.inspector.scroll == 0)
    Self.wheel(.wheelDown, in: session.state.layout.view, &session)
    #expect(session.state.open?.mapCursor.lane == .action)
    #expect(session.state.open?.inspector.isFocused == true)
  }

  @Test("in the causes it scrolls the tree and the questions without taking the keys from the list")
  func causes() throws {
    var session = Session(try Maps.chained(), size: Size(width: 220, height: 40))
    session.press("7")
    while session.state.open?.causes.cause != "silos" { session.press("j") }
    let room = session.state.layout.view
    let parts = CausesLayout(area: room.size, pane: .causes)
    let why = session.state.open?.causes.why
    Self.wheel(.wheelDown, in: parts.tree.offset(by: room), &session)
    #expect(session.state.open?.causes.why != why)
    #expect(session.state.open?.causes.pane == .causes)
    Self.wheel(.wheelDown, in: parts.bank.offset(by: room), &session)
    #expect(session.state.open?.causes.question == 1)
    #expect(session.state.open?.causes.cause == "silos")
  }

  @Test("a click on a line of the inspector takes it, whether or not it has the keys, and a double click edits it")
  func inspectorLine() throws {
    var session = Session(Maps.small)
    let rows = session.state.inspectorRows
    let place = try #require(rows.firstIndex { $0.label == "Minutes" || $0.text.contains("20 ") })
    try Self.click(.field(place), &session)
    #expect(session.state.open?.inspector.isFocused == true)
    #expect(session.state.inspectorRow?.label == rows[place].label)
    let again = try #require(session.state.open?.inspector.row)
    try Self.click(.field(again), &session, isDouble: true)
    #expect(session.state.overlay != nil)
  }

  @Test("a double click on a pain point in the inspector goes there")
  func link() throws {
    var session = Session(Maps.small)
    let place = try #require(
      session.state.inspectorRows.firstIndex { if case .link("hold") = $0.content { true } else { false } })
    try Self.click(.field(place), &session)
    try Self.click(.field(session.state.open?.inspector.row ?? 0), &session, isDouble: true)
    #expect(session.state.inspectedID == "hold")
  }

  @Test("lane names and chips can be clicked")
  func others() throws {
    var session = Session(Maps.small)
    let regions = Screen.frame(session.state).regions
    let name = try #require(
      regions.last { $0.tag == MouseTarget.map(column: 0, lane: .channel, item: 0).tag && $0.rect.column == 0 })
    let event = MouseEvent(.press, button: .left, column: 2, row: name.rect.row)
    _ = session.state.handle(event, regions: regions)
    #expect(session.state.open?.mapCursor.lane == .channel)
    session.press("f")
    session.type("ssa")
    session.press("Enter")
    try Self.click(.command("filter"), &session)
    guard case .chooser = session.state.overlay else {
      Issue.record("the chip opened no list")
      return
    }
  }

  @Test("every thing that a list of a view holds can be clicked where it is drawn")
  func everything() throws {
    for (keys, words) in [
      ("1", ["Search", "An hour on hold"]), ("4", ["Fill in the form"]), ("5", ["Income", "Address"]),
      ("5 Enter", ["Call", "Fill in the form", "Send proof"]), ("6", ["An hour on hold", "Words nobody knows"]),
      ("7", ["Too few people answer", "Each office asks for"]), ("8", ["Hire people", "Plain words"]),
      ("g e", ["I gave up"]),
    ] {
      var session = Session(try Maps.chained(), size: Size(width: 160, height: 50))
      session.press(keys + " i")
      let frame = Screen.frame(session.state)
      let view = session.state.layout.view
      for word in words {
        var isHit = false
        for (row, line) in frame.cells.lines.enumerated() where view.row <= row && row < view.endRow {
          guard let range = line.firstRange(of: word) else { continue }
          let column = line.distance(from: line.startIndex, to: range.lowerBound)
          let point = Point(column: column, row: row)
          let target = frame.regions.last { $0.rect.contains(point) }.flatMap { MouseTarget(tag: $0.tag) }
          if target != nil { isHit = true }
        }
        #expect(isHit, "\(word) in \(keys)")
      }
    }
  }
}

extension Rect {
  fileprivate func offset(by other: Rect) -> Rect {
    Rect(column: column + other.column, row: row + other.row, width: width, height: height)
  }
}
