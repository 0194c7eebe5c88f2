import TerminalCells
import Workbench

// Commands by their names, their keys and their views.

extension LinearConversation {

  /// The commands that show a view: every one there is, so that a new view is found here, too.
  static var viewCommands: [Command] {
    CommandTable.all.filter { command in
      guard command.group == "Views" else { return false }
      switch command.action {
      case .toggleInspector, .nextTheme, .toggleMouse, .switchPane: return false
      default: return true
      }
    }
  }

  mutating func view(_ name: String) -> Request {
    if !name.isEmpty {
      if let id = viewCommand(named: name) { return show(id) }
      say("\(name) is no view; these there are:")
    }
    let commands = Self.viewCommands
    for (place, command) in commands.enumerated() {
      let obstacle = command.obstacle(state).map { " Not now: \($0)." } ?? ""
      say("\(place + 1) \(command.title): \(command.sentence)\(obstacle)")
    }
    question = .view(commands.map(\.id))
    return Request()
  }

  /// The command of the view of this name, or of a beginning that only one has.
  func viewCommand(named text: String) -> String? {
    let word = Self.letters(text)
    guard !word.isEmpty else { return nil }
    if ["step", "steps", "stage", "stages"].contains(word) { return "view.map" }
    let named = Self.viewCommands.map { (id: $0.id, name: Self.letters($0.title)) }
    if let exact = named.first(where: { $0.name == word }) { return exact.id }
    let matches = named.filter { $0.name.hasPrefix(word) }
    return matches.count == 1 ? matches[0].id : nil
  }

  private static func letters(_ text: String) -> String { text.lowercased().filter { $0.isLetter } }

  /// The command that this key, or these keys, mean here; a person's own keys count.
  func command(ofKeys text: String) -> Command? {
    let presses = text.split(separator: " ").map { KeyPress(name: String($0)) }
    guard !presses.isEmpty, presses.allSatisfy({ $0 != nil }) else { return nil }
    guard case .command(let command) = state.manners.keymap.meaning(of: presses.compactMap(\.self), in: state.contexts)
    else { return nil }
    return command
  }

  /// Runs the command of this name; lists those that fit where there are several, and all of them without a name.
  mutating func runNamed(_ name: String) -> [Workbench.Effect] {
    let effects = state.run(command: "palette")
    guard !name.isEmpty, case .chooser(let all) = state.overlay else { return effects }
    // A name in full is meant, even where others begin with it.
    if let exact = all.items.first(where: { Self.letters($0.title) == Self.letters(name) && $0.blocked == nil }) {
      _ = state.handle(.key(KeyPress(.escape)))
      return effects + show(exact.value).effects
    }
    return effects + answerOverlay(name)
  }

  /// The commands of this place with their keys, or those in which a word stands.
  mutating func help(_ word: String) -> Request {
    let contexts = state.contexts
    let wanted = word.lowercased()
    var count = 0
    for context in contexts {
      let commands = CommandTable.commands(in: [context]).filter { command in
        wanted.isEmpty || (command.title + " " + command.sentence).lowercased().contains(wanted)
      }
      guard !commands.isEmpty else { continue }
      say("\(context.title):")
      for command in commands {
        count += 1
        let keys = state.manners.keymap.keys(of: command).map(\.description).joined(separator: " or ")
        let obstacle = command.obstacle(state).map { " Not now: \($0)." } ?? ""
        say("\(command.title), \(keys.isEmpty ? "no key" : "key \(keys)"): \(command.sentence)\(obstacle)")
      }
    }
    if count == 0 { say("No command of this place speaks of \(word). help alone lists them all.") }
    return Request()
  }
}
