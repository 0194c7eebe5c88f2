public import TerminalCells

/// Every command there is, topic by topic.
public enum CommandTable {
  public static let all: [Command] =
    moving + viewing + editing + mapCommands + heatCommands + dropOffCommands + painsCommands + seamsCommands
    + askOnceCommands + causesCommands + boardCommands + searchCommands + navigationCommands + repeatCommands
    + tabCommands + registerCommands + sheetCommands + markCommands + stageCommands + laneCommands + compareCommands
    + whatIfCommands + portfolioCommands + recoveryCommands + followCommands + peopleCommands + roomCommands
    + logImportCommands + fileImportCommands + votingCommands + inboxCommands + workshopCommands + tourCommands
    + files + exportCommands + general

  /// What a sequence of keys means in these contexts, the first context that knows it winning.
  public enum Meaning: Sendable {
    case command(Command)
    /// The beginning of longer sequences.
    case pending([Command])
    case nothing
  }

  /// What they mean with the keys that the commands come with.
  public static func meaning(of presses: [KeyPress], in contexts: [Command.Context]) -> Meaning {
    Keymap.standard.meaning(of: presses, in: contexts)
  }

  /// The commands that can be meant in these contexts, nearest context first.
  public static func commands(in contexts: [Command.Context]) -> [Command] {
    contexts.flatMap { context in all.filter { $0.contexts.contains(context) } }
  }

  /// The commands that the hint line may offer, by context: the line is drawn with every frame.
  static let hinted: [Command.Context: [Command]] = Dictionary(
    uniqueKeysWithValues: Command.Context.allCases.map { context in
      (context, all.filter { $0.hint != nil && $0.contexts.contains(context) })
    })

  public static func command(_ id: String) -> Command? {
    all.first { $0.id == id }
  }
}
