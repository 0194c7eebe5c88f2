import JourneyModel

/// What can be asked about edits that were made.
public enum RepeatAction: Sendable {
  case repeatLast
  case showHistory
}

extension CommandTable {
  static let repeatCommands: [Command] = [
    Command(
      "repeat", "Repeat", "Does the last edit again on what is selected now.", group: "Editing", keys: ["."],
      in: [.journey], unless: { $0.obstacleToEditing ?? ($0.lastEdit == nil ? "nothing was edited yet" : nil) },
      .edits(.repeatLast)),
    Command(
      "history", "History", "Lists what was done, newest first; Enter goes back to that point.", group: "Editing",
      keys: ["g u"], in: [.journey],
      unless: {
        let history = $0.open?.history
        return history?.canUndo != true && history?.undone.isEmpty ?? true ? "nothing was done yet" : nil
      }, .edits(.showHistory)),
  ]
}

extension WorkbenchState {
  mutating func updateEdits(_ action: RepeatAction) -> [Effect] {
    switch action {
    case .repeatLast: return repeatLast()
    case .showHistory:
      if let open { overlay = .chooser(historyChooser(open.history)) }
      return []
    }
  }

  // MARK: Again

  /// Runs the command of the last edit, and answers what it asks as it was answered then. What does not fit here is left
  /// to be answered by hand.
  private mutating func repeatLast() -> [Effect] {
    guard let last = lastEdit, let command = CommandTable.command(last.command) else { return [] }
    guard command.contexts.contains(where: { contexts.contains($0) }) else {
      notice = Notice(.warning, "\(command.title.lowercased()) cannot be repeated here")
      return []
    }
    let effects = run(command)
    switch (overlay, last.answer) {
    case (.prompt(var prompt), .typed(let text)):
      prompt.editor.replace(with: text)
      overlay = .prompt(examined(prompt))
      return effects + commit(prompt)
    case (.chooser(var chooser), .chosen(let values)):
      guard values.allSatisfy({ value in chooser.items.contains { $0.value.utf8.elementsEqual(value.utf8) } }) else {
        return effects
      }
      chooser.marked = values
      chooser.select(values.first ?? "")
      return effects + commit(chooser)
    default: return effects
    }
  }

  /// A command begins: an edit that comes of it is its own.
  mutating func beginEdit(_ command: Command) {
    if case .edits = command.action { return }
    // What Enter does in the inspector is editing there.
    if case .open = command.action {
      editBegun = LastEdit(command: "edit.inPlace")
    } else {
      editBegun = LastEdit(command: command.id)
    }
  }

  // MARK: History

  /// What was done, the newest first, and how it was opened. Each item's value is the number of edits that stand there.
  func historyChooser(_ history: History) -> Chooser {
    let own = history.own
    let now = own.count
    let titles = own.map(\.title) + history.undone.reversed().map(\.title)
    var items = titles.enumerated().reversed().map { place, title in
      Chooser.Item(
        value: "\(place + 1)", title: title.isEmpty ? "(no name)" : title,
        detail: place + 1 == now ? "now" : place + 1 > now ? "undone" : "")
    }
    items.append(Chooser.Item(value: "0", title: "as it was opened", detail: now == 0 ? "now" : ""))
    return Chooser(.history, title: "What was done", items: items, marked: ["\(now)"])
  }

  /// Goes to the state in which `count` edits stand, by undoing or doing again one after the other.
  mutating func goInHistory(to count: Int) -> [Effect] {
    var effects: [Effect] = []
    let start = open?.history.own.count ?? 0
    while let now = open?.history.own.count, now != count {
      let step = now > count ? undo() : redo()
      // One that fails says why by itself.
      if step.isEmpty { return effects }
      effects += step
    }
    let steps = abs(start - count)
    if steps > 0 {
      notice = Notice(
        .news,
        "\(start > count ? "undid" : "did again") \(steps) \(steps == 1 ? "edit" : "edits")"
          + (open?.history.own.last.map { "; the last is now: \($0.title)" } ?? "; as it was opened"))
    }
    return effects
  }
}
