public import JourneyAnalysis
public import JourneyModel

/// Sheets of owners as a page: what each shares with others first, then what only it can mend, and what it promised.
public struct SheetPage: Sendable {
  private struct Sheet: Sendable {
    let heading: String
    let report: AnalysisReport
    let picture: Picture?
    let journey: Journey
  }

  private let title: String
  private let eyebrow: String
  private let standfirst: String?
  private let sheets: [Sheet]
  private let today: JourneyDate
  private let index: String?
  /// The journey that all sheets are of; nil where each is of its own.
  private let journey: Journey?

  /// The sheets of one owner, a section a journey; nil where no journey has this agency. O(size of the journeys).
  public init?(_ journeys: [Journey], _ kind: OwnerSheet.Kind, _ id: String, today: JourneyDate) {
    let id = VisibleText.encoded(id) ?? id
    sheets = journeys.enumerated().compactMap { place, journey in
      let all = OwnerSheets(ReportSubject(VisibleText.journey(journey), today: today))
      return Self.sheet(all, kind, id, place: place + 1, heading: all.subject.title)
    }
    guard let first = sheets.first else { return nil }
    self.today = today
    title = first.report.subject.capitalizedFirst
    eyebrow = "Sheet"
    standfirst = nil
    index = nil
    journey = nil
  }

  /// The sheets of all agencies and functions of a journey that have something on theirs: agencies in the order of the file, so
  /// that none is ranked. O(size of the journey × owners).
  /// - Parameter index: the address of the list of all journeys, seen from this page.
  public init(_ journey: Journey, today: JourneyDate, index: String?) {
    let all = OwnerSheets(ReportSubject(VisibleText.journey(journey), today: today))
    sheets = all.owners.enumerated().compactMap { place, owner in
      Self.sheet(all, owner.kind, owner.id, place: place + 1, heading: all.label(owner.kind, owner.id).capitalizedFirst)
    }
    self.today = today
    title = all.subject.title
    eyebrow = "Sheets"
    standfirst =
      "What each agency shares with others, what only it can mend, and what it promised: agencies in the order of the map, then "
      + "functions. Agencies and functions with nothing on theirs are left out."
    self.index = index
    self.journey = all.subject.journey
  }

  private static func sheet(
    _ all: OwnerSheets, _ kind: OwnerSheet.Kind, _ id: String, place: Int, heading: String
  ) -> Sheet? {
    OwnerSheetReport.report(all, kind, id).map { report in
      let picture = kind == .agency ? HandoffPicture.picture(all, id, name: "handoffs-\(place)") : nil
      return Sheet(heading: heading, report: report, picture: picture, journey: all.subject.journey)
    }
  }

  /// The page; the same bytes for the same journeys and day.
  public var text: String {
    PageLayout(
      title: title,
      masthead: { markup in
        PageLayout.eyebrow([eyebrow], index: index, &markup)
        markup.element("h1", text: title)
        if let standfirst { markup.element("p", ["class": "standfirst"], text: standfirst) }
      },
      sections: provenance
        + sheets.enumerated().map { place, sheet in
          PageSection(id: "sheet-\(place + 1)", heading: sheet.heading) { markup in
            if journey == nil { PageLayout.provenance(of: sheet.journey, &markup) }
            if let picture = sheet.picture { PageLayout.figure(picture, &markup) }
            PageLayout.report(sheet.report, name: "sheet-\(place + 1)-table", &markup)
          }
        },
      footer: "Made by Sojourn; ages and overdue promises as of \(today). " + PageLayout.promise
    ).text
  }

  private var provenance: [PageSection] {
    guard let journey else { return [] }
    return [
      PageSection(id: "provenance", heading: "What is public, and what is illustrative") {
        PageLayout.provenance(of: journey, &$0)
      }
    ]
  }
}
