import Synchronization
public import TerminalCells

/// Which keys mean which command: those of the command table, or a person's own.
public struct Keymap: Sendable {
  /// The keys that the commands come with.
  public static let standard = Keymap([:])

  /// The keys of every command, by its id; nil: those it comes with.
  private let keys: [String: [KeySequence]]?
  private let index: Index

  /// The commands by what is pressed for them; made when it is first asked for.
  private final class Index: Sendable {
    /// Each command, as its place in the table, by context and first key; sequences are at most a few keys long.
    typealias Places = [Command.Context: [KeyPress: [(keys: KeySequence, place: Int)]]]

    private let made = Mutex<Places?>(nil)

    func places(_ keys: (Command) -> [KeySequence]) -> Places {
      made.withLock { made in
        if let made { return made }
        var places: Places = [:]
        for (place, command) in CommandTable.all.enumerated() {
          for sequence in keys(command) {
            guard let first = sequence.presses.first else { continue }
            for context in command.contexts {
              places[context, default: [:]][first, default: []].append((sequence, place))
            }
          }
        }
        made = places
        return places
      }
    }
  }

  /// The standard keys with others in the place of those of some commands, by the command's id; an empty list takes a
  /// command's keys away. A key that is given to a command is taken from every other that could be meant at the same
  /// place. Ids that no command has count for nothing.
  public init(_ own: [String: [KeySequence]]) {
    index = Index()
    if own.isEmpty {
      keys = nil
      return
    }
    var keys: [String: [KeySequence]] = [:]
    var given: [(keys: KeySequence, contexts: [Command.Context])] = []
    for command in CommandTable.all {
      guard let chosen = own[command.id] else { continue }
      given += chosen.map { ($0, command.contexts) }
    }
    for command in CommandTable.all {
      keys[command.id] =
        own[command.id]
        ?? command.keys.filter { key in
          !given.contains { Self.collide($0.keys, key) && Self.meet($0.contexts, command.contexts) }
        }
    }
    self.keys = keys
  }

  /// The keys of a command, the one that is shown first in front.
  public func keys(of command: Command) -> [KeySequence] {
    guard let keys else { return command.keys }
    return keys[command.id] ?? []
  }

  /// What a sequence of keys means in these contexts, the first context that knows it winning.
  public func meaning(of presses: [KeyPress], in contexts: [Command.Context]) -> CommandTable.Meaning {
    guard let first = presses.first else { return .nothing }
    let places = index.places(keys(of:))
    var longer: [Command] = []
    for context in contexts {
      for entry in places[context]?[first] ?? [] {
        if entry.keys.presses == presses { return .command(CommandTable.all[entry.place]) }
        if entry.keys.presses.starts(with: presses) { longer.append(CommandTable.all[entry.place]) }
      }
    }
    return longer.isEmpty ? .nothing : .pending(longer)
  }

  /// Two commands of the same place among a person's own keys that are given the same key.
  public static func clashes(in own: [String: [KeySequence]]) -> [(keys: KeySequence, first: String, second: String)] {
    let commands = CommandTable.all.filter { own[$0.id] != nil }
    var found: [(keys: KeySequence, first: String, second: String)] = []
    for (place, one) in commands.enumerated() {
      for other in commands[(place + 1)...] where meet(one.contexts, other.contexts) {
        for key in own[one.id] ?? [] where (own[other.id] ?? []).contains(where: { collide($0, key) }) {
          found.append((key, one.id, other.id))
        }
      }
    }
    return found
  }

  /// Whether one of them can never be pressed to its end, because the other is its beginning.
  private static func collide(_ one: KeySequence, _ other: KeySequence) -> Bool {
    one.presses.starts(with: other.presses) || other.presses.starts(with: one.presses)
  }

  /// Whether two commands can be meant at the same time.
  private static func meet(_ one: [Command.Context], _ other: [Command.Context]) -> Bool {
    if one.contains(.anywhere) || other.contains(.anywhere) { return true }
    if one.contains(.journey) || other.contains(.journey) { return one != [.folder] && other != [.folder] }
    return one.contains { other.contains($0) }
  }
}
