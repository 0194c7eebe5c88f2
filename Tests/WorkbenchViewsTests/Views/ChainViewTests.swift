import JSONText
import JourneyModel
import TerminalCells
import TestSupport
import Testing
import Workbench

@testable import WorkbenchViews

@Suite("Seams, ask once, causes and actions on the screen")
struct ChainViewTests {
  @Test(
    "pictures of the views",
    arguments: [
      ("seams", "4 j"), ("seams-matrix", "4 v"), ("ask-once", "5"), ("ask-once-asks", "5 Enter j"),
      ("causes", "7"), ("causes-whys", "7 l j"), ("causes-questions", "7 b j"), ("actions", "8 l l"),
    ])
  func pictures(name: String, keys: String) throws {
    for (width, height, theme) in [
      (80, 24, ThemeName.dark), (80, 24, .mono), (120, 40, .light), (200, 60, .dark),
    ] {
      var session = ViewSession(try Maps.chained(), width, height, theme: theme)
      session.press(keys)
      expectGolden(session.picture, "view-\(name)-\(width)x\(height)-\(theme.rawValue)")
    }
  }

  @Test(
    "the least screen that there is shows each view with its selected thing",
    arguments: ["4", "4 v", "5", "7", "7 l", "7 b", "8"])
  func least(keys: String) throws {
    var session = ViewSession(try Maps.chained(), 40, 10)
    session.press(keys)
    #expect(session.picture.cursor != nil)
    session.press("j j l")
    #expect(session.picture.cursor != nil)
  }

  @Test("an empty map says why there is nothing to see and what to do", arguments: ["4", "5", "7", "8"])
  func empty(keys: String) throws {
    var session = ViewSession(try JourneyBuilder.journey(""))
    session.press(keys)
    let picture = session.picture
    #expect(picture.cells.lines.contains { $0.contains(".") })
    #expect(picture.cursor == Point(column: 2, row: 1))
    session.press("j k h l G g g PageDown v o Escape")
    #expect(session.picture.cursor != nil)
  }

  @Test("the cursor stands on the selected thing at every size and after every key", arguments: 0..<24)
  func cursor(round: Int) throws {
    var generator = SeededGenerator(seed: UInt64(round))
    let journey =
      switch round % 3 {
      case 0: try Maps.chained()
      case 1: try Journeys.large()
      default: Maps.small
      }
    var session = ViewSession(
      journey, Int.random(in: 40...200, using: &generator), Int.random(in: 10...60, using: &generator))
    session.press(["4", "5", "7", "8"][round % 4])
    let keys = [
      "j", "k", "h", "l", "PageDown", "PageUp", "G", "g g", "v", "o", "b", "r", "<", ">", "d", "u", "Enter", "Escape",
    ]
    for _ in 0..<80 {
      session.press(keys.randomElement(using: &generator)!)
      // A question opens a line to type; on a narrow screen the inspector stands in the place of the view.
      if session.state.overlay != nil { session.press("Escape") }
      if session.state.layout.view.isEmpty { session.press("Escape") }
      #expect(session.picture.cursor != nil, "round \(round)")
    }
  }

  @Test(
    "text of a file is drawn harmlessly wherever it stands",
    arguments: ["4", "4 v", "5", "5 Enter", "7", "7 l", "7 b", "8"])
  func hostile(keys: String) throws {
    var session = ViewSession(
      try JourneyBuilder.journey(
        #"""
        "agencies": [{"id": "a", "name": "\u001b]0;x\u0007 agency"}, {"id": "b", "name": "\u202e agency"}],
        "channels": [{"id": "c", "name": "\u001b[5m"}, {"id": "d", "name": "\u0000"}],
        "informationItems": [{"id": "i", "name": "\u001b[2J item", "sensitive": true}],
        "stages": [{"id": "s", "name": "\u001b[2J\u202e stage", "steps": [
          {"id": "t", "name": "\u001b[1m", "agency": "a", "channels": ["c"], "asks": [{"item": "i", "remedy": "\u001b"}]},
          {"id": "u", "name": "\u0007", "agency": "b", "channels": ["d"], "asks": [{"item": "i"}],
           "arrival": {"handoff": "\u001b[31m", "contextCarried": "\u001b[0m"}}]}],
        "painPoints": [{"id": "p", "title": "\u001b[31mred\u0000", "step": "u", "rootCauses": ["r"]}],
        "rootCauses": [{"id": "r", "problem": "\u001b[31m\u202e", "category": "\u0007", "whys": [
          {"id": "w", "text": "\u001b[2J\u200b", "status": "\u001b", "basis": "\u0007"}]}],
        "actions": [{"id": "x", "title": "\u001b[2J", "state": "\u001b[0m", "owner": "\u0007", "due": "\u001b",
          "measure": "\u202e", "history": [{"at": "\u001b", "state": "\u001b[0m"}]}]
        """#))
    session.press(keys)
    for line in session.picture.cells.lines {
      #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && $0.value != 0x202E })
    }
  }

  @Test("the names of the views fit every width, in full where there is room", arguments: [40, 60, 80, 100, 120])
  func tabs(width: Int) throws {
    for view in ViewName.allCases {
      var session = ViewSession(try Maps.chained(), width, 24)
      session.press(String(view.digit))
      let line = Screen.frame(session.state).cells.lines[1]
      #expect(line.contains(width >= 100 ? view.title : view.shortTitle))
      for other in ViewName.allCases { #expect(line.contains("\(other.digit)"), "\(other) at \(width)") }
      #expect(!line.contains("…"))
    }
  }
}
