import JSONText
import JourneyAnalysis
import JourneyExchange
public import JourneyModel
import Tables

/// Journeys as a folder of tidy CSV tables: a file a kind of record, a row a record, with a dictionary of all columns.
///
/// Every row names its journey, so that tables of several journeys stand in one file and are joined by ids. Figures stand
/// beside their basis and source. Text that a spreadsheet would take for a formula is guarded (see `TableText`). Small counts
/// are hidden (see `HiddenCounts`). `SpreadsheetReader` makes the same journeys out of the folder.
public enum JourneySpreadsheet {
  /// The files, dictionary last; names end in `.csv`. Every table is there, also an empty one. O(size of the journeys).
  public static func files(of journeys: [Journey]) -> [(name: String, text: String)] {
    let sheets = journeys.map { JourneyRows(HiddenCounts.hidden(in: $0)) }
    let writer = TableWriter()
    let tables = TableLayout.journey.all.map { layout in
      let rows = [layout.header.map { .text($0) }] + sheets.flatMap { $0.rows[layout.name] ?? [] }
      return (name: layout.name + ".csv", text: writer.text(rows))
    }
    return tables + [(name: "data-dictionary.csv", text: writer.text(DataDictionary.rows))]
  }
}

/// The rows of one journey by table.
private struct JourneyRows {
  private(set) var rows: [String: [[TableCell]]] = [:]
  private let id: TableCell
  /// How often each id stands in the journey, by the kind of record.
  private var uses: [String: Int] = [:]

  init(_ journey: Journey) {
    id = .text(journey.id)
    count(journey.object, Journey.record)
    add(journey.object, TableLayout.journey, key: [], isNamed: true)
  }

  private mutating func count(_ object: JSONObject, _ type: RecordType) {
    for list in type.identifiedLists {
      for record in (TableRow.value(list.path.keys, in: object)?.array ?? []).lazy.compactMap(\.object) {
        if let id = record[.id]?.text { uses["\(list.type.name) \(id)", default: 0] += 1 }
        count(record, list.type)
      }
    }
  }

  /// Whether rows of other tables can name the record: it has an id that no other of its kind has.
  private func isNamed(_ record: JSONObject, _ type: RecordType?) -> Bool {
    guard let type, type.isIdentified, let id = record[.id]?.text, !id.isEmpty else { return false }
    return uses["\(type.name) \(id)"] == 1
  }

  private mutating func add(_ record: JSONObject, _ layout: TableLayout, key: [TableCell], isNamed: Bool) {
    rows[layout.name, default: []].append(key + TableRow.cells(record, layout, isNamed: isNamed))
    let holder = [id] + (layout.type === Journey.record ? [] : [TableCell(text: record[.id]?.text)])
    for child in layout.children {
      switch child.rows {
      case .journey: break
      case .records(let path): add(TableRow.value(path.keys, in: record)?.array ?? [], child, holder)
      case .reasons(let reasons): add(record, reasons, child, holder)
      }
    }
  }

  private mutating func add(_ items: [JSONValue], _ layout: TableLayout, _ holder: [TableCell]) {
    for (place, item) in items.enumerated() {
      let key = holder + (layout.isNumbered ? [.number(String(place + 1))] : [])
      if let record = item.object {
        add(record, layout, key: key, isNamed: isNamed(record, layout.type))
      } else {
        // What is no record still has a row: its place counts.
        rows[layout.name, default: []].append(
          key + layout.columns.map { _ in .empty } + [.text(JSONWriter.lineText(item))])
      }
    }
  }

  private mutating func add(_ record: JSONObject, _ key: JSONKey, _ layout: TableLayout, _ holder: [TableCell]) {
    let basis = TableCell(text: record["basis"]?.text)
    let counts: [(String?, JSONValue)] =
      switch record[key] {
      case .object(let reasons)?: reasons.members.map { ($0.key.text, $0.value) }
      case let total?: [(nil, total)]
      case nil: []
      }
    rows[layout.name, default: []] += counts.map {
      holder + [TableCell(text: $0.0), CellText.cell($0.1, .number(.count)), basis]
    }
  }
}
