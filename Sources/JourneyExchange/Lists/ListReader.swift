import JSONText
public import JourneyModel
import Tables

/// Reads lists of steps, pain points and volumes from the spreadsheets that people keep.
///
/// Columns are recognised by name or as a person chose. Stages, agencies, channels and segments are those of the map that
/// bear the names in the cells; new ones are made. What does not fit its field, and columns that are no field, are kept in
/// the record under `imported`, and listed. Rows of what the map has already change it instead of standing there twice.
public enum ListReader {
  /// What the file brings to `journey`. O(size of both).
  /// - Throws: where the table cannot be read, or no column says what its rows are.
  public static func read(
    _ bytes: [UInt8], for journey: Journey, options: ImportOptions
  ) throws(ImportError) -> IncomingJourney {
    let header = try ReadTable("", bytes, undoing: false)
    if options.map.isEmpty, options.rows == nil, let layout = SpreadsheetReader.layout(header: header.header) {
      return try SpreadsheetReader.read(layout, options.source, bytes, for: journey)
    }
    let columns = try ListColumns(header.header, options)
    var builder = ListBuilder(journey, columns, header.header, options)
    for row in header.rows { try builder.add(row.cells, line: row.line) }
    return builder.incoming(title: options.sourceName)
  }
}

/// Makes records of rows.
private struct ListBuilder {
  private let journey: JourneyDocument
  private let columns: ListColumns
  private let header: [String]
  private let options: ImportOptions
  private var cells: ListCells
  private var notes: [ImportNote] = []
  private var count = 0
  /// Stages in the order in which they come up, with what is new in them.
  private var stages: [JSONObject] = []
  private var pains: [JSONObject] = []
  private var volumes: [JSONObject] = []
  private var stage: String?

  init(_ journey: Journey, _ columns: ListColumns, _ header: [String], _ options: ImportOptions) {
    self.journey = JourneyDocument(journey)
    self.columns = columns
    self.header = header
    self.options = options
    cells = ListCells(journey)
    let strange = header.indices.filter { columns.fields[$0] == nil && !columns.leftOut.contains($0) }.map {
      header[$0]
    }
    guard !strange.isEmpty else { return }
    notes.append(
      ImportNote(
        "line 1",
        "columns that fill no field are kept in \"imported\": \(strange.joined(separator: ", ")). --map COLUMN=FIELD says which they fill, --map COLUMN= leaves one out"
      ))
  }

  mutating func add(_ row: [String], line: Int) throws(ImportError) {
    var record = JSONObject()
    var kept = JSONObject()
    var stageName: String?
    let given = columns.constants.map { (column: "", field: $0.field, text: $0.value) }
    let filled = header.indices.compactMap { place -> (column: String, field: ListFields.Known, text: String)? in
      columns.fields[place].map { (header[place], $0, row[place].trimmedBlanks) }
    }
    for (column, field, text) in given + filled where !text.isEmpty {
      switch field.target {
      case .stage: stageName = text
      case .emotion, .score:
        if let value = ListCells.emotion(text, isScore: field.name == "score") {
          record["emotions"] = .array([.object(["value": .number(value)])])
        } else {
          keep(
            column, text, "is no \(field.name == "score" ? "score from 1 to 5" : "emotion from -2 to 2")", line, &kept)
        }
      case .field(let path, let kind):
        switch cells.value(text, kind) {
        case .value(let value): TableRow.set(value, at: path[...], in: &record)
        case .misfit(let reason): keep(column, text, reason, line, &kept)
        }
      }
    }
    for place in header.indices
    where columns.fields[place] == nil && !columns.leftOut.contains(place) && !row[place].isEmpty {
      kept[JSONKey(header[place])] = .text(row[place])
    }
    if !kept.isEmpty { record["imported"] = .object(kept) }
    count += 1
    switch columns.kind {
    case .steps: step(record, stageName, line)
    case .pains: pain(record, line)
    case .volumes: try volume(record, line)
    }
  }

  private mutating func keep(_ column: String, _ text: String, _ reason: String, _ line: Int, _ kept: inout JSONObject)
  {
    let name = column.isEmpty ? "--set" : column
    kept[JSONKey(name)] = .text(text)
    notes.append(ImportNote("line \(line), column \"\(name)\"", "\"\(text)\" \(reason); it is kept in \"imported\""))
  }

  func incoming(title: String) -> IncomingJourney {
    var object = JSONObject()
    for (list, records) in cells.made { object[JSONKey(list)] = .array(records.map(JSONValue.object)) }
    if !stages.isEmpty { object["stages"] = .array(stages.map(JSONValue.object)) }
    if !pains.isEmpty { object["painPoints"] = .array(pains.map(JSONValue.object)) }
    if !volumes.isEmpty { object["volumes"] = .array(volumes.map(JSONValue.object)) }
    var incoming = IncomingJourney(
      object, count: count, subject: columns.kind == .pains ? "pain points" : columns.kind.rawValue)
    incoming.title = title
    let new = cells.made.map { list, records in
      "\(list): \(records.map { $0["name"]?.text ?? "" }.joined(separator: ", "))"
    }
    incoming.notes = notes + (new.isEmpty ? [] : [ImportNote("", "new in the map are \(new.joined(separator: "; "))")])
    return incoming
  }

