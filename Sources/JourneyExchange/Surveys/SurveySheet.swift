import JSONText
import JourneyModel

/// A survey table with its columns by name, and the measures that are made of it.
struct SurveySheet {
  let rows: [(line: Int, cells: [String])]
  /// As the file has them.
  let header: [String]
  let options: ImportOptions
  private let places: [String: Int]
  private let journey: Journey
  private var cells: ListCells
  private(set) var measures: [JSONObject] = []
  var notes: [ImportNote] = []
  /// The measures of the map by what tells them apart, so that the same ones are changed; where rows do not differ in it, the
  /// first is the first.
  private var known: [[String]: [String]]

  private static let key: [JSONKey] = [
    "driver", "edition", "stage", "step", "agency", "channel", "segment", "period", "transactionPoint", "wording",
    "source",
  ]

  init(_ table: ReadTable, _ journey: Journey, _ options: ImportOptions) {
    rows = table.rows
    header = table.header
    self.options = options
    self.journey = journey
    var places: [String: Int] = [:]
    for (place, column) in table.header.enumerated() where places[SurveyKind.plain(column)] == nil {
      places[SurveyKind.plain(column)] = place
    }
    self.places = places
    cells = ListCells(journey)
    var known: [[String]: [String]] = [:]
    for measure in journey.object["measures"]?.array ?? [] {
      guard let object = measure.object, let id = object[.id]?.text else { continue }
      known[Self.identity(object), default: []].append(id)
    }
    self.known = known
  }

  private static func identity(_ measure: JSONObject) -> [String] { key.map { measure[$0]?.text ?? "" } }

  /// The cell of a row under a column, without blanks around it; nil where there is none or it is empty.
  func text(_ row: [String], _ column: String) -> String? {
    guard let place = places[column] else { return nil }
    let text = row[place].trimmedBlanks
    return text.isEmpty || ["nan", "null", "none", "n/a"].contains(text.lowercased()) ? nil : text
  }

  /// A count; "9707552.0" is one.
  func count(_ row: [String], _ column: String) -> Int? {
    guard let text = text(row, column), case .value(let value) = ListCells.number(text, .count) else { return nil }
    return value.number?.int
  }

  func number(_ row: [String], _ column: String) -> Double? {
    text(row, column).flatMap { CellText.number($0)?.number?.double }
  }

  /// The agency or channel of this name, new where the map has none.
  mutating func reference(_ name: String?, _ type: String) -> JSONValue? {
    guard let name, case .value(let id) = cells.value(name, .reference([type])) else { return nil }
    return id
  }

  /// The stage of the map that bears this name; nil where none does.
  func stage(_ name: String?) -> JSONValue? {
    name.flatMap { cells.names.id(of: $0, in: "stages") }.map { .text($0) }
  }

  mutating func add(_ measure: JSONObject) {
    var measure = measure
    for (field, value) in options.constants {
      guard let info = Measure.record.field(JSONKey(field)) else { continue }
      if case .value(let json) = cells.value(value, info.kind) { measure[info.key] = json }
    }
    if measure["basis"] == nil { measure["basis"] = .text("measured") }
    let parts = ["driver", "agency", "channel", "period"].compactMap { measure[JSONKey($0)]?.text }
    let identity = Self.identity(measure)
    if let id = known[identity]?.first {
      known[identity]?.removeFirst()
      measure[.id] = .text(id)
    } else {
      measure[.id] = .text(cells.names.make(parts.joined(separator: " "), in: "measures"))
    }
    measures.append(measure)
  }

  /// Counts of answers, those that nobody gave left out; nil where there are none at all.
  static func counts(_ answers: [(String, Int)]) -> JSONValue? {
    let given = answers.filter { $0.1 > 0 }
    return given.isEmpty ? nil : .object(JSONObject(given.map { (JSONKey($0.0), .number($0.1)) }))
  }

  /// The mean of answers that are numbers.
  static func mean(_ answers: [(Double, Int)]) -> JSONValue? {
    let n = answers.reduce(0) { $0 + $1.1 }
    return n > 0 ? .number(answers.reduce(0) { $0 + $1.0 * Double($1.1) } / Double(n)) : nil
  }

  static let likert: JSONValue = .object(["kind": .text("likert"), "min": .number(1), "max": .number(5)])
  static let tenPoint: JSONValue = .object(["kind": .text("points"), "min": .number(1), "max": .number(10)])
  static let thumbs: JSONValue = .object(["kind": .text("thumbs"), "min": .number(0), "max": .number(1)])

  func incoming(_ subject: String = "responses", count: Int? = nil) throws(ImportError) -> IncomingJourney {
    for (field, value) in options.constants where Measure.record.field(JSONKey(field)) == nil {
      let names = Measure.record.fields.map(\.key.text).joined(separator: ", ")
      throw ImportError("--set \(field)=\(value)", "there is no such field of measures; there are \(names)")
    }
    var object = JSONObject()
    for (list, records) in cells.made { object[JSONKey(list)] = .array(records.map(JSONValue.object)) }
    if !measures.isEmpty { object["measures"] = .array(measures.map(JSONValue.object)) }
    var incoming = IncomingJourney(object, count: count ?? rows.count, subject: subject)
    incoming.title = options.sourceName
    let new = cells.made.map { list, records in
      "\(list): \(records.map { $0["name"]?.text ?? "" }.joined(separator: ", "))"
    }
    incoming.notes = notes + (new.isEmpty ? [] : [ImportNote("", "new in the map are \(new.joined(separator: "; "))")])
    return incoming
  }
}
