import JSONText
import JourneyModel

/// What a Touchpoints A-11 export says about its collection: it completes the measures of the same period, which came with
/// the questions.
enum CollectionTable {
  static func read(_ sheet: SurveySheet, _ journey: Journey) throws(ImportError) -> IncomingJourney {
    guard let (line, row) = sheet.rows.first else {
      throw ImportError("line 2", "the table has no row; export it again")
    }
    let period = QuestionTable.period(row, sheet)
    let measures = journey.measures.filter { measure in
      measure.object["edition"]?.text == "gen1" && measure.object["period"] == period
        && measure.object["offered"] == nil && measure.object["source"]?.text == "GSA Touchpoints"
    }
    guard !measures.isEmpty else {
      throw ImportError(
        "line \(line)",
        "holds no answers, only what they belong to: import the file with customized_question_text first; the map has no "
          + "measure from Touchpoints of \(period?.text ?? "no period")")
    }
    var sheet = sheet
    var object = JSONObject()
    let agency = sheet.reference(sheet.text(row, "bureau") ?? sheet.text(row, "department"), "agency")
    let channel = sheet.reference(sheet.text(row, "mode"), "channel")
    let point = [sheet.text(row, "service"), sheet.text(row, "transaction_point")].compactMap(\.self)
    object["measures"] = .array(
      measures.map { measure in
        var told: JSONObject = [.id: .text(measure.id)]
        told["agency"] = agency
        told["channel"] = channel
        if !point.isEmpty { told["transactionPoint"] = .text(point.joined(separator: ": ")) }
        told["volumeOfCustomers"] = sheet.count(row, "total_volume").map { .number($0) }
        told["offered"] = sheet.count(row, "survey_opp_volume").map { .number($0) }
        told["respondents"] = sheet.count(row, "response_count").map { .number($0) }
        told["clearance"] = sheet.text(row, "omb_control_number").map { .text($0) }
        return .object(told)
      })
    sheet.notes.append(
      ImportNote(
        "line \(line)", "who to ask and where it was published is not taken: it tells of persons, not of customers"))
    var incoming = try sheet.incoming("rows")
    for member in object.members { incoming.object[member.key] = member.value }
    return incoming
  }
}
