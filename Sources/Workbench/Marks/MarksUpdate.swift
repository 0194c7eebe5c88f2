import JSONText
import JourneyModel

/// What can be asked about several things at once.
public enum MarksAction: Sendable {
  case toggle
  case change
  case cut
}

extension CommandTable {
  static let markCommands: [Command] = [
    Command(
      "mark.toggle", "Mark several",
      "Marks the selected thing, or takes the mark away; d, y, x and B act on all marked.",
      group: "Editing", keys: ["Space"], in: markable, .marks(.toggle)),
    Command(
      "mark.change", "Change all", "Gives a field of everything that is marked one value.", group: "Editing",
      keys: ["B"], in: markable, hint: 0,
      unless: {
        $0.obstacleToEditing ?? (($0.open?.markedHere.isEmpty ?? true) ? "nothing is marked; Space marks" : nil)
      }, .marks(.change)),
    Command(
      "cut", "Cut", "Copies the selected thing, or all that are marked, and deletes it.", group: "Editing",
      keys: ["x"], in: markable, unless: { $0.obstacleToEditing }, .marks(.cut)),
  ]

  private static let markable: [Command.Context] = [.map, .pains, .register]
}

extension WorkbenchState {
  mutating func updateMarks(_ action: MarksAction) -> [Effect] {
    switch action {
    case .toggle: toggleMark()
    case .change: chooseBulkField()
    case .cut: return cut()
    }
    return []
  }

  private mutating func toggleMark() {
    guard let open, let id = selectedID else { return }
    if open.view == .map, open.document.place(of: id)?.type !== Step.record {
      notice = Notice(.warning, "on the map steps are marked; pain points are in Pains (6)")
      return
    }
    if self.open?.marks.remove(id) == nil { self.open?.marks.insert(id) }
    let count = self.open?.markedHere.count ?? 0
    if open.view != .map { _ = update(.move(.down)) }
    notice = Notice(.news, "\(count) marked; d deletes, y copies, x cuts, B changes all, Esc lets go")
  }

  /// What a command acts on: all that are marked, else what is selected.
  var chosenIDs: [String] {
    let marked = open?.markedHere ?? []
    return marked.isEmpty ? selectedID.map { [$0] } ?? [] : marked
  }

  /// "pain point 'An hour on hold'", or "3 pain points".
  func words(for ids: [String]) -> String {
    guard let open, let first = ids.first, let type = open.document.place(of: first)?.type else { return "" }
    guard ids.count > 1 else {
      return "\(type.title) '\(open.document.object(first).map(InspectorFields.name(of:)) ?? first)'"
    }
    return "\(ids.count) \(type.severalTitle)"
  }

  mutating func delete(_ ids: [String], _ word: String = "delete", _ past: String = "deleted") -> [Effect] {
    guard let open, !ids.isEmpty else { return [] }
    let words = words(for: ids)
    // A step or stage takes its references with it, so that nothing is left dangling; undo brings all back.
    let plan = Removal.plan(ids, in: open.document)
    let others = Belongings.words(plan.gone.subtracting(ids), in: open.document)
    let effects = perform("\(word) \(words)", plan.edit)
    if !effects.isEmpty {
      let along = others.isEmpty ? "" : " and with \(ids.count > 1 ? "them" : "it") \(others.joined(separator: ", "))"
      notice = Notice(
        .news, "\(past) \(words)\(along); u brings \(ids.count > 1 || !along.isEmpty ? "them" : "it") back")
    }
    return effects
  }

  private mutating func cut() -> [Effect] {
    let ids = chosenIDs
    copy(ids, isCut: true)
    guard !clipboard.isEmpty else { return [] }
    return delete(ids, "cut", "cut")
  }

  // MARK: One value for all

  private mutating func chooseBulkField() {
    guard let open, let first = open.markedHere.first, let type = open.document.place(of: first)?.type else { return }
    let items = type.fields.filter(\.isEasilySet).map {
      Chooser.Item(value: $0.key.text, title: $0.label, detail: $0.help)
    }
    overlay = .chooser(Chooser(.bulkField, title: "Change of \(words(for: open.markedHere))", items: items))
  }

  mutating func askBulkValue(_ key: String) {
    guard let open, let first = open.markedHere.first,
      let field = open.document.place(of: first)?.type.field(JSONKey(key))
    else { return }
    let title = "\(field.label) of \(words(for: open.markedHere))"
    if let items = Self.choices(field.kind, in: open.document) {
      overlay = .chooser(Chooser(.bulkValue(field), title: title, items: items))
    } else {
      overlay = .prompt(
        prompt(.bulkValue(field), title: title, help: "\(field.help) Nothing typed takes the values away."))
    }
  }

  /// Sets the field of everything marked, as one edit.
  mutating func setMarked(_ field: FieldInfo, _ value: JSONValue?) -> [Effect] {
    guard let open else { return [] }
    let ids = open.markedHere
    let edits = ids.compactMap {
      FieldEdit.edit($0, [.key(field.key)], field.kind, value, in: open.document)
    }
    guard !edits.isEmpty else { return [] }
    let title = "\(value == nil ? "clear" : "set") \(field.label.lowercased()) of \(words(for: ids))"
    let effects = perform(title, edits.count == 1 ? edits[0] : .group(title: "", edits))
    if !effects.isEmpty { notice = Notice(.news, "\(title): done; u takes it back") }
    return effects
  }
}

extension OpenJourney {
  /// What is marked of what the view lists, in the order of the view. Linear in the marks on the map; in tables in the
  /// rows, while there are marks.
  public var markedHere: [String] {
    guard !marks.isEmpty else { return [] }
    switch view {
    case .map:
      return marks.compactMap { id in columns.position(of: id).map { (place: $0, id: id) } }
        .filter { columns.columns[$0.place].step != nil }.sorted { $0.place < $1.place }.map(\.id)
    case .pains: return pains.table?.rows.map(\.id).filter(marks.contains) ?? []
    case .register: return register.table?.rows.map(\.id).filter(marks.contains) ?? []
    default: return []
    }
  }
}

extension RecordType {
  /// How people name several: "agencies".
  var severalTitle: String {
    if title == "evidence" || title == "take-up" { return title }
    if title.hasSuffix("y"), title != "why" { return title.dropLast() + "ies" }
    return title + "s"
  }
}

extension FieldInfo {
  /// Whether one line or one list gives it its whole value.
  var isEasilySet: Bool {
    switch kind {
    case .identifier, .record, .counts: false
    case .list(let element):
      switch element {
      case .text, .choice, .reference: true
      default: false
      }
    default: true
    }
  }
}
