public import JourneyAnalysis
public import JourneyModel
import Tables

/// A summary of a journey in Markdown, worth sending to those who decide: what is public and what is made up, then the
/// findings with a story and a number each, what lies between agencies, the analyses, and what is not known.
///
/// What lies between agencies comes first everywhere. Every number says its basis; small counts are hidden. All text of
/// the file is escaped, so that none of it acts as markup.
public struct SummaryReport: Sendable {
  private let subject: ReportSubject
  private let sections: [SummarySection]
  private let isInFull: Bool
  private let heatmap: Heatmap
  private let dropOff: DropOffResult

  private var journey: Journey { subject.journey }
  private var today: JourneyDate { subject.today }
  private var names: RecordNames { subject.names }
  private var title: String { subject.title }

  /// - Parameters:
  ///   - today: the day from which promises are overdue.
  ///   - sections: those wanted, each in full; nil for all, the analyses with their main figures.
  ///   - hands: who works on a large journey.
  ///
  /// O(size of the journey).
  public init(
    _ journey: Journey, today: JourneyDate, sections: [SummarySection]? = nil, by hands: Hands = .one
  ) {
    subject = ReportSubject(journey, today: today, by: hands)
    self.sections =
      sections.map { wanted in SummarySection.allCases.filter(wanted.contains) } ?? SummarySection.allCases
    isInFull = sections != nil
    heatmap = Heatmap(subject.index)
    dropOff = DropOff.analyse(subject.index)
  }

  /// The document, line by line.
  public var lines: [String] {
    head + provenance + subject.hands.map(sections.count) { lines(of: sections[$0]) }.flatMap(\.self)
  }

  /// The heading of any document about a journey, with what is public and what is made up.
  static func opening(_ subject: ReportSubject) -> [String] {
    let report = SummaryReport(subject.journey, today: subject.today, sections: [])
    return report.head + report.provenance
  }

  // MARK: Parts

  private func lines(of section: SummarySection) -> [String] {
    switch section {
    case .findings: findings
    case .seams: between
    case .heatmap: heat
    case .dropoff: losses
    case .unknown: unknown
    case .sources: sources
    case .actions where !isInFull: ActionSection(journey, today: today, names: names).lines
    case .asks, .burden, .emotion, .missing, .takeup, .measures, .causes, .questions, .actions, .whatif, .evidence:
      analysis(section)
    }
  }

  private func analysis(_ section: SummarySection) -> [String] {
    guard let report = section.kind?.report(subject) else { return [] }
    let body = isInFull ? report.markdown : report.digest(tables: section.digestTables)
    return ["## " + section.heading, ""] + body + [""]
  }

  private var head: [String] {
    var lines = ["# " + MarkdownText.escaped(title), ""]
    let state = Choice.journeyState.label(of: journey.state ?? "state not stated")
    let date = journey.asOf.map { ", as of \($0)" } ?? ""
    lines += [MarkdownText.escaped("Journey map, \(state)\(date)."), ""]
    if let narrative = journey.narrative { lines += [MarkdownText.escaped(narrative), ""] }
    if let customers = journey.weights?.annualCustomers {
      lines += ["Customers a year: " + MarkdownText.escaped(FigureText.short(customers, names)) + ".", ""]
    }
    return lines
  }

  /// First of all, because every number below is read in its light.
  private var provenance: [String] {
    let parts = [("Public", journey.provenance?.public), ("Illustrative", journey.provenance?.illustrative)]
    return ["## What is public, and what is illustrative", ""]
      + parts.map { "- **\($0.0):** " + MarkdownText.escaped($0.1 ?? "the map does not say.") } + [""]
  }

  private var findings: [String] {
    let findings = SummaryFinding.all(in: journey, heatmap, dropOff)
    guard !findings.isEmpty else { return ["## What we found", "", "There is no pain point in this map.", ""] }
    return ["## What we found", ""] + findings.enumerated().flatMap { $0.element.lines(number: $0.offset + 1, names) }
  }

  /// Agency by agency comes later: what lies between them is what none of them sees alone.
  private var between: [String] {
    ["## Between agencies", ""]
      + SeamsReport(Seams.analyse(subject.index, losses: dropOff), title: title, names: names).sums.map {
        "- " + MarkdownText.escaped($0)
      }
      + repeatedAsks.map { "- " + MarkdownText.escaped($0) } + [""]
  }

  /// What is asked for more than once, most often first, at most three.
  private var repeatedAsks: [String] {
    AskOnce.analyse(journey, subject.index).repeated.prefix(3).map { asks in
      "Asked \(asks.count) times, by \(ReportWords.some(asks.agencies.count, "agency", "agencies")): \(asks.label)."
    }
  }

  private var heat: [String] {
    ["## Where it hurts", ""] + HeatmapReport(heatmap, title: title, names: names).markdown + [""]
  }

  private var losses: [String] {
    ["## Where people are lost", ""] + DropOffReport(dropOff, title: title).markdown + [""]
  }

  private var unknown: [String] {
    let gaps = KnowledgeGaps.sentences(of: journey, heatmap, dropOff)
    let shown = gaps.isEmpty ? ["Nothing that Sojourn looks for is missing."] : gaps
    return ["## What is not known", ""] + shown.map { "- " + MarkdownText.escaped($0) } + [""]
  }

  private var sources: [String] {
    guard !journey.sources.isEmpty else { return [] }
    let lines = journey.sources.map { source in
      let parts = [source.title ?? source.id, source.publisher, source.date, source.url].compactMap(\.self)
      return "- " + MarkdownText.escaped("\(parts.joined(separator: ", ")) (\(source.id))")
    }
    return ["## Sources", ""] + lines
  }
}
