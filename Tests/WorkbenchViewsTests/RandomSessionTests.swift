import JSONText
import JourneyModel
import TerminalCells
import TestSupport
import Testing
import Workbench
import WorkbenchViews

/// Two hundred things that could happen at a terminal, drawn from everything that there is: a command or view that is
/// added is drawn, too.
@Suite("Whatever is pressed, pasted, clicked and resized")
struct RandomSessionTests {
  /// What a session must not do by itself in this test: leave, go to the shell, or close the journey that is undone.
  private static let left: Set<String> = ["quit", "suspend", "tab.close"]
  private static let commands = CommandTable.all.filter { !left.contains($0.id) }
  private static let keys: [KeyPress] = {
    let leaving = Set(CommandTable.all.filter { left.contains($0.id) }.flatMap(\.keys).flatMap(\.presses))
    let own = commands.flatMap(\.keys).flatMap(\.presses).filter { !leaving.contains($0) }
    let others = [
      "Enter", "Escape", "Space", "Tab", "BackTab", "Backspace", "Delete", "Home", "End", "Up", "Down", "C-u", "C-w",
      "C-k", "C-a", "F12", "é", "漢", "3", "#", "@", "\"",
    ].compactMap { KeyPress(name: $0) }
    return own + others.filter { !leaving.contains($0) }
  }()
  private static let lines = [
    "! told twice @ssa #phone ~compliance s4 f3 \"I gave up\"", "! somewhere @nobody-knows #smoke +gone", "* kind",
    "+ one more step", "? why is it so", "> do it @ssa due:2027-03", "// later", "> due:never", "!", "? ?",
  ]

  private static func map(_ round: Int) throws -> Journey {
    switch round % 4 {
    case 0: return Maps.small
    case 1: return try Maps.chained()
    case 2: return hostile(try Maps.chained(), seed: UInt64(round))
    default: return Maps.empty
    }
  }

  /// The same map with hostile texts wherever people write.
  private static func hostile(_ journey: Journey, seed: UInt64) -> Journey {
    var generator = SeededGenerator(seed: seed)
    let written: Set<String> = ["name", "title", "text", "problem", "action", "thought", "abbreviation", "owner"]
    func spoiled(_ value: JSONValue, _ key: String) -> JSONValue {
      switch value {
      case .text where written.contains(key): .text(HostileText.corpus.randomElement(using: &generator) ?? "")
      case .array(let items): .array(items.map { spoiled($0, key) })
      case .object(let object):
        .object(JSONObject(object.members.map { ($0.key, spoiled($0.value, $0.key.text)) }))
      default: value
      }
    }
    return spoiled(.object(journey.object), "").object.map { Journey($0) } ?? journey
  }

  @Test(
    "nothing crashes, every frame has the terminal's size, and undo leads back to the first byte", arguments: 0..<48)
  func anything(round: Int) throws {
    let seed = UInt64(round) &* 7_368_787 &+ 11
    var random = SeededGenerator(seed: seed)
    var session = Session(try Self.map(round))
    let start = session.bytes
    for _ in 0..<200 {
      step(&session, &random)
      if Int.random(in: 0..<12, using: &random) == 0 {
        #expect(Screen.frame(session.state).cells.size == session.state.size, "seed \(seed)")
      }
    }
    session.press("Escape Escape Escape Escape Escape Escape")
    #expect(session.state.overlay == nil, "seed \(seed)")
    // What was opened meanwhile, such as a future state, is left beside it.
    for _ in 0..<session.state.openCount where session.state.open?.path != "map.json" {
      _ = session.state.run(command: "tab.next")
    }
    guard session.state.open?.path == "map.json" else { return }
    while session.state.open?.history.done.isEmpty == false {
      let before = session.state.open?.history.done.count
      _ = session.state.run(command: "undo")
      try #require(session.state.open?.history.done.count != before, "undo does not go on, seed \(seed)")
    }
    #expect(session.bytes == start, "seed \(seed)")
    #expect(Screen.frame(session.state).cells.size == session.state.size, "seed \(seed)")
  }

  private func step(_ session: inout Session, _ random: inout SeededGenerator) {
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<55:
      guard let key = Self.keys.randomElement(using: &random) else { return }
      _ = session.state.handle(.key(key))
    case 55..<72:
      guard let command = Self.commands.randomElement(using: &random) else { return }
      session.press("Escape Escape")
      _ = session.state.run(command: command.id)
    case 72..<76:
      _ = session.state.run(command: "view.\(ViewName.allCases.randomElement(using: &random)?.rawValue ?? "map")")
    case 76..<82:
      _ = session.state.handle(.paste(HostileText.random(8, using: &random)))
    case 82..<87:
      session.press("Escape Escape ; C-u")
      session.type(Self.lines.randomElement(using: &random) ?? "")
      session.press("Enter")
    case 87..<95: mouse(&session, &random)
    default:
      let size = Size(
        width: Int.random(in: 1...500, using: &random), height: Int.random(in: 1...300, using: &random))
      _ = session.state.handle(.resize(size))
    }
  }

  /// A press, a wheel or a drag somewhere on the screen as it is drawn, mostly where something is.
  private func mouse(_ session: inout Session, _ random: inout SeededGenerator) {
    let regions = Screen.frame(session.state).regions
    let kinds: [MouseEvent.Kind] = [.press, .press, .press, .drag, .release, .wheelUp, .wheelDown]
    let kind = kinds.randomElement(using: &random) ?? .press
    var point = Point(
      column: Int.random(in: 0..<session.state.size.width, using: &random),
      row: Int.random(in: 0..<session.state.size.height, using: &random))
    if let rect = regions.randomElement(using: &random)?.rect, Int.random(in: 0..<3, using: &random) > 0 {
      point = Point(column: rect.column, row: rect.row)
    }
    // The hint line may offer to leave.
    let target = regions.last { $0.rect.contains(point) }.flatMap { MouseTarget(tag: $0.tag) }
    if case .command(let id) = target, Self.left.contains(id) { return }
    let event = MouseEvent(kind, button: .left, column: point.column, row: point.row)
    _ = session.state.handle(event, regions: regions, isDouble: Int.random(in: 0..<3, using: &random) == 0)
  }
}
