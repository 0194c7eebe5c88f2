public import JourneyAnalysis
public import JourneyModel
import Tables

/// What Sojourn computes of journeys, as tables beside those of the records: a table an analysis.
public enum AnalysisTables {
  /// The files of the sections that have figures; small counts are hidden. O(size of the journeys).
  /// - Parameter today: the day from which ages run.
  public static func files(
    of journeys: [Journey], today: JourneyDate, sections: [SummarySection] = SummarySection.allCases,
    by hands: Hands = .one
  ) -> [(name: String, text: String)] {
    let writer = TableWriter()
    let subjects = journeys.map { ReportSubject($0, today: today, by: hands) }
    let wanted = SummarySection.allCases.filter { sections.contains($0) && $0.tableName != nil }
    guard !subjects.isEmpty else { return [] }
    let helpers = subjects.contains { $0.index.isLarge } ? hands : .one
    return helpers.map(wanted.count) { place in
      let tables = subjects.map { SectionFigures(subject: $0, section: wanted[place]).table }
      return (
        (wanted[place].tableName ?? "") + ".csv",
        writer.text([tables[0].header.map { .text($0) }] + tables.flatMap(\.rows))
      )
    }
  }
}
