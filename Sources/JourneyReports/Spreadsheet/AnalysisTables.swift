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
      guard let name = section.tableName, let first = subjects.first else { return nil }
      let header = SectionFigures(subject: first, section: section).header
      let rows = subjects.flatMap { SectionFigures(subject: $0, section: section).rows }
      return (name + ".csv", writer.text([header.map { .text($0) }] + rows))
    }
  }
}
