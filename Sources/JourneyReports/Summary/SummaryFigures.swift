public import JSONText
public import JourneyAnalysis
public import JourneyModel

/// Every figure of a summary as data.
public enum SummaryFigures {
  /// `{"journey", "asOf", "today", "provenance", "sections": {NAME: …}}`; small counts are hidden. O(size of the journey).
  public static func json(
    of journey: Journey, today: JourneyDate, sections: [SummarySection] = SummarySection.allCases,
    by hands: Hands = .one
  ) -> JSONValue {
    let subject = ReportSubject(journey, today: today, by: hands)
    let figures = subject.hands.map(sections.count) { SectionFigures(subject: subject, section: sections[$0]).json }
    var parts = JSONObject()
    for (section, figures) in zip(sections, figures) { parts[JSONKey(section.rawValue)] = figures }
    let object: JSONObject = [
      "journey": .text(journey.id), "title": .text(journey.title), "asOf": .text(journey.asOf),
      "today": .text(today.description), "provenance": journey.object["provenance"] ?? .null,
      "sections": .object(parts),
    ]
    return .object(object)
  }

  /// The sections' reports as lines for a fixed-width font, one below the other; sections without figures are left out.
  public static func lines(
    of journey: Journey, today: JourneyDate, sections: [SummarySection], by hands: Hands = .one
  ) -> [String] {
    let subject = ReportSubject(journey, today: today, by: hands)
    let parts = subject.hands.map(sections.count) { SectionFigures(subject: subject, section: sections[$0]).lines }
    return Array(parts.compactMap(\.self).joined(separator: [""]))
  }
}
