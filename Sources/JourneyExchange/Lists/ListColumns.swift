import JourneyModel

/// Which field each column of a list fills: as a person chose, else by its name.
struct ListColumns {
  let kind: ListKind
  /// By the place of the column; nil where it fills none and is kept.
  private(set) var fields: [ListFields.Known?]
  /// Places of columns that are left out because a person said so.
  private(set) var leftOut: Set<Int> = []
  /// For every row.
  let constants: [(field: ListFields.Known, value: String)]

  /// - Throws: where what a person chose is not there, or the column is missing without which a row means nothing.
  init(_ header: [String], _ options: ImportOptions) throws(ImportError) {
    guard let kind = options.rows ?? Self.kind(header, options) else {
      throw ImportError(
        "line 1",
        "no column says what the rows are: \(header.joined(separator: ", ")). Name one \"Step\", \"Pain point\" or "
          + "\"Reached\", or say --table steps, pains or volumes and --map COLUMN=FIELD")
    }
    let known = ListFields(kind)
    var fields: [ListFields.Known?] = header.map { known.named($0) }
    for (column, name) in options.map {
      guard let place = header.firstIndex(where: { RecordLookup.folded($0) == RecordLookup.folded(column) }) else {
        throw ImportError(
          "--map \(column)=\(name)", "there is no such column; there are \(header.joined(separator: ", "))")
      }
      if name.isEmpty {
        leftOut.insert(place)
        fields[place] = nil
        continue
      }
      guard let field = known.field(name) else {
        throw ImportError(
          "--map \(column)=\(name)",
          "there is no such field of \(kind.rawValue); there are \(known.names.joined(separator: ", "))")
      }
      // The column that a person names wins over one that only sounds like it.
      for other in fields.indices where fields[other]?.name == field.name { fields[other] = nil }
      fields[place] = field
    }
    // Of two columns that sound like one field, the first fills it.
    var seen: Set<String> = []
    for place in fields.indices {
      if let name = fields[place]?.name, !seen.insert(name).inserted { fields[place] = nil }
    }
    var constants: [(ListFields.Known, String)] = []
    for (name, value) in options.constants {
      guard let field = known.field(name) else {
        throw ImportError(
          "--set \(name)=\(value)",
          "there is no such field of \(kind.rawValue); there are \(known.names.joined(separator: ", "))")
      }
      constants.append((field, value))
    }
    guard seen.contains(kind.needed) || constants.contains(where: { $0.0.name == kind.needed }) else {
      throw ImportError(
        "line 1",
        "no column is the \(kind.needed) of \(kind.rawValue): \(header.joined(separator: ", ")); say which with --map COLUMN=\(kind.needed)"
      )
    }
    self.kind = kind
    self.fields = fields
    self.constants = constants
  }

  /// By the columns, and by the fields that a person gave them.
  private static func kind(_ header: [String], _ options: ImportOptions) -> ListKind? {
    let chosen = options.map.map(\.field)
    for kind in ListKind.allCases where chosen.contains(kind.needed) && kind != .steps { return kind }
    return ListKind.recognised(header) ?? (chosen.contains("name") ? .steps : nil)
  }
}
