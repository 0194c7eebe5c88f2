import JourneyModel
import TerminalCells
import TestSupport
import Testing
import Workbench
import WorkbenchViews

@Suite("Screens of search, filter, list, tabs and tour")
struct NavigationScreenTests {
  private static let sizes = [Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 200, height: 60)]

  private static func session(
    _ journey: Journey = Maps.small, size: Size = sizes[0], theme: ThemeName = .dark, isFirstRun: Bool = false
  ) -> Session {
    var session = Session(journey)
    session.state = WorkbenchState(
      size: size, theme: theme, isFirstRun: isFirstRun, environment: Environment(today: "2027-03-01", seed: 7))
    _ = session.state.receive(.opened(journey, path: "map.json", readOnlyReason: nil))
    return session
  }

  @Test(
    "while one types, what is found is selected and marked; then the count stands above",
    arguments: [ThemeName.dark, .mono])
  func search(theme: ThemeName) {
    var session = Self.session(size: Self.sizes[1], theme: theme)
    session.press("/")
    session.type("OFFICE")
    expectGolden(Screen.frame(session.state), "search-typing-\(theme.rawValue)")
    session.press("Enter n")
    expectGolden(Screen.frame(session.state), "search-found-\(theme.rawValue)")
  }

  @Test("every place where the text is shown is marked, whatever its accents")
  func marks() throws {
    let journey = try JourneyBuilder.journey(
      #""stages": [{"id": "s", "name": "Café", "steps": [{"id": "t", "name": "Le CAFE\u0301 ferme", "action": "no cafe"}]}]"#
    )
    var session = Self.session(journey, size: Self.sizes[1])
    session.press("/")
    session.type("café")
    session.press("Enter")
    let frame = Screen.frame(session.state)
    var marked: [String] = []
    for row in 2..<39 {
      var text = String.UnicodeScalarView()
      for column in 0..<120 {
        let cell = frame.cells[column, row]
        if cell.style.attributes.contains([.bold, .underline]) { text.append(cell.scalar) }
      }
      if !text.isEmpty { marked.append(String(text)) }
    }
    #expect(marked.contains("Café"))
    #expect(marked.contains { $0.hasPrefix("CAFE") })
    #expect(marked.contains { $0.hasPrefix("cafe") })
  }

  @Test(
    "the filter stands above every view as a chip, and the map dims what it leaves out",
    arguments: [ThemeName.dark, .mono])
  func filter(theme: ThemeName) {
    var session = Self.session(size: Self.sizes[1], theme: theme)
    session.press("f")
    session.type("ssa")
    session.press("Enter")
    expectGolden(Screen.frame(session.state), "filter-map-\(theme.rawValue)")
    for view in ["1", "2", "3", "6"] {
      session.press(view)
      #expect(Screen.frame(session.state).cells.lines[1].contains("[agency SSA]"))
    }
    session.press("F")
    #expect(!Screen.frame(session.state).cells.lines[1].contains("["))
  }

  @Test("the list of journeys: aligned columns at every size, the selected one in full", arguments: sizes)
  func folder(size: Size) {
    var session = Self.session(size: size)
    _ = session.state.receive(
      .listed(
        folder: "maps",
        [
          FolderEntry(path: "map.json", name: "map.json", journey: Maps.small, lastSaved: "2027-02-28 16:40"),
          FolderEntry(path: "empty.json", name: "empty.json", journey: Maps.empty),
          FolderEntry(
            path: "b.json", name: "b.json", problem: "b.json: line 3, column 3: a value is missing; write one"),
          FolderEntry(path: "c.json", name: "c.json"),
        ]))
    session.press("d g l")
    expectGolden(Screen.frame(session.state), "folder-\(size.width)x\(size.height)")
    for _ in 0..<4 {
      #expect(Screen.frame(session.state).cursor != nil)
      session.press("j")
    }
  }

  @Test("of several open journeys the title says which one is shown")
  func tabs() {
    var session = Self.session()
    _ = session.state.receive(.opened(Maps.empty, path: "other.json", readOnlyReason: nil))
    #expect(Screen.frame(session.state).cells.lines[0].contains("2/2 Empty"))
    session.press("C-PageUp")
    #expect(Screen.frame(session.state).cells.lines[0].contains("1/2 Getting a card"))
  }

  @Test("the tour is one line above the hints, at every size, and the cursor stays in the view", arguments: sizes)
  func tour(size: Size) {
    var session = Self.session(size: size, isFirstRun: true)
    for step in 1...5 {
      let frame = Screen.frame(session.state)
      let line = frame.cells.lines[size.height - 2]
      #expect(line.hasPrefix(" \(step)/5 ") && !line.contains("…"))
      #expect((frame.cursor?.row ?? size.height) < size.height - 2)
      if step == 1, size == Self.sizes[0] { expectGolden(frame, "tour") }
      session.press("g n")
    }
    #expect(!Screen.frame(session.state).cells.lines[size.height - 2].contains("g x leave"))
  }

  @Test("the history and the list of everything lie over the view")
  func lists() {
    var session = Self.session()
    session.press("d u a")
    session.type("New step")
    session.press("Enter > g u")
    expectGolden(Screen.frame(session.state), "history")
    session.press("Escape : #")
    session.type("hold")
    expectGolden(Screen.frame(session.state), "go-to")
  }
}
