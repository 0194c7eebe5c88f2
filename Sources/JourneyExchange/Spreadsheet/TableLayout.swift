package import JSONText
package import JourneyModel

/// One table of a journey's spreadsheet, derived from the description of the format: a row a record, a column a value.
///
/// Objects within a record spread over columns with dots in their names; a figure takes one for each of its parts, so that
/// no number stands without its basis. Lists of records and counts by reason are tables of their own, tied by the id of
/// the record that holds them.
package struct TableLayout: Sendable {
  /// Where the rows come from.
  package enum Rows: Sendable {
    case journey
    /// The records of the list at this way from the parent's record.
    case records(FieldPath)
    /// The reasons of the counts in this field of the parent's record.
    case reasons(JSONKey)
  }

  package struct Column: Sendable {
    package let name: String
    package let path: [JSONKey]
    package let field: FieldInfo
    /// Whether several values are joined in one cell.
    package var isJoined: Bool { field.kind.isList }
  }

  /// The file's name without `.csv`.
  package let name: String
  package let rows: Rows
  package let type: RecordType?
  package let columns: [Column]
  /// The table whose rows hold these; nil for the journey.
  package let parent: RecordType?
  package let children: [TableLayout]

  /// Whether rows without an id of their own are numbered.
  package var isNumbered: Bool { if case .records = rows, type?.isIdentified == false { true } else { false } }

  /// The columns that tie a row to the rows of other tables: the journey, and the record that holds it.
  package var keyColumns: [String] {
    let holder = parent.map { $0 === Journey.record ? [] : [$0.name] } ?? []
    return (type === Journey.record ? [] : ["journey"]) + holder + (isNumbered ? ["place"] : [])
  }

  /// All column names, in order.
  package var header: [String] {
    if case .reasons = rows { return keyColumns + ["reason", "count", "basis"] }
    return keyColumns + columns.map(\.name) + ["other"]
  }

  /// The journey's table, with all others below it.
  package static let journey = TableLayout(name: "journey", rows: .journey, type: Journey.record, parent: nil)

  private init(name: String, rows: Rows, type: RecordType, parent: RecordType?) {
    self.name = name
    self.rows = rows
    self.type = type
    self.parent = parent
    columns = type.fields.flatMap { Self.columns($0, [], []) }
    children = type.fields.flatMap { Self.children(of: type, $0, [], tableName: name) }
  }

  private init(name: String, reasons key: JSONKey, parent: RecordType) {
    self.name = name
    rows = .reasons(key)
    type = nil
    self.parent = parent
    columns = []
    children = []
  }

  /// Every table from this one down.
  package var all: [TableLayout] { [self] + children.flatMap(\.all) }

  private static func columns(_ field: FieldInfo, _ prefix: [JSONKey], _ seen: [RecordType]) -> [Column] {
    let path = prefix + [field.key]
    let name = path.map(\.text).joined(separator: ".")
    switch field.kind {
    case .record(let type):
      guard !seen.contains(where: { $0 === type() }) else { return [] }
      return type().fields.flatMap { columns($0, path, seen + [type()]) }
    case .figure:
      // The first column, the number itself, bears the figure's own name.
      return [Column(name: name, path: path + ["value"], field: field)]
        + Figure.record.fields.filter { $0.key != "value" }.map { part in
          Column(name: "\(name).\(part.key.text)", path: path + [part.key], field: part)
        }
    case .list(let element):
      // Lists of records in an object without id that is no figure are tables; others stay in the cell, as JSON.
      if element.recordType != nil, prefix.isEmpty || element.recordType?.isIdentified == true { return [] }
      return [Column(name: name, path: path, field: field)]
    case .counts:
      return prefix.isEmpty ? [] : [Column(name: name, path: path, field: field)]
    default:
      return [Column(name: name, path: path, field: field)]
    }
  }

  private static func children(
    of owner: RecordType, _ field: FieldInfo, _ prefix: [JSONKey], tableName: String
  ) -> [TableLayout] {
    let path = prefix + [field.key]
    switch field.kind {
    case .record(let type) where prefix.isEmpty:
      return type().fields.flatMap { children(of: owner, $0, path, tableName: tableName) }
    case .list(let element):
      guard let type = element.recordType, type.isIdentified || prefix.isEmpty else { return [] }
      let own = path.map { hyphenated($0.text) }.joined(separator: "-")
      let name = type.isIdentified ? own : "\(tableName)-\(own)"
      return [TableLayout(name: name, rows: .records(FieldPath(path)), type: type, parent: owner)]
    case .counts where prefix.isEmpty:
      return [TableLayout(name: "\(tableName)-\(hyphenated(field.key.text))", reasons: field.key, parent: owner)]
    default: return []
    }
  }

  /// `painPoints` → `pain-points`
  private static func hyphenated(_ key: String) -> String {
    key.reduce(into: "") { name, letter in name += letter.isUppercase ? "-" + letter.lowercased() : String(letter) }
  }
}
