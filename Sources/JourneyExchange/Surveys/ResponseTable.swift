import JSONText
import JourneyModel

/// A row a response, a column a question: Touchpoints' general export, of either generation.
enum ResponseTable {
  /// What the columns of a table hold.
  private struct Columns {
    /// Questions answered from 1 to 5, with their driver.
    var scales: [(place: Int, driver: String)] = []
    /// Questions answered with the names of drivers, what went well first.
    var boxes: [Int] = []
    /// The trust question, where it was answered with thumbs.
    var thumb: Int?
    var texts: [Int] = []
    var others: [Int] = []
  }

  private static let own: Set<String> = [
    "id", "uuid", "external_id", "location code", "user agent", "status", "archived", "flagged", "page", "hostname",
    "referrer", "created at", "ip address", "tags",
  ]

  static func read(_ sheet: SurveySheet) throws(ImportError) -> IncomingJourney {
    var sheet = sheet
    let columns = columns(of: sheet)
    guard !columns.scales.isEmpty || columns.thumb != nil else {
      throw ImportError(
        "line 1", "no column is a question answered from 1 to 5 or with thumbs: \(sheet.header.joined(separator: ", "))"
      )
    }
    let groups = Dictionary(grouping: sheet.rows.indices) { row in
      sheet.text(sheet.rows[row].cells, "created at").flatMap { FiscalQuarter(day: $0) }
    }
    let undated = groups[nil]?.count ?? 0
    if undated > 0 {
      sheet.notes.append(ImportNote("", "\(undated) responses say no day; they are counted without a period"))
    }
    for quarter in groups.keys.sorted(by: { ($0?.period ?? "") < ($1?.period ?? "") }) {
      let rows = (groups[quarter] ?? []).map { sheet.rows[$0].cells }
      let period: JSONValue? = quarter.map { .text($0.period) }
      for column in columns.scales { sheet.add(scale(rows, column, sheet.header[column.place], period)) }
      guard let thumb = columns.thumb else { continue }
      for var measure in tally(rows, thumb, columns.boxes).measures(wording: sheet.header[thumb]) {
        measure["period"] = period
        sheet.add(measure)
      }
    }
    let texts = columns.texts.reduce(0) { count, place in
      count + sheet.rows.count { !$0.cells[place].trimmedBlanks.isEmpty }
    }
    DriverTable.noteTexts(texts, &sheet)
    let visits = sheet.header.filter { own.contains($0.lowercased()) && $0.lowercased() != "created at" }
    if !visits.isEmpty {
      let names = visits.map { "\"\($0)\"" }.joined(separator: ", ")
      sheet.notes.append(ImportNote("line 1", "columns that tell of single visits are not taken: \(names)"))
    }
    if !columns.others.isEmpty {
      let names = columns.others.map { "\"\(sheet.header[$0])\"" }.joined(separator: ", ")
      sheet.notes.append(ImportNote("line 1", "columns that are no question with a driver are not taken: \(names)"))
    }
    return try sheet.incoming()
  }

  private static func scale(
    _ rows: [[String]], _ column: (place: Int, driver: String), _ question: String, _ period: JSONValue?
  ) -> JSONObject {
    var counts: [Int: Int] = [:]
    for row in rows {
      if let value = Int(row[column.place].trimmedBlanks), (1...5).contains(value) { counts[value, default: 0] += 1 }
    }
    var measure: JSONObject = [
      "edition": .text("gen1"), "scale": SurveySheet.likert, "driver": .text(column.driver), "wording": .text(question),
      "source": .text("GSA Touchpoints"), "respondents": .number(counts.values.reduce(0, +)),
    ]
    measure["counts"] = SurveySheet.counts(counts.map { ("\($0.key)", $0.value) })
    measure["mean"] = SurveySheet.mean(counts.sorted { $0.key < $1.key }.map { (Double($0.key), $0.value) })
    measure["period"] = period
    return measure
  }

  private static func tally(_ rows: [[String]], _ thumb: Int, _ boxes: [Int]) -> TrustTally {
    var tally = TrustTally()
    for row in rows {
      guard tally.add(trust: row[thumb].trimmedBlanks) else { continue }
      for (number, place) in boxes.prefix(2).enumerated() {
        for box in names(row[place]) where SurveyDriver.boxes.contains(box) {
          if number == 0 { tally.positive[box, default: 0] += 1 } else { tally.negative[box, default: 0] += 1 }
        }
      }
    }
    return tally
  }

  private static func names(_ cell: String) -> [String] {
    cell.split(separator: ",").map { $0.trimmedBlanks.lowercased() }
  }

  private static func columns(of sheet: SurveySheet) -> Columns {
    var columns = Columns()
    for place in sheet.header.indices where !own.contains(sheet.header[place].lowercased()) {
      let answers = sheet.rows.lazy.map { $0.cells[place].trimmedBlanks }.filter { !$0.isEmpty }
      let driver = SurveyDriver.named(sheet.header[place])
      let numbers = answers.allSatisfy { Int($0).map { (0...5).contains($0) } ?? false }
      if answers.isEmpty {
        if driver == nil { columns.texts.append(place) }
      } else if answers.allSatisfy({ names($0).allSatisfy(SurveyDriver.boxes.contains) }) {
        columns.boxes.append(place)
      } else if numbers, let driver, answers.contains(where: { $0 == "0" }) || answers.allSatisfy({ $0 == "1" }),
        driver == "trust"
      {
        columns.thumb = place
      } else if numbers, let driver {
        columns.scales.append((place, driver))
      } else if driver == nil, answers.contains(where: { $0.contains(" ") }), answers.count > 0,
        distinct(answers) * 2 > answers.count
      {
        columns.texts.append(place)
      } else {
        columns.others.append(place)
      }
    }
    return columns
  }

  private static func distinct(_ answers: some Sequence<String>) -> Int { Set(answers).count }
}
