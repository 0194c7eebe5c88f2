public import TerminalCells

/// Every command there is, topic by topic.
public enum CommandTable {
  public static let all: [Command] =
    moving + viewing + editing + mapCommands + heatCommands + dropOffCommands + painsCommands + seamsCommands
    + askOnceCommands + causesCommands + boardCommands + searchCommands + navigationCommands + repeatCommands
    + tabCommands + tourCommands + files + general

  /// What a sequence of keys means in these contexts, the first context that knows it winning.
  public enum Meaning: Sendable {
    case command(Command)
    /// The beginning of longer sequences.
    case pending([Command])
    case nothing
  }

  /// Each command by context and keys; sequences are at most a few keys long.
  private static let byContext: [Command.Context: [(keys: KeySequence, command: Command)]] = {
    var result: [Command.Context: [(keys: KeySequence, command: Command)]] = [:]
    for command in all {
      for context in command.contexts {
        for keys in command.keys { result[context, default: []].append((keys, command)) }
      }
    }
    return result
  }()

  public static func meaning(of presses: [KeyPress], in contexts: [Command.Context]) -> Meaning {
    var longer: [Command] = []
    for context in contexts {
      for entry in byContext[context] ?? [] {
        if entry.keys.presses == presses { return .command(entry.command) }
        if entry.keys.presses.starts(with: presses) { longer.append(entry.command) }
      }
    }
    return longer.isEmpty ? .nothing : .pending(longer)
  }

  /// The commands that can be meant in these contexts, nearest context first.
  public static func commands(in contexts: [Command.Context]) -> [Command] {
    contexts.flatMap { context in all.filter { $0.contexts.contains(context) } }
  }

  public static func command(_ id: String) -> Command? {
    all.first { $0.id == id }
  }
}
