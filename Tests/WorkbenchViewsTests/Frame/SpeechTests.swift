import JourneyAnalysis
import JourneyModel
import TerminalCells
import TestSupport
import Testing
import Workbench
import WorkbenchViews

/// What a screen reader says that speaks what is sent, in the order in which it is sent.
@Suite("What a move says")
struct SpeechTests {
  private struct Move {
    let key: String
    /// Rows with words, as they were sent.
    let lines: [(row: Int, text: String)]
    let frame: Frame
    let state: WorkbenchState
  }

  private static func moves(_ walk: MoveBytesTests.Walk, _ size: Size, _ journey: Journey) -> [Move] {
    var state = WorkbenchState(
      size: size, theme: .ascii,
      environment: Environment(today: "2027-03-01", seed: 7, summarize: SummaryView.summarize))
    _ = state.receive(.opened(journey, path: "map.json", readOnlyReason: nil))
    func press(_ names: some StringProtocol) {
      for name in names.split(separator: " ") {
        if let press = KeyPress(name: String(name)) { _ = state.handle(.key(press)) }
      }
    }
    press(walk.start)
    var painter = Painter(TerminalAbilities(depth: .ansi8))
    var screen = ShownScreen(size: size)
    var shown = Screen.frame(state)
    screen.receive(painter.paint(shown, size: size)) { _ in 1 }
    var moves: [Move] = []
    for key in walk.moves.split(separator: " ") {
      press(key)
      let before = shown.cursor
      shown = Screen.frame(state, holding: shown)
      screen.listen()
      screen.receive(painter.paint(shown, size: size)) { _ in 1 }
      let lines = screen.heard.filter { $0.text.contains { $0.isLetter || $0.isNumber } }
      // Where the end is reached nothing moves; where the view scrolls, its rows are new.
      if shown.cursor != before { moves.append(Move(key: String(key), lines: lines, frame: shown, state: state)) }
    }
    return moves
  }

  /// What the selected thing is called, and what a cell of a matrix stands for.
  private static func ownWords(_ state: WorkbenchState) -> [String] {
    guard let open = state.open else { return [] }
    switch open.view {
    case .heat where !open.heat.isCellOpen:
      guard let table = open.heatTable, let row = table.row(open.heat.row), let column = table.column(open.heat.column)
      else { return [] }
      return [table.rowLabel(row), table.columnLabel(column)]
    case .askOnce where !open.askOnce.isCellOpen:
      guard let table = open.askTable, let cell = open.askCell else { return [] }
      return [String(table.items[cell.row].label.prefix(20)), "asked"]
    case .map where open.mapCursor.lane != .step: return []
    case .map, .heat, .pains, .causes, .actions, .register:
      return state.selectedID.flatMap { open.document.object($0) }.map {
        [String(InspectorFields.name(of: $0).prefix(8))]
      }
        ?? []
    default: return []
    }
  }

  @Test(
    "the selected thing's own words in two lines at most, and nothing that was drawn", arguments: MoveBytesTests.walks)
  func ownWords(walk: MoveBytesTests.Walk) throws {
    let journey = try MoveBytesTests.journey()
    var count = 0
    for size in [Size(width: 80, height: 24), Size(width: 160, height: 50)] {
      for move in Self.moves(walk, size, journey) {
        let place = "\(walk.name) at \(size.width)×\(size.height) after \(move.key): \(move.lines)"
        count += 1
        // The title says the place, too, where it changes.
        let lines = move.lines.filter { $0.row > 0 }
        #expect((1...2).contains(lines.count), "\(place)")
        #expect(lines.first?.row == move.frame.cursor?.row, "\(place)")
        let text = lines.map(\.text).joined(separator: " ")
        for words in Self.ownWords(move.state) { #expect(text.contains(words), "\(place) without \(words)") }
        let isASCII = text.unicodeScalars.allSatisfy { $0.isASCII }
        #expect(isASCII, "\(place)")
        for drawn in ["###", "===", ":::", "---", "+-", "| "] where !text.contains("-| ") {
          #expect(!text.contains(drawn), "\(place)")
        }
      }
    }
    #expect(count > 3)
  }
}
