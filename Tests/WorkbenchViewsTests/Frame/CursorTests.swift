import JourneyModel
import PlainText
import TerminalCells
import TestSupport
import Testing
import Workbench
import WorkbenchViews

/// What those meet who do not see the screen: the hardware cursor, and what is sent after a key.
@Suite("The hardware cursor and what is heard")
struct CursorTests {
  static let views = Command.Context.allCases.compactMap { ViewName(rawValue: $0.rawValue) }
    .filter { $0 != .logImport }  // begins with a file, and has tests of its own
  private static let sizes = [Size(width: 80, height: 24), Size(width: 120, height: 40)]

  private static func state(
    _ journey: Journey = Maps.small, _ size: Size = sizes[0], theme: ThemeName = .dark
  ) -> WorkbenchState {
    var state = WorkbenchState(
      size: size, theme: theme,
      environment: Environment(today: "2027-03-01", seed: 7, summarize: SummaryView.summarize))
    _ = state.receive(.opened(journey, path: "map.json", readOnlyReason: nil))
    return state
  }

  /// The state in which some command leads to this view; the first item is taken of a list that asks for more.
  private static func state(in view: ViewName, _ journey: Journey, _ size: Size, theme: ThemeName = .dark)
    -> WorkbenchState?
  {
    for command in CommandTable.all where command.group == "Views" {
      var state = state(journey, size, theme: theme)
      // Something to hold it against.
      if view == .compare { _ = state.run(command: "file.future") }
      _ = state.run(command: command.id)
      if state.overlay != nil { _ = state.handle(.key(KeyPress(.enter))) }
      if state.open?.view == view { return state }
    }
    return nil
  }

  private static func press(_ name: String, _ state: inout WorkbenchState) {
    for name in name.split(separator: " ") {
      if let press = KeyPress(name: String(name)) { _ = state.handle(.key(press)) }
    }
  }

  /// The text from the cursor to the end of its row.
  private static func textAtCursor(_ frame: Frame) -> String {
    guard let cursor = frame.cursor else { return "" }
    return String(String.UnicodeScalarView(frame.cells.row(cursor.row).dropFirst(cursor.column).map(\.scalar)))
  }

  private static func hasWords(_ text: String) -> Bool { text.contains { $0.isLetter || $0.isNumber } }

