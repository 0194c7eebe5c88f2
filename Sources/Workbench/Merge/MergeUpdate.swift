import JSONText
public import JourneyModel

/// What is to be done once the file has been read anew.
struct AwaitedMerge: Sendable {
  let path: String
  /// Nil: only bring both together.
  let save: Save?

  struct Save: Sendable {
    let thenQuit: Bool
    /// Whether nobody asked for it: then nothing is asked, and nothing takes the keys.
    var isQuiet = false
  }
}

extension WorkbenchState {
  /// Whether the open journey's edits are made on this, as it is in the file. O(size).
  public func rests(on journey: Journey) -> Bool { open?.base.object == journey.object }

  /// Reads the file anew, to bring what others saved together with what is unsaved here.
  mutating func merge(with path: String, save: AwaitedMerge.Save?) -> [Effect] {
    awaitedMerge = AwaitedMerge(path: path, save: save)
    return [.reload(path)]
  }

  /// Brings the version that others saved together with the open one, by id and field, as one step that undo takes back.
  ///
  /// Different things never conflict. Where both changed the same field ours stands, both values are kept to be looked
  /// at, and nothing is saved before that. Nothing takes the keys unless a save asked for it.
  mutating func bringTogether(_ theirs: Journey, _ savers: Savers, save: AwaitedMerge.Save?) -> [Effect] {
    guard let ours = open else { return [] }
    if let obstacle = obstacleToEditing {
      notice = Notice(.failure, obstacle)
      return []
    }
    let changes = JourneyDiff.changes(from: ours.base, to: theirs)
    let news = News(savers, changes)
    let merged = JourneyMerge.merge(base: ours.base, ours: ours.journey, theirs: theirs)
    let edits = JourneyDiff.edits(from: ours.journey, to: merged.journey)
    var effects: [Effect] = []
    if !edits.isEmpty {
      editBegun = nil
      effects = perform("merge \(savers.who)'s changes", .group(title: "", edits), isLockable: false)
      guard !effects.isEmpty else { return [] }
    }
    open?.base = theirs
    take(news)
    effects += noteCaptures(by: savers, changes)
    let told = "\(savers.words): \(ChangeWords.summary(news.changes))"
    if merged.journey.object == theirs.object, let stateName = open?.history.stateName {
      // They have saved the same.
      open?.markSaved(stateName)
      notice = Notice(.news, "\(told); nothing is unsaved any more")
      return effects + (open.map { [Self.endOfJournal(of: $0)] } ?? []) + (save?.thenQuit == true ? leave() : [])
    }
    guard merged.conflicts.isEmpty else {
      keep(merged.conflicts)
      let count = merged.conflicts.count
      let things = count == 1 ? "1 thing was" : "\(count) things were"
      notice = Notice(.warning, "\(things) changed here, too: yours stands, g y shows both. \(told)")
      if let save, !save.isQuiet { show(open?.conflicts ?? []) }
      return effects
    }
    guard let save else {
      notice = Notice(.news, "\(told); merged with yours, u takes it out")
      return effects
    }
    notice = Notice(.news, told)
    if save.isQuiet { return effects + saveQuietly() }
    savedTogether = told
    return effects + self.save(thenQuit: save.thenQuit)
  }

  /// Keeps conflicts to be looked at; one about the same thing takes the place of the one before.
  private mutating func keep(_ conflicts: [MergeConflict]) {
    let old = open?.conflicts.filter { known in
      !conflicts.contains { $0.kind == known.kind && $0.id.utf8.elementsEqual(known.id.utf8) && $0.key == known.key }
    }
    open?.conflicts = (old ?? []) + conflicts
  }

  /// What both changed is looked at before it is saved. Returns whether there was something.
  mutating func askAboutConflicts() -> Bool {
    guard let known = open?.conflicts, !known.isEmpty else { return false }
    // A line that is being typed gives way, and is kept.
    if case .prompt(let prompt) = overlay { keepDraft(of: prompt) }
    show(known)
    guard open?.conflicts.isEmpty == false else { return false }
    notice = Notice(.warning, "not saved yet: both changed this; Enter takes a line, Escape keeps yours, Ctrl-S saves")
    return true
  }

