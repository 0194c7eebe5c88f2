extension WorkbenchState {
  /// Every command that can be meant here, with its keys, or the reason why it cannot run.
  func paletteChooser() -> Chooser {
    var seen: Set<String> = []
    let commands = CommandTable.commands(in: contexts) + CommandTable.all
    let items = commands.filter { seen.insert($0.id).inserted }.map { command in
      let isHere = command.contexts.contains { contexts.contains($0) }
      let blocked = command.obstacle(self) ?? (isHere ? nil : Self.elsewhere(command))
      return Chooser.Item(
        value: command.id, title: command.title, detail: manners.keymap.keys(of: command).first?.description ?? "",
        group: command.group,
        blocked: blocked)
    }
    return Chooser(.command, title: "Command", items: items)
  }

  private static func elsewhere(_ command: Command) -> String {
    "only in " + command.contexts.map(\.title).joined(separator: ", ")
  }

  /// The keys of this place, nearest first, then those of anywhere.
  func helpChooser() -> Chooser {
    let items = contexts.flatMap { context in
      CommandTable.all.filter { $0.contexts.contains(context) }.map { command in
        Chooser.Item(
          value: command.id, title: manners.keymap.keys(of: command).map(\.description).joined(separator: ", "),
          detail: command.sentence, group: context.title, blocked: command.obstacle(self))
      }
    }
    return Chooser(.help, title: "Keys of this place", items: items)
  }

  /// What the hint line offers here, most useful first: the first key and the title of each.
  public var hints: [(keys: String, title: String, command: String)] {
    // On a second screen little else can be done, and what its own keys mean is said once.
    let here = (watch == nil ? contexts : [.watching, .anywhere]).flatMap { CommandTable.hinted[$0] ?? [] }
    return here.filter { $0.obstacle(self) == nil }
      .sorted { ($0.hint ?? 0, $0.id) < ($1.hint ?? 0, $1.id) }
      .compactMap { command in
        manners.keymap.keys(of: command).first.map { ($0.description, command.title.lowercased(), command.id) }
      }
  }

  /// What can follow the keys pressed so far.
  public var pendingHints: [(keys: String, title: String, command: String)] {
    guard case .pending(let commands) = manners.keymap.meaning(of: pending, in: contexts) else { return [] }
    return commands.compactMap { command in
      manners.keymap.keys(of: command).first { $0.presses.starts(with: pending) }.map {
        (KeySequence(Array($0.presses.dropFirst(pending.count))).description, command.title.lowercased(), command.id)
      }
    }
  }
}