  /// The cursor is on the screen and has words of the thing at it or behind it.
  private static func expectCursor(
    _ state: WorkbenchState, _ where: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let frame = Screen.frame(state)
    guard let cursor = frame.cursor, Rect(size: frame.size).contains(cursor) else {
      Issue.record("\(`where`): no cursor on the screen", sourceLocation: sourceLocation)
      return
    }
    let isTyped = if case .prompt = state.overlay { true } else { false }
    if !isTyped, !hasWords(textAtCursor(frame)) {
      // A matrix has cells of a sign alone: its row has the words.
      let row = frame.cells.lines[cursor.row]
      #expect(hasWords(row), "\(`where`): the cursor stands on '\(row)'", sourceLocation: sourceLocation)
    }
    if state.overlay == nil, let open = state.open, open.inspector.isFocused == false {
      #expect(
        state.layout.view.contains(cursor), "\(`where`): the cursor is outside the view",
        sourceLocation: sourceLocation)
    }
  }

  private static let moves = [
    "Down", "Down", "Right", "Up", "Left", "End", "Home", "PageDown", "G", "g g", "Enter", "Down", "Escape",
  ]

  @Test("the cursor is on the selected thing in every view, after every move", arguments: views)
  func everyView(view: ViewName) throws {
    for journey in [Maps.small, Maps.empty] {
      for size in Self.sizes {
        var state = try #require(Self.state(in: view, journey, size), "no command leads to \(view)")
        Self.expectCursor(state, "\(view) \(size)")
        for move in Self.moves {
          Self.press(move, &state)
          Self.expectCursor(state, "\(view) \(size) after \(move)")
        }
      }
    }
  }

  @Test("what is selected in a table or on the map is what the cursor's row says")
  func selectedWords() throws {
    for view in [ViewName.map, .pains, .register, .causes, .actions] {
      var state = try #require(Self.state(in: view, Maps.small, Self.sizes[1]))
      for move in ["", "Down", "Down", "Up", "Right"] {
        Self.press(move, &state)
        guard let id = state.selectedID, let object = state.open?.document.object(id) else { continue }
        let name = InspectorFields.name(of: object)
        let frame = Screen.frame(state)
        let cursor = try #require(frame.cursor)
        let row = frame.cells.lines[cursor.row]
        let isNamed = view != .map || state.open?.mapCursor.lane == .step
        #expect(!isNamed || row.contains(name.prefix(8)), "\(view) after \(move): '\(row)' is not '\(name)'")
      }
    }
  }

  @Test("the cursor is on what is asked or chosen in every overlay that a command opens")
  func everyOverlay() {
    var seen = 0
    for view in Self.views {
      guard let start = Self.state(in: view, Maps.small, Self.sizes[0]) else { continue }
      for command in CommandTable.all where command.contexts.contains(where: { start.contexts.contains($0) }) {
        var state = start
        _ = state.run(command: command.id)
        guard state.overlay != nil else { continue }
        seen += 1
        Self.expectCursor(state, "\(view): \(command.id)")
        guard case .chooser = state.overlay else { continue }
        for key in ["Down", "Down", "PageDown", "Up"] {
          Self.press(key, &state)
          Self.expectCursor(state, "\(view): \(command.id) after \(key)")
          guard case .chooser(let chooser) = state.overlay, let item = chooser.selected else { continue }
          let frame = Screen.frame(state)
          let row = frame.cells.lines[frame.cursor?.row ?? 0]
          #expect(row.contains(item.title.prefix(12)), "\(command.id): '\(row)' is not '\(item.title)'")
        }
      }
    }
    #expect(seen > 30)
  }

  @Test("the cursor is on the selected field in the inspector")
  func inspector() throws {
    for size in Self.sizes {
      var state = Self.state(Maps.small, size)
      Self.press("Tab", &state)
      for _ in 0..<12 {
        let row = try #require(state.inspectorRow)
        let frame = Screen.frame(state)
        let cursor = try #require(frame.cursor)
        let line = frame.cells.lines[cursor.row]
        #expect(line.contains(row.label.prefix(8)), "'\(line)' is not \(row.label)")
        Self.press("Down", &state)
      }
    }
  }

  @Test("questions, the search and the line of capture have the cursor where one answers")
  func questions() throws {
    var state = Self.state()
    Self.press("a x Enter q", &state)
    guard case .confirmation = state.overlay else { return #expect(Bool(false), "quitting did not ask") }
    Self.expectCursor(state, "the question before leaving")
    #expect(Self.textAtCursor(Screen.frame(state)).contains("There are unsaved changes."))
    Self.press("Escape /", &state)
    for character in "hold" { _ = state.handle(.key(KeyPress(.character(character)))) }
    let frame = Screen.frame(state)
    let cursor = try #require(frame.cursor)
    #expect(frame.cells.lines[cursor.row].contains("hold"))
  }

  // MARK: What is heard

  /// What a screen reader speaks that speaks what is sent: the cells that changed, in the order in which the rows are
  /// sent.
  private static func heard(_ before: Frame, _ after: Frame) -> [(row: Int, text: String)] {
    after.rowsToSend(after: before.cells).map { row, runs in
      let new = Array(after.cells.row(row))
      let text = runs.flatMap { new[$0] }.map(\.scalar)
      return (row, String(String.UnicodeScalarView(text)))
    }
  }

  @Test("a move is heard with the selected thing's own row last, and then only what says it in words", arguments: views)
  func heardLast(view: ViewName) throws {
    var state = try #require(Self.state(in: view, Maps.small, Self.sizes[0], theme: .ascii))
    var before = Screen.frame(state)
    for move in ["Down", "Up", "Down", "Down", "Right", "Up"] {
      Self.press(move, &state)
      let after = Screen.frame(state)
      let heard = Self.heard(before, after)
      if let cursor = after.cursor, heard.contains(where: { $0.row == cursor.row }), heard.count <= 16 {
        let words = after.spoken.flatMap { $0.row..<$0.endRow }
        let last = heard.last { !words.contains($0.row) || $0.row == cursor.row }
        #expect(last?.row == cursor.row, "\(view) after \(move): \(heard)")
      }
      before = after
    }
  }

  @Test(
    "on the map and in lists drawn with ASCII no line of a box is heard", arguments: [ViewName.map, .pains, .register])
  func noBoxes(view: ViewName) throws {
    var state = try #require(Self.state(in: view, Maps.small, Self.sizes[0], theme: .ascii))
    var before = Screen.frame(state)
    for move in ["Down", "Down", "Right", "Up", "Left", "Up", "Down"] {
      Self.press(move, &state)
      let after = Screen.frame(state)
      for (_, text) in Self.heard(before, after) {
        #expect(!text.contains("|"), "\(view) after \(move): '\(text)'")
        #expect(text.unicodeScalars.allSatisfy { $0.isASCII }, "\(view) after \(move): '\(text)'")
      }
      before = after
    }
  }
}
