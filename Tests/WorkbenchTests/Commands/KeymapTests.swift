import TerminalCells
import TestSupport
import Testing
import Workbench

@Suite("Keys of one's own")
struct KeymapTests {
  private func meaning(_ keymap: Keymap, _ keys: String, _ contexts: [Command.Context]) -> String? {
    switch keymap.meaning(of: KeySequence(keys).presses, in: contexts) {
    case .command(let command): command.id
    case .pending: "…"
    case .nothing: nil
    }
  }

  private let map: [Command.Context] = [.map, .journey, .anywhere]

  @Test("they take the place of the keys that the command comes with")
  func replaced() {
    let keymap = Keymap(["add.after": [KeySequence("Insert"), KeySequence("g a")]])
    #expect(meaning(keymap, "Insert", map) == "add.after")
    #expect(meaning(keymap, "g", map) == "…")
    #expect(meaning(keymap, "g a", map) == "add.after")
    #expect(meaning(keymap, "a", map) == nil)
    #expect(meaning(.standard, "a", map) == "add.after")
  }

  @Test("a key that is given away is taken from the others of the place, also where it begins theirs")
  func taken() {
    let keymap = Keymap(["help": [KeySequence("a")], "undo": [KeySequence("g")]])
    #expect(meaning(keymap, "a", map) == "help")
    #expect(meaning(keymap, "g", map) == "undo")
    let first = CommandTable.command("move.first")
    #expect(first.map { keymap.keys(of: $0).map(\.description) } == ["C-Home"])
  }

  @Test("an empty list takes the keys away; no command is lost to the palette")
  func none() {
    let keymap = Keymap(["suspend": []])
    #expect(meaning(keymap, "C-z", map) == nil)
    #expect(meaning(keymap, "u", map) == "undo")
  }

  @Test("help, palette and hints show the keys that work")
  func shown() {
    var state = WorkbenchState(
      size: Size(width: 120, height: 40), manners: Manners(keymap: Keymap(["add.after": [KeySequence("Insert")]])),
      environment: Environment(today: "2027-03-01", seed: 7))
    _ = state.receive(.opened(Maps.small, path: "map.json", readOnlyReason: nil))
    #expect(state.hints.first { $0.command == "add.after" }?.keys == "Insert")
    for command in ["help", "palette"] {
      _ = state.run(command: command)
      guard case .chooser(let chooser) = state.overlay else {
        Issue.record("no list")
        return
      }
      let item = chooser.items.first { $0.value == "add.after" }
      #expect((command == "help" ? item?.title : item?.detail) == "Insert")
      _ = state.handle(.key(KeyPress(.escape)))
    }
    _ = state.handle(.key(KeyPress(.insert)))
    guard case .prompt = state.overlay else {
      Issue.record("Insert adds nothing")
      return
    }
  }

  @Test("clashes among one's own keys are found")
  func clashes() {
    let own = ["undo": [KeySequence("x x")], "redo": [KeySequence("x")], "heat.rows": [KeySequence("k")]]
    let clashes = Keymap.clashes(in: own)
    #expect(clashes.count == 1)
    #expect(clashes.first.map { [$0.first, $0.second] } == ["undo", "redo"])
  }
}
