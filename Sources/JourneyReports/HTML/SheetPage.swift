public import JourneyAnalysis
public import JourneyModel

/// The sheets of one owner as a page: a section a journey, each with what it shares, what only it can mend, and what it
/// promised.
public struct SheetPage: Sendable {
  private let sheets: [(title: String, report: AnalysisReport)]
  private let today: JourneyDate

  /// The journeys that have this agency or function; nil where none has. O(size of the journeys).
  public init?(_ journeys: [Journey], _ kind: OwnerSheet.Kind, _ id: String, today: JourneyDate) {
    self.today = today
    let id = VisibleText.encoded(id) ?? id
    sheets = journeys.compactMap { journey in
      let subject = ReportSubject(VisibleText.journey(journey), today: today)
      return OwnerSheetReport.report(subject, kind, id).map { (subject.title, $0) }
    }
    if sheets.isEmpty { return nil }
  }

  /// The page; the same bytes for the same journeys and day.
  public var text: String {
    let heading = sheets[0].report.subject.capitalizedFirst
    return PageLayout(
      title: heading,
      masthead: { markup in
        PageLayout.eyebrow(["Sheet"], index: nil, &markup)
        markup.element("h1", text: heading)
      },
      sections: sheets.enumerated().map { place, sheet in
        PageSection(id: "journey-\(place + 1)", heading: sheet.title) {
          PageLayout.report(sheet.report, name: "sheet-\(place + 1)", &$0)
        }
      },
      footer: "Made by Sojourn; ages and overdue promises as of \(today). " + PageLayout.promise
    ).text
  }
}
