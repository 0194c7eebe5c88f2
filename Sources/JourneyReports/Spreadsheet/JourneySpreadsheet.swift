import JSONText
import JourneyAnalysis
public import JourneyModel
import Tables

/// Journeys as a folder of tidy CSV tables: a file a kind of record, a row a record, with a dictionary of all columns.
///
/// Every row names its journey, so that tables of several journeys stand in one file and are joined by ids. Figures stand
/// beside their basis and source. Text that a spreadsheet would take for a formula is guarded (see `TableText`). Small counts
/// are hidden (see `HiddenCounts`).
public enum JourneySpreadsheet {
  /// The files, dictionary last; names end in `.csv`. Every table is there, also an empty one. O(size of the journeys).
  public static func files(of journeys: [Journey]) -> [(name: String, text: String)] {
    let hidden = journeys.map(HiddenCounts.hidden)
    let writer = TableWriter()
    let tables = TableLayout.journey.all.map { layout in
      var rows: [[TableCell]] = [layout.header.map { .text($0) }]
      for journey in hidden { rows += self.rows(of: layout, in: journey) }
      return (name: layout.name + ".csv", text: writer.text(rows))
    }
    return tables + [(name: "data-dictionary.csv", text: writer.text(DataDictionary.rows))]
  }

  /// The rows of one table in one journey.
  private static func rows(of layout: TableLayout, in journey: Journey) -> [[TableCell]] {
    let id = TableCell.text(journey.id)
    if case .journey = layout.rows { return [cells(journey.object, layout)] }
    var rows: [[TableCell]] = []
    visit(TableLayout.journey, journey.object) { holder, object in
      guard holder.children.contains(where: { $0.name == layout.name }) else { return }
      let key = [id] + (holder.type === Journey.record ? [] : [TableCell(text: object[.id]?.text)])
      rows += self.rows(of: layout, heldBy: object).map { key + $0 }
    }
    return rows
  }

  /// Walks to every record that has tables below it.
  private static func visit(
    _ layout: TableLayout, _ object: JSONObject, _ body: (TableLayout, JSONObject) -> Void
  ) {
    body(layout, object)
    for child in layout.children where !child.children.isEmpty {
      guard case .records(let path) = child.rows else { continue }
      for record in (value(path.keys, in: object)?.array ?? []).lazy.compactMap(\.object) { visit(child, record, body) }
    }
  }

  private static func rows(of layout: TableLayout, heldBy object: JSONObject) -> [[TableCell]] {
    switch layout.rows {
    case .journey: return []
    case .records(let path):
      let items = value(path.keys, in: object)?.array ?? []
      return items.enumerated().map { place, item in
        let number: [TableCell] = layout.isNumbered ? [.number(String(place + 1))] : []
        // What is no record still has a row: its place counts.
        guard let record = item.object else {
          return number + layout.columns.map { _ in .empty } + [.text(JSONWriter.lineText(item))]
        }
        return number + cells(record, layout)
      }
    case .reasons(let key):
      let basis = TableCell(text: object["basis"]?.text)
      switch object[key] {
      case .object(let reasons)?:
        return reasons.members.map { [.text($0.key.text), cell($0.value, .number(.count)), basis] }
      case let total?: return [[.empty, cell(total, .number(.count)), basis]]
      case nil: return []
      }
    }
  }

  private static func cells(_ record: JSONObject, _ layout: TableLayout) -> [TableCell] {
    var cells = layout.columns.map { column in
      value(column.path, in: record).map { cell($0, column.field.kind) } ?? .empty
    }
    let others = record.members.filter { layout.type?.field($0.key) == nil }
    let other = JSONObject(others.map { ($0.key, $0.value) })
    cells.append(other.isEmpty ? .empty : .text(JSONWriter.lineText(.object(other))))
    return cells
  }

  /// Several texts are joined by "; "; what the format does not expect here stands as JSON.
  private static func cell(_ value: JSONValue, _ kind: FieldKind) -> TableCell {
    switch value {
    case .null: return .empty
    case .flag(let flag): return .text(flag ? "true" : "false")
    case .number(let number): return .number(number.text)
    case .text(let text): return .text(text)
    case .array(let items) where kind.isList && kind.recordType == nil:
      let texts = items.map { item in
        switch item {
        case .text(let text): text
        default: JSONWriter.lineText(item)
        }
      }
      return .text(texts.joined(separator: "; "))
    case .array, .object: return .text(JSONWriter.lineText(value))
    }
  }

  private static func value(_ path: [JSONKey], in object: JSONObject) -> JSONValue? {
    var value: JSONValue? = .object(object)
    for key in path { value = value?.object?[key] }
    return value
  }
}

extension JSONWriter {
  /// The value on one line, as text.
  static func lineText(_ value: JSONValue) -> String { String(decoding: writeLine(value), as: UTF8.self) }
}