  // MARK: Kinds

  private mutating func step(_ record: JSONObject, _ stageName: String?, _ line: Int) {
    guard let name = record["name"]?.text else {
      return notes.append(ImportNote("line \(line)", "the step has no name; the row is left out"))
    }
    // In a spreadsheet a stage is often written in its first row only.
    let stage = place(stageName ?? stage ?? "Unsorted")
    self.stage = stageName ?? self.stage
    var record = record
    let id = stages[stage][.id]?.text ?? ""
    let known =
      known(name, in: journey.object(id)?["steps"], "name") ?? self.known(name, in: stages[stage]["steps"], "name")
    record[.id] = .text(identifier(record, known, name, in: "steps"))
    append(record, to: &stages[stage])
  }

  private func append(_ step: JSONObject, to stage: inout JSONObject) {
    var steps = stage["steps"]?.array ?? []
    if let place = steps.firstIndex(where: { $0.object?[.id] == step[.id] }) { steps.remove(at: place) }
    stage["steps"] = .array(steps + [.object(step)])
  }

  private mutating func pain(_ record: JSONObject, _ line: Int) {
    guard let title = record["title"]?.text else {
      return notes.append(ImportNote("line \(line)", "the pain point has no title; the row is left out"))
    }
    var record = record
    if let name = record["stage"]?.text, journey.place(of: name)?.type !== Stage.record {
      record["stage"] = stages[place(name)][.id]
    }
    if record["step"] == nil, record["stage"] == nil, record["between"] == nil {
      let first = journey.journey.stages.first.map(\.id)
      record["stage"] = first.map { .text($0) } ?? stages[place("Unsorted")][.id]
      notes.append(ImportNote("line \(line)", "no stage and no step is named; it stands in the first stage"))
    }
    // A step says its stage.
    if record["step"] != nil { record["stage"] = nil }
    let same = (journey.journey.object["painPoints"]?.array ?? []).compactMap(\.object) + pains
    let known = same.first { old in
      (old["title"]?.text).map { $0.trimmedBlanks.utf8.elementsEqual(title.utf8) } ?? false
        && old["step"] == record["step"] && old["stage"] == record["stage"]
    }
    record[.id] = .text(identifier(record, known?[.id]?.text, title, in: "painPoints"))
    pains.removeAll { $0[.id] == record[.id] }
    pains.append(record)
  }

  private mutating func volume(_ record: JSONObject, _ line: Int) throws(ImportError) {
    var record = record
    guard let stage = record["stage"]?.text, journey.place(of: stage)?.type === Stage.record else {
      let known = journey.journey.stages.map { $0.name ?? $0.id }.joined(separator: ", ")
      throw ImportError(
        "line \(line)",
        "\(record["stage"]?.text.map { "\"\($0)\" is no stage of the map" } ?? "no stage is named"); the map has \(known)"
      )
    }
    guard record["reached"]?.number != nil else {
      throw ImportError(
        "line \(line)", "no whole number says how many reached the stage; write one, or take the row out")
    }
    if record["series"] == nil { record["series"] = .text("import:\(options.source.split(separator: "/").last ?? "")") }
    if record["basis"] == nil {
      record["basis"] = .text("estimated")
      if volumes.isEmpty {
        notes.append(
          ImportNote("", "no basis is given: the counts are taken as estimated; --set basis=measured says otherwise"))
      }
    }
    let key: [JSONKey] = ["series", "stage", "step", "agency", "channel", "segment", "period"]
    let same = (journey.journey.object["volumes"]?.array ?? []).compactMap(\.object) + volumes
    let known = same.first { old in key.allSatisfy { old[$0] == record[$0] } }
    record[.id] = .text(
      identifier(record, known?[.id]?.text, "\(record["series"]?.text ?? "") \(stage)", in: "volumes"))
    volumes.removeAll { $0[.id] == record[.id] }
    volumes.append(record)
  }

  // MARK: Identity

  /// Where among `stages` the stage of this name stands; it is put there where it is not yet.
  private mutating func place(_ name: String) -> Int {
    let known = cells.names.id(of: name, in: "stages")
    let id = known ?? cells.names.make(name, in: "stages")
    if let place = stages.firstIndex(where: { $0[.id]?.text == id }) { return place }
    var stage: JSONObject = [.id: .text(id)]
    if known == nil { stage["name"] = .text(name) }
    stages.append(stage)
    return stages.count - 1
  }

  private func known(_ name: String, in list: JSONValue?, _ key: JSONKey) -> String? {
    (list?.array ?? []).lazy.compactMap(\.object)
      .first { ($0[key]?.text ?? "").trimmedBlanks.utf8.elementsEqual(name.utf8) }?[.id]?.text
  }

  /// The row's own id where it has one, that of the same thing in the map, or a new one.
  private mutating func identifier(_ record: JSONObject, _ known: String?, _ name: String, in list: String) -> String {
    if let own = record[.id]?.text, IdentifierMaker.isWellFormed(own) {
      cells.names.reserve(own)
      return own
    }
    return known ?? cells.names.make(name, in: list)
  }
}
