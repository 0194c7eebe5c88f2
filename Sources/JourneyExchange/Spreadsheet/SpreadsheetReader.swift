import JSONText
public import JourneyModel
import Tables

/// Reads tables of records as Sojourn writes them: a folder of them, or one alone.
public enum SpreadsheetReader {
  /// What a folder's files bring: the journey that they hold.
  ///
  /// - Parameters:
  ///   - files: names and contents of the `*.csv` in the folder.
  ///   - journey: the one to put it into, which says which is meant where the folder holds several.
  /// - Throws: where a table cannot be read, or the journey is not there.
  public static func read(
    _ files: [(name: String, bytes: [UInt8])], for journey: Journey
  ) throws(ImportError) -> IncomingJourney {
    var tables = SheetTables()
    var strange: [String] = []
    for file in files where file.name != "data-dictionary.csv" {
      guard let layout = TableLayout.journey.all.first(where: { $0.name + ".csv" == file.name }) else {
        strange.append(file.name)
        continue
      }
      try tables.add(layout, file.name, file.bytes)
    }
    let ids = tables.journeys
    guard let id = ids.first(where: { $0 == journey.id }) ?? (ids.count == 1 ? ids.first : nil) else {
      throw ImportError(
        "journey.csv",
        ids.isEmpty
          ? "there is no journey in the folder; it needs the table that `sojourn export` writes"
          : "it holds \(ids.joined(separator: ", ")), and none of them is \"\(journey.id)\"; name the journey's own file"
      )
    }
    let object = tables.journey(id)
    var incoming = IncomingJourney(object, isWhole: true, count: tables.count, subject: "rows")
    incoming.notes = tables.notes
    if !strange.isEmpty {
      incoming.notes.append(
        ImportNote("", "not read, because they hold no records of the map: \(strange.sorted().joined(separator: ", "))")
      )
    }
    return incoming
  }

  /// The table of records that has this header, as Sojourn writes it; nil where none has.
  static func layout(header: [String]) -> TableLayout? {
    guard header.contains("other") else { return nil }
    let names = Set(header)
    let fitting = TableLayout.journey.all.filter { layout in
      layout.type != nil && names.isSuperset(of: layout.keyColumns)
        && layout.columns.count { names.contains($0.name) } * 2 > layout.columns.count
    }
    // Small tables' columns stand in larger ones too.
    return fitting.max { left, right in
      names.intersection(left.header).count < names.intersection(right.header).count
    }
  }

  /// What one table brings: its records, within those of the map that hold them.
  static func read(
    _ layout: TableLayout, _ name: String, _ bytes: [UInt8], for journey: Journey
  ) throws(ImportError) -> IncomingJourney {
    var tables = SheetTables()
    try tables.add(layout, name, bytes)
    var incoming = IncomingJourney(
      tables.partial(layout, journey), count: tables.count, subject: "rows")
    incoming.notes = tables.notes
    return incoming
  }
}

/// Tables that were read, by name, and the journeys that they make.
private struct SheetTables {
  private struct Row {
    let cells: [String: String]
    let place: String
  }

  /// By table, then by the journey and the holder of the row.
  private var rows: [String: [String: [Row]]] = [:]
  private(set) var journeys: [String] = []
  private(set) var count = 0
  private(set) var notes: [ImportNote] = []

  mutating func add(_ layout: TableLayout, _ name: String, _ bytes: [UInt8]) throws(ImportError) {
    let table = try ReadTable(name, bytes, undoing: true)
    let known = Set(layout.header)
    let strange = table.header.filter { !known.contains($0) && !$0.isEmpty }
    if !strange.isEmpty {
      notes.append(
        ImportNote(
          name, "columns that are none of this table are kept in \"imported\": \(strange.joined(separator: ", "))"))
    }
    for row in table.rows {
      var cells: [String: String] = [:]
      for (column, cell) in zip(table.header, row.cells) { cells[column] = cell }
      let kept = strange.compactMap { column in
        cells[column].flatMap { $0.isEmpty ? nil : (JSONKey(column), JSONValue.text($0)) }
      }
      if !kept.isEmpty {
        var other = cells["other"].flatMap(CellText.json)?.object ?? JSONObject()
        other["imported"] = .object(JSONObject(kept))
        cells["other"] = JSONWriter.lineText(.object(other))
      }
      if layout.type === Journey.record { journeys.append(cells["id"] ?? "") }
      let journey = layout.type === Journey.record ? cells["id"] : cells["journey"]
      let holder = Self.holderColumn(layout).flatMap { cells[$0] }
      rows[layout.name, default: [:]][Self.key(journey ?? "", holder ?? ""), default: []].append(
        Row(cells: cells, place: "\(name), line \(row.line)"))
      count += 1
    }
  }

  private static func key(_ journey: String, _ holder: String) -> String { "\(journey)\u{0}\(holder)" }