  /// Lists conflicts with both values as they are now; what has become the same since, or is gone, is none any more.
  mutating func show(_ conflicts: [MergeConflict]) {
    let conflicts = conflicts.filter { conflict in
      guard conflict.kind == .field else { return true }
      return open?.document.object(conflict.id) != nil && value(conflict) != conflict.theirs
    }
    open?.conflicts = conflicts
    guard !conflicts.isEmpty else {
      overlay = nil
      return
    }
    // A line for each value, so that long ones can be read, each whole by itself for who hears them.
    let items = conflicts.enumerated().flatMap { number, conflict -> [Chooser.Item] in
      guard conflict.kind == .field else {
        return [Chooser.Item(value: "\(number) ours", title: Self.sentence(conflict, name(conflict)))]
      }
      return [
        Chooser.Item(value: "\(number) ours", title: "\(name(conflict)): yours \(Self.words(value(conflict)))"),
        Chooser.Item(value: "\(number) theirs", title: "\(name(conflict)): theirs \(Self.words(conflict.theirs))"),
      ]
    }
    overlay = .chooser(
      Chooser(
        .conflicts(conflicts), title: "Changed here and by others: Enter takes a line, Escape keeps yours", items: items
      ))
  }

  /// The list was left: what is still in it stays as it is here.
  mutating func keepOurs() {
    guard let count = open?.conflicts.count, count > 0 else { return }
    open?.conflicts = []
    notice = Notice(.news, "\(count == 1 ? "yours stands" : "yours stand, \(count) of them"); Ctrl-S saves")
  }

  /// Takes one value, as `3 theirs`; the other conflicts stay to be looked at.
  mutating func take(_ choice: String, of conflicts: [MergeConflict]) -> [Effect] {
    let words = choice.split(separator: " ")
    guard let number = words.first.flatMap({ Int($0) }), conflicts.indices.contains(number) else { return [] }
    let conflict = conflicts[number]
    var effects: [Effect] = []
    if words.last == "theirs" {
      effects = perform(
        "take their \(name(conflict))", .set(id: conflict.id, key: conflict.key, value: conflict.theirs))
      guard !effects.isEmpty else { return [] }
    }
    var rest = conflicts
    rest.remove(at: number)
    open?.conflicts = rest
    show(rest)
    if rest.isEmpty {
      notice = Notice(
        .news, effects.isEmpty ? "yours stands; Ctrl-S saves" : "theirs was taken; Ctrl-S saves, u takes it back")
    }
    return effects
  }

  /// What stands here now: it may have been changed once more.
  private func value(_ conflict: MergeConflict) -> JSONValue? {
    open?.document.object(conflict.id).flatMap {
      JSONValue.object($0).value(at: conflict.key.keys.map { PathStep.key($0) }[...])
    }
  }

  private func name(_ conflict: MergeConflict) -> String {
    if conflict.kind == .field, let before = conflict.base?.text, ["name", "title"].contains("\(conflict.key)"),
      !conflict.id.isEmpty
    {
      // By the name that both know.
      return "\(conflict.key) of '\(before)'"
    }
    let owner =
      (open?.document.object(conflict.id) ?? conflict.theirs?.object ?? conflict.ours?.object)
      .map { InspectorFields.name(of: $0) } ?? conflict.id
    if conflict.key.keys.isEmpty { return "'\(owner)'" }
    return conflict.id.isEmpty ? "\(conflict.key)" : "\(conflict.key) of '\(owner)'"
  }

  private static func words(_ value: JSONValue?) -> String {
    switch value {
    case nil: "(not known)"
    case .text(let text): "\"\(text)\""
    case let value?: String(decoding: JSONWriter.writeLine(value), as: UTF8.self)
    }
  }

  /// What happened to a record as a whole: to be changed by hand.
  private static func sentence(_ conflict: MergeConflict, _ name: String) -> String {
    switch conflict.kind {
    case .field: name
    case .deletion:
      conflict.ours == nil
        ? "\(name): you deleted it, they changed it; it stays deleted"
        : "\(name): you changed it, they deleted it; it stays"
    case .place: "\(name): both moved it, to different places; it stays where you put it"
    case .order: "\(name): both changed the order; yours stays"
    case .reference: "\(name): one deleted it, the other needs it; it stays"
    }
  }
}
