import JSONText
import JourneyModel

/// The quarterly tables that agencies report under OMB Circular A-11 section 280: a row a collection and quarter, with the
/// text, the counts of the answers 1 to 5, and the mean of each of up to eleven questions.
enum QuarterlyTable {
  static func read(_ sheet: SurveySheet) throws(ImportError) -> IncomingJourney {
    var sheet = sheet
    let names = Set(sheet.header.map(SurveyKind.plain))
    let numbers = (1...20).filter { names.contains("q\($0)_text") }
    var unnamed = 0
    var empty = 0
    var wordless = 0
    for (line, row) in sheet.rows {
      let base = common(row, &sheet)
      if base["period"] == nil, sheet.text(row, "collection_year") ?? sheet.text(row, "fiscal_year") != nil {
        sheet.notes.append(
          ImportNote("line \(line)", "year and quarter are no fiscal quarter; the answers have no period"))
      }
      var isFirst = true
      for number in numbers {
        let question = sheet.text(row, "q\(number)_text")
        let counts = (1...5).compactMap { answer in sheet.count(row, "q\(number)_\(answer)").map { (answer, $0) } }
        guard let told = SurveySheet.counts(counts.map { ("\($0.0)", $0.1) }) else {
          if question != nil { empty += 1 }
          continue
        }
        var measure = base
        let driver = question.flatMap { SurveyDriver.named($0) }
        if question == nil { wordless += 1 } else if driver == nil { unnamed += 1 }
        measure["driver"] = .text(driver ?? "other")
        measure["wording"] = question.map { .text($0) }
        measure["counts"] = told
        measure["mean"] =
          sheet.number(row, "q\(number)_point_scale").map { .number($0) }
          ?? SurveySheet.mean(counts.map { (Double($0.0), $0.1) })
        if question.map(SurveyDriver.isTenPoint) == true || measure["mean"]?.number?.double ?? 0 > 5 {
          measure["scale"] = SurveySheet.tenPoint
        }
        if isFirst { measure["imported"] = rest(row, sheet) }
        isFirst = false
        sheet.add(measure)
      }
    }
    if unnamed > 0 {
      sheet.notes.append(
        ImportNote(
          "",
          "the wording of \(unnamed) questions names no driver of trust: they stand as \"other\", with their wording"))
    }
    if wordless > 0 {
      sheet.notes.append(ImportNote("", "\(wordless) questions with answers have no wording: they stand as \"other\""))
    }
    if empty > 0 { sheet.notes.append(ImportNote("", "\(empty) questions without answers are left out")) }
    return try sheet.incoming("rows")
  }

  /// What all questions of a row share.
  private static func common(_ row: [String], _ sheet: inout SurveySheet) -> JSONObject {
    var base: JSONObject = ["edition": .text("gen1"), "scale": SurveySheet.likert]
    let agency = sheet.text(row, "organization_abbreviation") ?? sheet.text(row, "organization_name")
    base["agency"] = sheet.reference(agency, "agency")
    base["channel"] = sheet.reference(sheet.text(row, "channel"), "channel")
    base["stage"] = sheet.stage(sheet.text(row, "service_stage_name"))
    let year = sheet.text(row, "collection_year") ?? sheet.text(row, "fiscal_year") ?? ""
    let quarter = sheet.text(row, "collection_quarter") ?? sheet.text(row, "quarter") ?? ""
    base["period"] = FiscalQuarter(year: year, quarter: quarter).map { .text($0.period) }
    let point = [
      sheet.text(row, "service_provided") ?? sheet.text(row, "service_name"), sheet.text(row, "transaction_point"),
    ]
    let told = point.compactMap(\.self)
    if !told.isEmpty { base["transactionPoint"] = .text(told.joined(separator: ": ")) }
    base["volumeOfCustomers"] = sheet.count(row, "volume_of_customers").map { .number($0) }
    base["offered"] = sheet.count(row, "volume_of_customers_provided_survey_opportunity").map { .number($0) }
    base["respondents"] = sheet.count(row, "volume_of_respondents").map { .number($0) }
    base["clearance"] = sheet.text(row, "omb_control_number").map { .text($0) }
    let provider = sheet.text(row, "service_provider_name") ?? sheet.text(row, "organization_name")
    let collection = sheet.text(row, "collection_name")
    base["source"] = .text([provider, collection].compactMap(\.self).joined(separator: ", "))
    base["asOf"] = sheet.text(row, "updated_at").flatMap { JourneyDate(String($0.prefix(10))) }.map { .text("\($0)") }
    return base
  }

  private static let taken: Set<String> = [
    "organization_abbreviation", "channel", "service_stage_name", "collection_year", "fiscal_year",
    "collection_quarter", "quarter", "service_provided", "transaction_point", "volume_of_customers",
    "volume_of_customers_provided_survey_opportunity", "volume_of_respondents", "omb_control_number",
    "service_provider_name", "collection_name", "updated_at",
  ]

  /// The cells that fill no field, kept with the first question of the row.
  private static func rest(_ row: [String], _ sheet: SurveySheet) -> JSONValue? {
    let cells = sheet.header.enumerated().compactMap { place, column -> (key: JSONKey, value: JSONValue)? in
      let name = SurveyKind.plain(column)
      guard !taken.contains(name), !isQuestion(name), !row[place].trimmedBlanks.isEmpty else { return nil }
      return (JSONKey(column), .text(row[place]))
    }
    return cells.isEmpty ? nil : .object(JSONObject(cells))
  }

  /// "q1_text", "q11_point_scale"
  private static func isQuestion(_ name: String) -> Bool {
    guard name.hasPrefix("q"), let bar = name.firstIndex(of: "_") else { return false }
    return Int(name[name.index(after: name.startIndex)..<bar]) != nil
  }
}
