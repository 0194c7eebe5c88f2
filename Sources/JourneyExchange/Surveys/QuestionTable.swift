import JSONText
import JourneyModel

/// Touchpoints' export of a form of the first generation: a row a question, with the counts of the answers 1 to 5.
enum QuestionTable {
  static func read(_ sheet: SurveySheet) throws(ImportError) -> IncomingJourney {
    var sheet = sheet
    for (line, row) in sheet.rows {
      guard let question = sheet.text(row, "customized_question_text") else {
        sheet.notes.append(
          ImportNote("line \(line)", "no question stands in customized_question_text; the row is left out"))
        continue
      }
      let counts = (1...5).map { ($0, sheet.count(row, "likert_scale_\($0)") ?? 0) }
      guard let told = SurveySheet.counts(counts.map { ("\($0.0)", $0.1) }) else {
        sheet.notes.append(ImportNote("line \(line)", "nobody answered; the row is left out"))
        continue
      }
      var measure: JSONObject = [
        "edition": .text("gen1"), "scale": SurveySheet.likert, "wording": .text(question), "counts": told,
      ]
      measure["driver"] = .text(SurveyDriver.named(question) ?? "other")
      measure["mean"] = SurveySheet.mean(counts.map { (Double($0.0), $0.1) })
      measure["respondents"] = sheet.count(row, "response_volume").map { .number($0) }
      measure["period"] = Self.period(row, sheet)
      measure["asOf"] = sheet.text(row, "end_date").flatMap { JourneyDate(String($0.prefix(10))) }.map {
        .text("\($0)")
      }
      measure["source"] = .text("GSA Touchpoints")
      var rest = JSONObject()
      for column in ["standardized_question_number", "standardized_question_identifier", "notes"] {
        if let text = sheet.text(row, column) { rest[JSONKey(column)] = .text(text) }
      }
      if !rest.isEmpty { measure["imported"] = .object(rest) }
      sheet.add(measure)
    }
    return try sheet.incoming("questions")
  }

  /// The fiscal quarter where the two dates bound one, else the dates.
  static func period(_ row: [String], _ sheet: SurveySheet) -> JSONValue? {
    guard let start = sheet.text(row, "start_date"), let end = sheet.text(row, "end_date") else { return nil }
    if let first = FiscalQuarter(day: start), first == FiscalQuarter(day: end) { return .text(first.period) }
    return .text("\(start.prefix(10)) to \(end.prefix(10))")
  }
}
