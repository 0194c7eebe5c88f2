public import JSONText
public import JourneyModel
import PlainText

/// The records of one list of the journey as a table; its columns derive from the description of the records.
public struct RegisterTable: Sendable {
  public struct Row: Sendable {
    public let id: String
    public let object: JSONObject
  }

  public struct Column: Sendable {
    public let field: FieldInfo
    /// From the left end of the table.
    public let left: Int
    public let width: Int

    public var isNumber: Bool { field.kind.isNumber }
  }

  /// The list's name on the screen: "Evidence".
  public let title: String
  public let type: RecordType
  public let list: FieldPath
  public let rows: [Row]
  /// How many the list has, in view or not.
  public let total: Int
  /// Whether the filter says something of records of this kind; where not, all are shown.
  public let isFiltered: Bool
  let revision: Int
  let filter: PainFilter
  /// The fields that can have a column, the most telling first, with the width that each would take.
  private let candidates: [(field: FieldInfo, width: Int)]
  private let places: [String: Int]

  /// Blanks between two columns.
  static let gap = 2
  /// Columns of the marks before the row.
  static let margin = 3

  /// O(size of the list). Nil where the journey has no such list.
  init?(_ open: OpenJourney, list: FieldPath) {
    guard let type = Journey.record.identifiedLists.first(where: { $0.path == list })?.type else { return nil }
    let all = Self.items(of: list, in: open.journey).compactMap(\.object).compactMap { object in
      object[.id]?.text.map { Row(id: $0, object: object) }
    }
    let scope = open.scope.flatMap { $0.applies(to: type) ? $0 : nil }
    rows = all.filter { scope?.shows($0.object, type) ?? true }
    total = all.count
    isFiltered = scope != nil
    filter = open.pains.filter
    title = Journey.record.field(at: list)?.label ?? list.description
    self.type = type
    self.list = list
    revision = open.revision
    let rows = rows
    let ranked = Self.ranked(type).compactMap { rank, field -> (rank: Int, field: FieldInfo, width: Int)? in
      var width = 0
      var count = 0
      for row in rows {
        guard let value = row.object[field.key] else { continue }
        count += 1
        if width < 40 { width = max(width, PlainText.width(of: Self.text(value, field, in: open.document))) }
      }
      guard count > 0 || field.isRequired else { return nil }
      // What few records say comes after what most of them say.
      let isRare = !field.isRequired && count * 2 < rows.count
      return (
        isRare ? rank + 2 : rank, field, max(PlainText.width(of: field.label), min(width, Self.most(field.kind)))
      )
    }
    candidates = ranked.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
      .map { ($0.element.field, $0.element.width) }
    places = Dictionary(rows.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// What stands in the list. O(1).
  static func items(of list: FieldPath, in journey: Journey) -> [JSONValue] {
    JSONValue.object(journey.object).value(at: list.keys.map { PathStep.key($0) }[...])?.array ?? []
  }

  /// The row's place; nil where the list has none of this id. O(1).
  public func place(of id: String?) -> Int? { id.flatMap { places[$0] } }

  /// The field by which people know one of the records: its name or title.
  public static func nameField(_ type: RecordType) -> FieldInfo? {
    for key in ["name", "title", "problem", "text", "role"] as [JSONKey] {
      if let field = type.field(key) { return field }
    }
    return type.fields.first { $0.isRequired && $0.key != .id }
  }

  /// The columns that fit into a width, the name first and as wide as what is left allows.
  public func columns(width: Int) -> [Column] {
    guard let name = candidates.first else { return [] }
    let room = max(1, width - Self.margin)
    var nameWidth = min(name.width, max(16, min(30, room / 2)))
    var used = min(nameWidth, room)
    var chosen: [(FieldInfo, Int)] = []
    for (field, width) in candidates.dropFirst() where used + Self.gap + width <= room {
      chosen.append((field, width))
      used += Self.gap + width
    }
    nameWidth = min(name.width, max(1, nameWidth + room - used))
    var left = Self.margin
    return ([(name.field, min(nameWidth, room))] + chosen).map { field, width in
      defer { left += width + Self.gap }
      return Column(field: field, left: left, width: width)
    }
  }

  /// What stands in a cell; "–" where nothing is said.
  public static func text(_ value: JSONValue?, _ field: FieldInfo, in document: JourneyDocument) -> String {
    guard let value else { return "–" }
    switch field.kind {
    case .figure: return FigureText.text(value)
    case .list(.record), .record: return "\(value.array?.count ?? 1)"
    default: return InspectorFields.text(of: value, field.kind, in: document)
    }
  }

  /// The name, then what is required, then short facts, then the rest; the id has no column.
  private static func ranked(_ type: RecordType) -> [(rank: Int, field: FieldInfo)] {
    let name = nameField(type)
    func rank(_ field: FieldInfo) -> Int {
      if field.key == name?.key { return -2 }
      if field.isRequired { return 1 }
      switch field.kind {
      case .choice, .number, .figure, .flag, .date, .reference, .source: return 2
      case .text, .textOrDays, .list: return 3
      default: return 4
      }
    }
    return type.fields.filter { $0.key != .id }.map { (rank($0), $0) }
  }

  /// The widest that a column gets, so that others have room beside it.
  private static func most(_ kind: FieldKind) -> Int {
    switch kind {
    case .prose: 60
    case .text: 40
    case .figure: 24
    case .list(.record), .record: 4
    case .list: 20
    default: 16
    }
  }
}

extension FieldKind {
  var isNumber: Bool {
    switch self {
    case .number: true
    case .list(.record), .record: true
    default: false
    }
  }
}