  /// The column that names the record which holds a row; nil where the journey does.
  private static func holderColumn(_ layout: TableLayout) -> String? {
    layout.keyColumns.first { $0 != "journey" && $0 != "place" }
  }

  func journey(_ id: String) -> JSONObject {
    guard let row = rows[TableLayout.journey.name]?[Self.key(id, "")]?.first else { return JSONObject() }
    return record(row, TableLayout.journey, id)
  }

  private func record(_ row: Row, _ layout: TableLayout, _ journey: String) -> JSONObject {
    var record = TableRow.record(row.cells, layout)
    let isRoot = layout.type === Journey.record
    guard isRoot || layout.type?.isIdentified == true, isRoot || record[.id]?.text?.isEmpty == false else {
      return record
    }
    for child in layout.children {
      let found = rows[child.name]?[Self.key(journey, isRoot ? "" : record[.id]?.text ?? "")] ?? []
      guard !found.isEmpty else { continue }
      switch child.rows {
      case .journey: break
      case .records(let path):
        // A list that stands in "other" whole has a holder whose id names no rows.
        guard TableRow.value(path.keys, in: record)?.array?.isEmpty ?? true else { continue }
        TableRow.set(.array(items(found, child, journey)), at: path.keys[...], in: &record)
      case .reasons(let key): if record[key] == nil { record[key] = reasons(found) }
      }
    }
    return record
  }

  private func items(_ rows: [Row], _ layout: TableLayout, _ journey: String) -> [JSONValue] {
    var rows = rows
    if layout.isNumbered {
      let places = rows.map { $0.cells["place"].flatMap { Int($0) } }
      if !places.contains(nil) {
        rows = zip(places, rows).enumerated().sorted { ($0.element.0 ?? 0, $0.offset) < ($1.element.0 ?? 0, $1.offset) }
          .map(\.element.1)
      }
    }
    return rows.map { row in
      if let other = row.cells["other"].flatMap(CellText.json), other.object == nil,
        layout.columns.allSatisfy({ row.cells[$0.name]?.isEmpty ?? true })
      {
        return other
      }
      return .object(record(row, layout, journey))
    }
  }

  private func reasons(_ rows: [Row]) -> JSONValue? {
    var reasons = JSONObject()
    for row in rows {
      guard let value = row.cells["count"].flatMap({ CellText.value($0, .number(.count)) }) else { continue }
      let reason = row.cells["reason"] ?? ""
      if reason.isEmpty { return value }
      reasons[JSONKey(reason)] = value
    }
    return reasons.isEmpty ? nil : .object(reasons)
  }

  /// The records of one table, each within those that hold it in the map.
  mutating func partial(_ layout: TableLayout, _ journey: Journey) -> JSONObject {
    let document = JourneyDocument(journey)
    guard let groups = rows[layout.name] else { return JSONObject() }
    if layout.type === Journey.record {
      return groups.values.first?.first.map { record($0, layout, journey.id) } ?? JSONObject()
    }
    guard case .records(let path) = layout.rows else { return JSONObject() }
    var partial = JSONObject()
    for (key, rows) in groups.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      let holder = key.split(separator: "\u{0}", omittingEmptySubsequences: false).last.map(String.init) ?? ""
      var object = JSONObject()
      TableRow.set(.array(items(rows, layout, journey.id)), at: path.keys[...], in: &object)
      if holder.isEmpty {
        for member in object.members { partial[member.key] = member.value }
      } else if document.place(of: holder) != nil {
        Self.wrap(&partial, object, holder, document)
      } else {
        notes.append(
          ImportNote(
            rows[0].place, "the map has no \(layout.parent?.title ?? "record") \"\(holder)\"; its rows are left out"))
      }
    }
    return partial
  }

  /// Puts an object's members into the record of this id, which is named within its own holders.
  private static func wrap(_ partial: inout JSONObject, _ object: JSONObject, _ id: String, _ document: JourneyDocument)
  {
    guard let place = document.place(of: id) else { return }
    var record = object
    record[.id] = .text(id)
    if place.parent.isEmpty {
      var items = TableRow.value(place.list.keys, in: partial)?.array ?? []
      if let known = items.firstIndex(where: { $0.object?[.id]?.text == id }), var old = items[known].object {
        for member in record.members { old[member.key] = merged(old[member.key], member.value) }
        items[known] = .object(old)
      } else {
        items.append(.object(record))
      }
      TableRow.set(.array(items), at: place.list.keys[...], in: &partial)
    } else {
      var holder = JSONObject()
      TableRow.set(.array([.object(record)]), at: place.list.keys[...], in: &holder)
      wrap(&partial, holder, place.parent, document)
    }
  }

  private static func merged(_ old: JSONValue?, _ new: JSONValue) -> JSONValue {
    guard let before = old?.array, let items = new.array else { return new }
    return .array(before + items)
  }
}
