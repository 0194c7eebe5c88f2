import JSONText
import JourneyModel
import TerminalCells
import TestSupport
import Testing
import Workbench

@testable import WorkbenchViews

@Suite("Heat, drop-off, pains and summary on the screen")
struct ViewTests {
  @Test(
    "pictures of the views",
    arguments: [
      ("heat", "2"), ("heat-sum", "2 v o"), ("heat-cell", "2 G End Enter j"), ("drop-off", "3"),
      ("drop-off-channel", "3 b j"), ("drop-off-detail", "3 Enter"), ("pains", "6 j"), ("summary", "0"),
    ])
  func pictures(name: String, keys: String) throws {
    for (width, height, theme) in [(80, 24, ThemeName.dark), (80, 24, .mono), (120, 40, .dark)] {
      var session = ViewSession(try Journeys.counted(), width, height, theme: theme)
      session.press(keys)
      expectGolden(session.picture, "view-\(name)-\(width)x\(height)-\(theme.rawValue)")
    }
  }

  @Test("an empty map says why there is nothing to see and what to do", arguments: ["2", "3", "6"])
  func empty(keys: String) throws {
    for journey in [
      try JourneyBuilder.journey(""), try JourneyBuilder.journey(#""stages": [{"id": "s", "name": "S"}]"#),
    ] {
      var session = ViewSession(journey)
      session.press(keys)
      let picture = session.picture
      #expect(picture.cells.lines.contains { $0.contains(".") })
      #expect(picture.cursor == Point(column: 2, row: 1))
      session.press("j k Enter Escape PageDown G")
      #expect(session.picture.cursor == Point(column: 2, row: 1))
    }
  }

  @Test("a filter that leaves nothing in view names itself")
  func filtered() throws {
    var session = ViewSession(try Journeys.counted())
    session.press("6 f")
    session.type("rural")
    session.press("Enter f")
    session.type("learning")
    session.press("Enter")
    #expect(session.picture.cells.lines.joined().contains("segment Rural, burden learning"))
  }

  @Test("the cursor stands on the selected thing at every size and after every key", arguments: 0..<24)
  func cursor(round: Int) throws {
    var generator = SeededGenerator(seed: UInt64(round))
    let journey = round.isMultiple(of: 2) ? try Journeys.counted() : try Journeys.large()
    var session = ViewSession(
      journey, Int.random(in: 40...200, using: &generator), Int.random(in: 10...60, using: &generator))
    session.press(["2", "3", "6", "0"].randomElement(using: &generator)!)
    let keys = ["j", "k", "h", "l", "PageDown", "PageUp", "G", "g g", "v", "s", "o", "b", "n", "Enter", "Escape", "x"]
    for _ in 0..<60 {
      session.press(keys.randomElement(using: &generator)!)
      // On a narrow screen the inspector stands in the place of the view.
      if session.state.layout.view.isEmpty { session.press("Escape") }
      #expect(session.picture.cursor != nil, "round \(round)")
    }
  }

  @Test("without colour every cell of the heatmap has a figure and a letter, each band another")
  func withoutColor() throws {
    var session = ViewSession(try Journeys.counted(), 136, 40, theme: .mono)
    session.press("2")
    var text = ""
    for rows in ["channel", "segment", "agency"] {
      session.press("r")
      session.type(rows)
      session.press("Enter")
      text += session.picture.cells.lines.joined(separator: "\n")
    }
    for cell in ["20 C", "12 H", " 9 M", " 4 L", "?1"] where !text.contains(cell) {
      Issue.record("\(cell) is not there")
    }
  }

  @Test("text of a file is drawn harmlessly wherever it stands")
  func hostile() throws {
    var builder = try JourneyBuilder(#""stages": [{"id": "s", "name": "\u001b[2J\u202e stage"}]"#)
    try builder.add("agencies", #"{"id": "a", "name": "\u001b]0;x\u0007 agency"}"#)
    try builder.add(
      "painPoints",
      #"{"id": "p", "title": "\u001b[31mred\u0000", "stage": "s", "agencies": ["a"], "severity": 5, "frequency": 5, "basis": "\u001b[0m"}"#
    )
    try builder.add(
      "volumes",
      #"{"id": "v", "series": "\u001b[1m", "stage": "s", "reached": 9, "basis": "\u0007", "source": "\u001b"}"#)
    for keys in ["2", "2 Enter", "3", "3 Enter", "6", "0"] {
      var session = ViewSession(builder.journey)
      session.press(keys)
      for line in session.picture.cells.lines {
        #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0.value != 0x202E })
      }
    }
  }

  @Test("the summary says what the export says, and keeps its place in it")
  func summary() throws {
    var session = ViewSession(try Journeys.counted())
    session.press("0")
    #expect(session.picture.cells.lines[0].contains("▸ T"))
    session.press("G")
    #expect(session.picture.cursor?.row == session.state.layout.view.height - 1)
    session.press("g g PageDown")
    #expect(session.picture.cursor?.row == 0)
  }
}
