public import JourneyModel
import Tables

/// What Sojourn computes of journeys, as tables beside those of the records: a table an analysis.
public enum AnalysisTables {
  /// The files of the sections that have figures; small counts are hidden. O(size of the journeys).
  /// - Parameter today: the day from which ages run.
  public static func files(
    of journeys: [Journey], today: JourneyDate, sections: [SummarySection] = SummarySection.allCases
  ) -> [(name: String, text: String)] {
    let writer = TableWriter()
    let subjects = journeys.map { ReportSubject($0, today: today) }
    return SummarySection.allCases.filter(sections.contains).compactMap { section in
      guard let name = section.tableName, !subjects.isEmpty else { return nil }
      let tables = subjects.map { SectionFigures(subject: $0, section: section).table }
      return (name + ".csv", writer.text([tables[0].header.map { .text($0) }] + tables.flatMap(\.rows)))
    }
  }
}
