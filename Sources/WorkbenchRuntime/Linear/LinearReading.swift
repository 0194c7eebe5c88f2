import JourneyAnalysis
import JourneyModel
import JourneyReports
import PlainText
import Workbench

/// What the conversation says of records and maps: one thing a line, what a screen reader can speak and a pipe carry.
enum LinearReading {
  /// The signs by which screens save room, in words, and the file's own text made harmless.
  static func plain(_ text: String) -> String {
    var text = PlainText.display(text)
    let words = [
      (" · ", "; "), (" × ", " by "), (" ▸ ", ", "), (" → ", " to "), ("→ ", "to "), ("→", " to "), ("‡ ", ""),
      ("◉ ", ""), ("‼ ", ""),
      ("–", "-"), ("✓ ", "marked "), ("⇢ ", "warm "), ("⇥ ", "cold "), ("⇄ ", "by system "), ("⊘ ", "none "),
      ("…", "..."),
    ]
    for (sign, words) in words where text.contains(sign) {
      text = text.split(separator: sign, omittingEmptySubsequences: false).joined(separator: words)
    }
    return text
  }

  /// "1 step", "3 steps".
  static func some(_ count: Int, _ what: String) -> String { "\(count) \(what)\(count == 1 ? "" : "s")" }

  /// What is wrong or weak, and how to mend it.
  static func check(_ journey: Journey, today: String) -> [String] {
    guard let now = JourneyDate(today) else { return [] }
    let findings = JourneyCheck.findings(in: journey, now: now)
    guard !findings.isEmpty else { return ["Nothing to mend."] }
    return findings.map { plain("\($0.severity == .error ? "Error" : "Warning"): \($0.message); \($0.mend)") }
  }

  /// The whole map; small counts are hidden, as in everything that may be passed on.
  nonisolated static func map(_ journey: Journey) -> [String] {
    let journey = HiddenCounts.hidden(in: journey)
    return LinearText(of: journey).lines(of: journey)
  }

  /// One record with all that belongs to it, and what is tied to it.
  static func record(_ id: String, _ open: OpenJourney) -> [String] {
    let journey = HiddenCounts.hidden(in: open.journey)
    let document = JourneyDocument(journey)
    guard let object = document.object(id), let place = document.place(of: id) else { return [] }
    let ties = Ties.rows(id, in: open).map { row in
      row.isSelectable
        ? plain("  \(row.label.isEmpty ? "" : row.label + ": ")\(row.text)") : "\(row.label): \(row.text)"
    }
    return LinearText(of: journey).lines(of: object, place.type)
      + (ties.isEmpty ? [] : ["Tied to it:"] + ties)
  }

  /// "step 'Call the office'"; nil where nothing of this id is there.
  static func name(_ id: String, _ open: OpenJourney) -> String? {
    guard let object = open.document.object(id), let place = open.document.place(of: id) else { return nil }
    return "\(place.type.title) '\(InspectorFields.name(of: object))'"
  }
}
