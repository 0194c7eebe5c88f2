import JSONText
public import JourneyModel

/// What is to be done once the file has been read anew.
struct AwaitedMerge: Sendable {
  let path: String
  /// Nil: only bring both together.
  let save: Save?

  struct Save: Sendable {
    let thenQuit: Bool
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
  /// Where both changed the same field, ours stands and a list shows both values.
  mutating func bringTogether(_ theirs: Journey, _ awaited: AwaitedMerge) -> [Effect] {
    guard let ours = open else { return [] }
    if let obstacle = obstacleToEditing {
      notice = Notice(.failure, obstacle)
      return []
    }
    let merged = JourneyMerge.merge(base: ours.base, ours: ours.journey, theirs: theirs)
    let changes = JourneyDiff.changes(from: ours.journey, to: merged.journey).count
    let edits = JourneyDiff.edits(from: ours.journey, to: merged.journey)
    var effects: [Effect] = []
    if !edits.isEmpty {
      effects = perform("take in what others saved", .group(title: "", edits))
      guard !effects.isEmpty else { return [] }
    }
    open?.base = theirs
    let words = changes == 1 ? "1 change of others taken in" : "\(changes) changes of others taken in"
    guard merged.conflicts.isEmpty else {
      let count = merged.conflicts.count
      notice = Notice(
        .warning,
        "\(words); \(count == 1 ? "1 thing was" : "\(count) things were") changed here, too: yours stands. Ctrl-S saves"
      )
      show(merged.conflicts)
      return effects
    }
    notice = Notice(.news, awaited.save == nil ? "\(words); Ctrl-S saves" : words)
    guard let save = awaited.save else { return effects }
    return effects + self.save(thenQuit: save.thenQuit)
  }

  private mutating func show(_ conflicts: [MergeConflict]) {
    guard !conflicts.isEmpty else {
      overlay = nil
      return
    }
    overlay = .chooser(
      Chooser(
        .conflicts(conflicts), title: "Changed here and by others; Enter takes theirs, Escape keeps yours",
        items: conflicts.enumerated().map { number, conflict in
          Chooser.Item(
            value: "\(number)",
            title: "yours \(Self.words(conflict.ours)), theirs \(Self.words(conflict.theirs))", group: name(conflict))
        }))
  }

  /// Takes their value of one field; the others stay to be looked at.
  mutating func takeTheirs(_ number: Int, of conflicts: [MergeConflict]) -> [Effect] {
    guard conflicts.indices.contains(number) else { return [] }
    let conflict = conflicts[number]
    guard conflict.kind == .field else {
      notice = Notice(.warning, "\(conflict): change it by hand")
      return []
    }
    let effects = perform(
      "take their \(name(conflict))", .set(id: conflict.id, key: conflict.key, value: conflict.theirs))
    var rest = conflicts
    rest.remove(at: number)
    show(rest)
    return effects
  }

  private func name(_ conflict: MergeConflict) -> String {
    let object = open?.document.object(conflict.id)
    let owner = object.map { InspectorFields.name(of: $0) } ?? conflict.id
    return conflict.id.isEmpty ? "\(conflict.key)" : "\(conflict.key) of '\(owner)'"
  }

  private static func words(_ value: JSONValue?) -> String {
    switch value {
    case nil: "(not known)"
    case .text(let text): "\"\(text)\""
    case let value?: String(decoding: JSONWriter.writeLine(value), as: UTF8.self)
    }
  }
}
