import JourneyAnalysis
public import JourneyModel

/// A journey as one page of HTML that needs nothing else: the summary first, then the map, then every analysis with its
/// tables. All numbers are those of the other reports; small counts are hidden.
///
/// The page forbids itself the network. It reads on 320 px and on a projector, in light and dark, on A4 and Letter, and
/// without its script.
public struct JourneyPage: Sendable {
  let subject: ReportSubject
  let heatmap: Heatmap
  let dropOff: DropOffResult
  let seams: SeamsResult
  let map: MapSteps
  private let sections: [SummarySection]
  private let isWhole: Bool
  /// Where the list of all journeys lies, seen from this page; nil where there is none.
  private let index: String?

  var journey: Journey { subject.journey }
  var heat: HeatmapReport { HeatmapReport(heatmap, title: subject.title, names: subject.names) }
  var losses: DropOffReport { DropOffReport(dropOff, title: subject.title) }
  var seamsReport: SeamsReport { SeamsReport(seams, title: subject.title, names: subject.names) }

  /// - Parameters:
  ///   - today: the day from which promises are overdue.
  ///   - sections: those wanted; nil for all and the map.
  ///   - index: the address of a page that lists this one among others.
  /// O(size of the journey).
  public init(_ journey: Journey, today: JourneyDate, sections: [SummarySection]? = nil, index: String? = nil) {
    subject = ReportSubject(VisibleText.journey(journey), today: today)
    heatmap = Heatmap(subject.index)
    dropOff = DropOff.analyse(subject.index)
    seams = Seams.analyse(subject.index, losses: dropOff)
    map = MapSteps(subject, seams: seams)
    self.sections =
      sections.map { wanted in SummarySection.allCases.filter(wanted.contains) } ?? SummarySection.allCases
    isWhole = sections == nil
    self.index = index
  }

  /// The page; the same bytes for the same journey and day. O(size of the journey).
  public var text: String {
    PageLayout(
      title: subject.title + ", journey map", masthead: masthead, sections: entries,
      footer:
        "Made by Sojourn from the journey file “\(journey.id)”; ages and overdue promises as of \(subject.today). "
        + PageLayout.promise
    ).text
  }

  // MARK: Around the content

  private func masthead(_ markup: inout Markup) {
    let state = Choice.journeyState.label(of: journey.state ?? "state not stated")
    let words = ["Journey map", state, journey.asOf.map { "as of \($0)" }, journey.lifeExperience]
    PageLayout.eyebrow(words.compactMap(\.self).filter { $0 != journey.title }, index: index, &markup)
    markup.element("h1", text: subject.title)
    if let narrative = journey.narrative { markup.element("p", ["class": "standfirst"], text: narrative) }
    if let customers = journey.weights?.annualCustomers {
      markup.element(
        "p", ["class": "facts"], text: "Customers a year: " + FigureText.short(customers, subject.names) + ".")
    }
  }

  private var entries: [PageSection] {
    var entries = [PageSection(id: "provenance", heading: "What is public, and what is illustrative", body: provenance)]
    if isWhole { entries.append(PageSection(id: "glance", heading: "At a glance", body: glance)) }
    for section in sections {
      entries.append(PageSection(id: section.rawValue, heading: section.heading) { write(section, to: &$0) })
      if isWhole, section == .findings { entries.append(PageSection(id: "map", heading: "The map", body: wholeMap)) }
    }
    return entries
  }

  private func write(_ section: SummarySection, to markup: inout Markup) {
    switch section {
    case .findings: findings(&markup)
    case .seams: between(&markup)
    case .heatmap: whereItHurts(&markup)
    case .dropoff: whereLost(&markup)
    case .unknown:
      let gaps = KnowledgeGaps.sentences(of: journey, heatmap, dropOff)
      PageLayout.list(gaps.isEmpty ? ["Nothing that Sojourn looks for is missing."] : gaps, "said", &markup)
    case .sources: sources(&markup)
    case .emotion: feelings(&markup)
    default: if let report = section.kind?.report(subject) { analysis(report, section, &markup) }
    }
  }
}
