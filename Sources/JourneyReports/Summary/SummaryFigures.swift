public import JSONText
public import JourneyModel

/// Every figure of a summary as data.
public enum SummaryFigures {
  /// `{"journey", "asOf", "today", "provenance", "sections": {NAME: …}}`; small counts are hidden. O(size of the journey).
  public static func json(
    of journey: Journey, today: JourneyDate, sections: [SummarySection] = SummarySection.allCases
  ) -> JSONValue {
    let subject = ReportSubject(journey, today: today)
    var parts = JSONObject()
    for section in sections {
      parts[JSONKey(section.rawValue)] = SectionFigures(subject: subject, section: section).json
    }
    let object: JSONObject = [
      "journey": .text(journey.id), "title": .text(journey.title), "asOf": .text(journey.asOf),
      "today": .text(today.description), "provenance": journey.object["provenance"] ?? .null,
      "sections": .object(parts),
    ]
    return .object(object)
  }

  /// The sections' reports as lines for a fixed-width font, one below the other; sections without figures are left out.
  public static func lines(of journey: Journey, today: JourneyDate, sections: [SummarySection]) -> [String] {
    let subject = ReportSubject(journey, today: today)
    let parts = sections.compactMap { SectionFigures(subject: subject, section: $0).lines }
    return Array(parts.joined(separator: [""]))
  }
}
