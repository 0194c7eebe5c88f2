import FoundationEssentials
import JourneyModel
import TerminalCells
import TestSupport
import Testing
import Workbench
import WorkbenchViews

/// What a terminal is sent when the selection goes to the next thing.
@Suite("What a move sends")
struct MoveBytesTests {
  static func journey() throws -> Journey {
    let file = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined() + "/journeys/having-a-child.json"
    return try JourneyFormat.read(Array(Data(contentsOf: URL(filePath: file))))
  }

  /// A view, the keys that lead to it, and moves in it that a person makes most.
  struct Walk: CustomTestStringConvertible, Sendable {
    let name: String
    let start: String
    let moves: String
    var testDescription: String { name }
  }

  static let walks = [
    Walk(name: "map, lanes", start: "1", moves: "j k j j k j"),
    Walk(name: "map, columns", start: "1", moves: "l h l h l"),
    Walk(name: "heat", start: "2", moves: "j k j j k j"), Walk(name: "heat, columns", start: "2", moves: "l h l h"),
    Walk(name: "heat, a cell", start: "2 Enter", moves: "j k j"),
    Walk(name: "drop-off", start: "3", moves: "j k j j k j"),
    Walk(name: "drop-off, a stage", start: "3 Enter", moves: "j k j j k j"),
    Walk(name: "seams", start: "4", moves: "j k j j k j"),
    Walk(name: "seams, matrix", start: "4 m", moves: "j k l j h k"),
    Walk(name: "ask once", start: "5", moves: "j k j j k j"),
    Walk(name: "ask once, columns", start: "5", moves: "l h l h"),
    Walk(name: "ask once, a cell", start: "5 Enter", moves: "j k j"),
    Walk(name: "pains", start: "6", moves: "j k j j k j"), Walk(name: "causes", start: "7", moves: "j k j j k j"),
    Walk(name: "whys", start: "7 Enter", moves: "j k j j k j"),
    Walk(name: "actions", start: "8", moves: "j k j l h k"), Walk(name: "burden", start: "g b", moves: "j k j j k j"),
    Walk(name: "who is missing", start: "g m", moves: "j k j j k j"),
    Walk(name: "measures", start: "g t", moves: "j k j j k j"),
    Walk(name: "evidence", start: "g e", moves: "j k j j k j"),
    Walk(name: "register", start: "g k Enter", moves: "j k j"),
  ]

  /// The most and the median that moves send, and the same for the details that follow in the pause.
  static func bytes(_ walk: Walk, _ size: Size, _ journey: Journey) -> (moves: [Int], details: [Int], seen: ShownScreen)
  {
    var state = WorkbenchState(
      size: size, environment: Environment(today: "2027-03-01", seed: 7, summarize: SummaryView.summarize))
    _ = state.receive(.opened(journey, path: "map.json", readOnlyReason: nil))
    func press(_ names: String) {
      for name in names.split(separator: " ") {
        if let press = KeyPress(name: String(name)) { _ = state.handle(.key(press)) }
      }
    }
    press(walk.start)
    var painter = Painter(TerminalAbilities(depth: .palette256))
    var screen = ShownScreen(size: size)
    func show(_ frame: Frame) -> Int {
      let bytes = painter.paint(frame, size: size)
      screen.receive(bytes) { _ in 1 }
      return bytes.count
    }
    press(String(walk.moves.prefix(1)))
    var shown = Screen.frame(state)
    _ = show(shown)
    var (moves, details): ([Int], [Int]) = ([], [])
    for move in walk.moves.split(separator: " ") {
      press(String(move))
      shown = Screen.frame(state, holding: shown)
      moves.append(show(shown))
      shown = Screen.frame(state)
      details.append(show(shown))
    }
    return (moves, details, screen)
  }

  @Test("is less than 200 bytes for the next cell, row or card", arguments: walks)
  func lessThan200(walk: Walk) throws {
    let journey = try Self.journey()
    for size in [Size(width: 80, height: 24), Size(width: 200, height: 60)] {
      let (moves, details, _) = Self.bytes(walk, size, journey)
      let median = moves.sorted()[moves.count / 2]
      print("BYTES \(walk.name) \(size.width)×\(size.height): \(moves) then \(details)")
      #expect(median < 200, "\(walk.name) at \(size.width)×\(size.height): \(moves)")
    }
  }
}
