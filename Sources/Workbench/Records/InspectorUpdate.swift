import JSONText
import JourneyModel
import TerminalCells

extension WorkbenchState {
  /// The lines of the inspector as they are shown: with the empty fields while it has the keys.
  public var inspectorRows: [FieldRow] { inspectorRows(first: .max) }

  /// The same, but of the pain points of a stage no more than are on the screen: the first `most` lines at least.
  public func inspectorRows(first most: Int) -> [FieldRow] {
    if let facts = inspectedFacts { return factRows(facts) }
    guard let open else { return [] }
    let figures = figureRows
    guard let id = inspectedID else { return figures }
    return figures + open.inspectorRows(id, first: most)
  }

  mutating func moveInspector(_ motion: Motion) {
    let rows = inspectorRows
    guard open != nil, !rows.isEmpty else { return }
    let page = max(1, layout.inspector.height - 4)
    var place = open?.inspector.row ?? 0
    switch motion {
    case .up, .left: place -= 1
    case .down, .right: place += 1
    case .pageUp, .stageBack: place -= page
    case .pageDown, .stageForward: place += page
    case .lineStart, .first: place = 0
    case .lineEnd, .last: place = rows.count - 1
    }
    let forward = place >= open?.inspector.row ?? 0
    open?.inspector.row = Self.selectable(near: max(0, min(rows.count - 1, place)), forward, rows)
  }

  /// Headings are passed over.
  static func selectable(near place: Int, _ forward: Bool, _ rows: [FieldRow]) -> Int {
    let ahead = rows.indices.suffix(from: min(place, rows.count)).first { rows[$0].isSelectable }
    let behind = rows.indices.prefix(place + 1).last { rows[$0].isSelectable }
    return (forward ? ahead ?? behind : behind ?? ahead) ?? 0
  }

  /// The line under the cursor.
  public var inspectorRow: FieldRow? {
    guard let open else { return nil }
    let rows = inspectorRows
    let place = Self.selectable(near: min(open.inspector.row, max(0, rows.count - 1)), true, rows)
    return rows.indices.contains(place) ? rows[place] : nil
  }

  mutating func openInInspector() -> [Effect] {
    guard let row = inspectorRow else { return [] }
    if case .link(let target) = row.content {
      open?.inspector.follow(target)
      return []
    }
    guard let id = inspectedID else { return [] }
    switch row.content {
    case .field(let kind): editField(id, row.path, kind, row.label, row.help)
    case .list: add(before: false)
    case .link, .heading, .note: break
    }
    return []
  }

  /// Opens what suits the kind of field: a line to type, or a list to choose from.
  mutating func editField(_ id: String, _ path: [PathStep], _ kind: FieldKind, _ label: String, _ help: String) {
    guard obstacleToEditing == nil, let open else { return }
    let value = open.document.object(id).flatMap { JSONValue.object($0).value(at: path[...]) }
    if let items = Self.choices(kind, in: open.document) {
      let marked = value?.text.map { [$0] } ?? value?.array?.compactMap(\.text) ?? []
      let isList = kind.isList
      overlay = .chooser(
        Chooser(.field(id: id, path: path, isList: isList), title: label, items: items, marked: marked))
    } else {
      overlay = .prompt(
        prompt(
          .field(id: id, path: path, kind: kind, label: label), title: label, help: help,
          text: FieldEdit.text(of: value)))
    }
  }

  /// The words or records that a field can be chosen from; nil where it is typed.
  static func choices(_ kind: FieldKind, in document: JourneyDocument) -> [Chooser.Item]? {
    switch kind {
    case .choice(let choice):
      return choice.words.map { Chooser.Item(value: $0.value, title: $0.label) }
    case .flag:
      return [Chooser.Item(value: "yes", title: "yes"), Chooser.Item(value: "no", title: "no")]
    case .reference(let targets):
      let journey = JSONObjectLists(document, targets)
      return journey.items
    case .list(let element):
      switch element {
      case .choice, .reference: return choices(element, in: document)
      default: return nil
      }
    default: return nil
    }
  }

  mutating func clearField() -> [Effect] {
    guard let row = inspectorRow, let id = inspectedID, let open, !row.path.isEmpty else { return [] }
    guard row.isPresent, let edit = FieldEdit.set(nil, at: row.path, of: id, in: open.document) else { return [] }
    return perform("clear \(row.label)", edit)
  }
}

extension OpenJourney {
  func inspectorRows(_ id: String, first most: Int) -> [FieldRow] {
    let fields = InspectorFields.rows(id, in: document, showsEmpty: inspector.isFocused)
    let ties = Ties.rows(id, in: self, first: most)
    // What is tied to it is what the room looks for; the empty fields come last.
    guard !inspector.isFocused else { return fields + ties }
    // The name stands above already.
    let rest = fields.filter { $0.path != [.key("name")] && $0.path != [.key("title")] }
    return ties + (rest.isEmpty ? [] : [FieldRow("Details", "", .heading)] + rest)
  }

  mutating func scrollInspector(to area: Size) {
    let room = max(1, area.height - 4)
    if inspector.row < inspector.scroll { inspector.scroll = inspector.row }
    if inspector.row >= inspector.scroll + room { inspector.scroll = inspector.row - room + 1 }
  }
}

/// The records of some types, to choose from.
private struct JSONObjectLists {
  let items: [Chooser.Item]

  init(_ document: JourneyDocument, _ targets: [String]) {
    var items: [Chooser.Item] = []
    func walk(_ object: JSONObject, _ type: RecordType) {
      for list in type.identifiedLists {
        for record in JSONValue.object(object).value(at: list.path.keys.map { PathStep.key($0) }[...])?.array ?? [] {
          guard let record = record.object, let id = record[.id]?.text else { continue }
          if targets.contains(list.type.name) {
            items.append(
              Chooser.Item(
                value: id, title: InspectorFields.name(of: record),
                detail: targets.count > 1 ? "\(list.type.title) · \(id)" : id))
          }
          walk(record, list.type)
        }
      }
    }
    walk(document.journey.object, Journey.record)
    self.items = items
  }
}
