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
    var page = Page(title: subject.title + ", journey map")
    page.add { markup in
      markup.element("a", ["class": "skip", "href": "#main"], text: "Skip to the content")
      markup.element("div", ["class": "page"]) { markup in
        masthead(&markup)
        markup.element("div", ["class": "columns"]) { markup in
          contents(&markup)
          markup.element("main", ["id": "main"]) { main(&$0) }
        }
        footer(&markup)
      }
    }
    return page.text
  }

  // MARK: Around the content

  private func masthead(_ markup: inout Markup) {
    markup.element("header", ["class": "masthead"]) { markup in
      let state = Choice.journeyState.label(of: journey.state ?? "state not stated")
      let words = ["Journey map", state, journey.asOf.map { "as of \($0)" }, journey.lifeExperience]
      let eyebrow = words.compactMap(\.self).filter { $0 != journey.title }
      markup.element("p", ["class": "eyebrow"]) { markup in
        if let index {
          markup.element("a", ["href": index], text: "All journeys")
          markup.write(" · ")
        }
        markup.write(eyebrow.joined(separator: " · "))
      }
      markup.element("h1", text: subject.title)
      if let narrative = journey.narrative { markup.element("p", ["class": "standfirst"], text: narrative) }
      if let customers = journey.weights?.annualCustomers {
        markup.element(
          "p", ["class": "facts"], text: "Customers a year: " + FigureText.short(customers, subject.names) + ".")
      }
    }
  }

  private struct Entry {
    let id: String
    let heading: String
    let body: (inout Markup) -> Void
  }

  private var entries: [Entry] {
    var entries = [Entry(id: "provenance", heading: "What is public, and what is illustrative", body: provenance)]
    if isWhole { entries.append(Entry(id: "glance", heading: "At a glance", body: glance)) }
    for section in sections {
      entries.append(Entry(id: section.rawValue, heading: section.heading) { write(section, to: &$0) })
      if isWhole, section == .findings { entries.append(Entry(id: "map", heading: "The map", body: wholeMap)) }
    }
    return entries
  }

  private func contents(_ markup: inout Markup) {
    markup.element("nav", ["class": "contents", "aria-labelledby": "contents"]) { markup in
      markup.element("h2", ["id": "contents"], text: "On this page")
      markup.element("ol") { markup in
        for entry in entries {
          markup.element("li") { $0.element("a", ["href": "#" + entry.id], text: entry.heading) }
        }
      }
    }
  }

  private func main(_ markup: inout Markup) {
    for entry in entries {
      markup.element("section", ["id": entry.id, "aria-labelledby": entry.id + "-heading"]) { markup in
        markup.element("h2", ["id": entry.id + "-heading"], text: entry.heading)
        entry.body(&markup)
      }
    }
  }

  private func footer(_ markup: inout Markup) {
    markup.element("footer") { markup in
      markup.element(
        "p",
        text:
          "Made by Sojourn from the journey file “\(journey.id)”; ages and overdue promises as of \(subject.today). "
          + "Counts of people from 1 to 9 are not told, nor what gives them away. Every number stands with its basis.")
    }
  }

  private func write(_ section: SummarySection, to markup: inout Markup) {
    switch section {
    case .findings: findings(&markup)
    case .seams: between(&markup)
    case .heatmap: whereItHurts(&markup)
    case .dropoff: whereLost(&markup)
    case .unknown:
      let gaps = KnowledgeGaps.sentences(of: journey, heatmap, dropOff)
      list(gaps.isEmpty ? ["Nothing that Sojourn looks for is missing."] : gaps, "said", &markup)
    case .sources: sources(&markup)
    case .emotion: feelings(&markup)
    default: if let report = section.kind?.report(subject) { analysis(report, section, &markup) }
    }
  }

  // MARK: What several sections need

  func list(_ sentences: [String], _ style: String, _ markup: inout Markup) {
    guard !sentences.isEmpty else { return }
    markup.element("ul", ["class": style]) { markup in
      for sentence in sentences { markup.element("li", text: sentence) }
    }
  }

  /// A picture with its caption, in a region that scrolls.
  func figure(_ picture: Picture, style: String? = nil, _ markup: inout Markup) {
    markup.element("figure", ["class": style]) { markup in
      let caption = picture.name + "-caption"
      markup.element("figcaption", ["id": caption]) { markup in
        markup.write(picture.title)
        markup.element("span", text: picture.description)
      }
      markup.element(
        "div", ["class": "scroll", "role": "region", "tabindex": "0", "aria-labelledby": caption]
      ) { picture.write(to: &$0) }
    }
  }
}
