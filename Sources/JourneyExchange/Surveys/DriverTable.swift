import JSONText
import JourneyModel

/// Touchpoints' export of a form of the second generation: a row a response, with a trust question (thumbs, or 1 to 5), and a
/// column for each driver that went well or did not.
enum DriverTable {
  static func read(_ sheet: SurveySheet) throws(ImportError) -> IncomingJourney {
    var sheet = sheet
    var tally = TrustTally()
    var texts = 0
    for (line, row) in sheet.rows {
      if sheet.text(row, "question_4") != nil { texts += 1 }
      guard let answer = sheet.text(row, "question_1") else { continue }
      guard tally.add(trust: answer) else {
        sheet.notes.append(
          ImportNote("line \(line), column \"question_1\"", "\"\(answer)\" is no answer; the row is left out"))
        continue
      }
      for box in SurveyDriver.boxes {
        if sheet.count(row, "positive_\(box)") == 1 { tally.positive[box, default: 0] += 1 }
        if sheet.count(row, "negative_\(box)") == 1 { tally.negative[box, default: 0] += 1 }
      }
    }
    for measure in tally.measures(wording: nil) { sheet.add(measure) }
    noteTexts(texts, &sheet)
    if measuresHaveNoPeriod(sheet) {
      sheet.notes.append(ImportNote("", "the file says no period; --set period=FY2024-Q2 does"))
    }
    return try sheet.incoming()
  }

  private static func measuresHaveNoPeriod(_ sheet: SurveySheet) -> Bool {
    !sheet.measures.isEmpty && sheet.measures.allSatisfy { $0["period"] == nil }
  }

  /// What people wrote may tell of them.
  static func noteTexts(_ count: Int, _ sheet: inout SurveySheet) {
    guard count > 0 else { return }
    sheet.notes.append(
      ImportNote(
        "",
        "\(count) answers in words are not taken: they may tell of single persons; add them as evidence when they were read"
      ))
  }
}

/// The answers to a form of the second generation.
struct TrustTally {
  /// By answer: "0" and "1", or "1" to "5".
  private(set) var trust: [Int: Int] = [:]
  var positive: [String: Int] = [:]
  var negative: [String: Int] = [:]

  /// False where the answer is neither a thumb nor a number from 0 to 5.
  mutating func add(trust answer: String) -> Bool {
    let value: Int? =
      switch answer.lowercased() {
      case "yes", "up", "thumbs up", "thumbs_up", "true": 1
      case "no", "down", "thumbs down", "thumbs_down", "false": 0
      default: Int(answer)
      }
    guard let value, (0...5).contains(value) else { return false }
    trust[value, default: 0] += 1
    return true
  }

  /// Trust first, then a measure a driver: the share of those naming it who named it among what went well.
  func measures(wording: String?) -> [JSONObject] {
    guard !trust.isEmpty else { return [] }
    let isThumbs = trust.keys.allSatisfy { $0 <= 1 }
    let n = trust.values.reduce(0, +)
    var base: JSONObject = ["edition": .text("gen2"), "source": .text("GSA Touchpoints")]
    base["respondents"] = .number(n)
    var first = base
    first["driver"] = .text("trust")
    first["scale"] = isThumbs ? SurveySheet.thumbs : SurveySheet.likert
    first["counts"] = SurveySheet.counts(trust.map { ("\($0.key)", $0.value) })
    first["mean"] = SurveySheet.mean(trust.map { (Double($0.key), $0.value) })
    first["wording"] = wording.map { .text($0) }
    let drivers = SurveyDriver.boxes.compactMap { box -> JSONObject? in
      let (up, down) = (positive[box] ?? 0, negative[box] ?? 0)
      guard up + down > 0 else { return nil }
      var measure = base
      measure["driver"] = .text(box)
      measure["scale"] = SurveySheet.thumbs
      measure["counts"] = SurveySheet.counts([("0", down), ("1", up)])
      measure["mean"] = SurveySheet.mean([(0, down), (1, up)])
      measure["wording"] = .text("What went well, or did not: \(box)")
      return measure
    }
    return [first] + drivers
  }
}
