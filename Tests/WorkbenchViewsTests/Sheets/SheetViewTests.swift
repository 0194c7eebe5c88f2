import JourneyModel
import TerminalCells
import TestSupport
import Testing
import Workbench

@testable import WorkbenchViews

@Suite("Sheets of figures on the screen")
struct SheetViewTests {
  private static let keys = [
    ("burden", "g b"), ("missing", "g m"), ("measures", "g t"), ("evidence", "g e"), ("emotion", "g o"),
  ]

  @Test("pictures of the sheets", arguments: keys)
  func pictures(name: String, keys: String) throws {
    for (width, height, theme) in [
      (80, 24, ThemeName.dark), (80, 24, .mono), (120, 40, .light), (200, 60, .dark),
    ] {
      var session = Session(try Maps.figures(), size: Size(width: width, height: height))
      while session.state.theme != theme { session.press("g T") }
      session.press(keys + " j")
      expectGolden(Screen.frame(session.state), "sheet-\(name)-\(width)x\(height)-\(theme.rawValue)")
    }
  }

  @Test("a sheet that is scrolled holds the head of its section; in ASCII nothing else is drawn")
  func scrolled() throws {
    var session = Session(try Maps.figures(), size: Size(width: 80, height: 18))
    session.press("g b G")
    while session.state.theme != .ascii { session.press("g T") }
    session.press("k")
    let frame = Screen.frame(session.state)
    expectGolden(frame, "sheet-burden-end-ascii")
    for line in frame.cells.lines { #expect(line.unicodeScalars.allSatisfy { $0.isASCII }) }
  }

  @Test("an empty map says why there is nothing to see and what to do", arguments: keys)
  func empty(name: String, keys: String) throws {
    var session = ViewSession(try JourneyBuilder.journey(""))
    session.press(keys)
    let picture = session.picture
    #expect(picture.cells.lines.contains { $0.contains(".") })
    #expect(picture.cursor == Point(column: 2, row: 1))
    session.press("j k h l G g g PageDown ] [ Enter Escape Tab Escape")
    #expect(session.picture.cursor != nil)
  }

  @Test("the sheet that is shown is named at the top at every width, though no tab names it", arguments: keys)
  func named(name: String, keys: String) throws {
    for width in [80, 120, 200] {
      var session = Session(try Maps.figures(), size: Size(width: width, height: 24))
      session.press(keys)
      let title = try #require(session.state.open?.view.title)
      let lines = Screen.frame(session.state).cells.lines
      #expect(lines[0].contains("▸ \(title)"), "\(width)")
      #expect(lines[2].contains(title), "\(width)")
      #expect(lines[1].contains(width > 80 ? "0 Summary" : "0"))
    }
  }

  @Test("the cursor stands on the selected row at every size and after every key", arguments: 0..<20)
  func cursor(round: Int) throws {
    var generator = SeededGenerator(seed: UInt64(round))
    let journey = round % 3 == 0 ? try Journeys.large() : try Maps.figures()
    var session = ViewSession(
      journey, Int.random(in: 40...200, using: &generator), Int.random(in: 10...60, using: &generator))
    session.press(Self.keys[round % 5].1)
    let keys = [
      "j", "k", "h", "l", "PageDown", "PageUp", "G", "g g", "[", "]", "d", "u", "i", "Tab", "Enter", "Escape",
    ]
    for _ in 0..<80 {
      session.press(keys.randomElement(using: &generator) ?? "j")
      if session.state.overlay != nil { session.press("Escape") }
      if session.state.layout.view.isEmpty { session.press("Escape Escape Escape") }
      #expect(Screen.frame(session.state).cursor != nil, "round \(round)")
    }
  }

  @Test("text of a file is drawn harmlessly, and wide text keeps its columns", arguments: keys)
  func hostile(name: String, keys: String) throws {
    let bad = #"\u001b[2J\u202e\u0007\u0000"#
    var session = ViewSession(
      try JourneyBuilder.journey(
        #"""
        "agencies": [{"id": "a", "name": "\#(bad) agency"}], "channels": [{"id": "c", "name": "\#(bad)"}],
        "segments": [{"id": "g", "name": "\#(bad) 農村部の住民", "populationShare":
          {"value": 0.2, "basis": "\#(bad)", "source": "\#(bad)", "caveat": "\#(bad)", "definition": "\#(bad)"}}],
        "stages": [{"id": "s", "name": "\#(bad) 申請する", "steps": [
          {"id": "t", "name": "\#(bad) 用紙に記入する", "agency": "a", "minutes": {"value": 5, "basis": "\#(bad)"},
           "sessionLimitMinutes": 1, "waitDays": {"value": 3}, "emotions": [{"value": -1}, {"value": 1, "segment": "g"}]}]}],
        "painPoints": [{"id": "p", "title": "\#(bad)", "step": "t", "evidence": ["e"]}],
        "evidence": [{"id": "e", "kind": "\#(bad)", "text": "\#(bad) 何度も", "date": "\#(bad)", "segment": "g", "n": 1,
          "source": "\#(bad)", "consent": "\#(bad)", "method": "\#(bad)"}],
        "metrics": [{"id": "m", "name": "\#(bad)", "kind": "share", "stage": "s", "segment": "g", "period": "\#(bad)",
          "value": {"value": 0.1, "caveat": "\#(bad)"}}],
        "measures": [{"id": "q", "driver": "\#(bad)", "wording": "\#(bad) 信頼", "edition": "\#(bad)", "askedOf": "\#(bad)",
          "stage": "s", "scale": {"kind": "\#(bad)", "min": 1, "max": 5}, "mean": 3, "period": "\#(bad)"}],
        "takeUp": [{"id": "u", "program": "\#(bad) 計画", "withProgram": "\#(bad)", "eligible": 100, "enrolled": 20}]
        """#), 120, 40)
    session.press(keys)
    for press in ["j", "]", "]", "]", "]", "Tab", "Escape", "Enter"] {
      session.press(press)
      for line in Screen.frame(session.state).cells.lines {
        #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0.value != 0x202E })
      }
    }
  }

  @Test("a click selects a row, and a double click goes to what it comes from")
  func mouse() throws {
    var session = Session(try Maps.figures(), size: Size(width: 120, height: 40))
    session.press("g b")
    let frame = Screen.frame(session.state)
    let row = try #require(frame.cells.lines.firstIndex { $0.contains("Be paid") })
    let press = MouseEvent(.press, button: .left, column: 6, row: row)
    _ = session.state.handle(press, regions: frame.regions)
    #expect(session.state.open?.sheetState?.selected?.row == "paid")
    _ = session.state.handle(press, regions: frame.regions, isDouble: true)
    #expect(session.state.open?.view == .map)
    #expect(session.state.selectedID == "money")
  }
}
