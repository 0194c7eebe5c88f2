import JourneyAnalysis
public import JourneyModel
import Tables

/// A summary of a journey in Markdown, worth sending to those who decide: what is public and what is made up, then the
/// findings with a story and a number each, the heatmap, the drop-off, the promises, the evidence, and what is not known.
///
/// What lies between agencies comes first everywhere. Every number says its basis; small counts are hidden. All text of
/// the file is escaped, so that none of it acts as markup.
public struct SummaryReport: Sendable {
  private let journey: Journey
  private let today: JourneyDate
  private let names: RecordNames
  private let heatmap: Heatmap
  private let dropOff: DropOffResult
  private let seams: SeamsResult

  /// - Parameter today: the day from which promises are overdue.
  /// O(size of the journey).
  public init(_ journey: Journey, today: JourneyDate) {
    self.journey = journey
    self.today = today
    names = RecordNames(journey)
    let index = MapIndex(journey)
    heatmap = Heatmap(index)
    dropOff = DropOff.analyse(index)
    seams = Seams.analyse(index, losses: dropOff)
  }

  /// The document, line by line.
  public var lines: [String] {
    head + provenance + findings + between + heat + losses + ActionSection(journey, today: today, names: names).lines
      + evidence + unknown + sources
  }

  // MARK: Parts

  private var title: String { journey.title ?? journey.id }

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
      + SeamsReport(seams, title: title, names: names).sums.map { "- " + MarkdownText.escaped($0) }
      + repeatedAsks.map { "- " + MarkdownText.escaped($0) } + [""]
  }

  /// What is asked for more than once, most often first, at most three.
  private var repeatedAsks: [String] {
    ItemAsks.all(journey).filter { $0.count > 1 }.prefix(3).map { asks in
      "Asked \(asks.count) times, by \(asks.agencies.count) agencies: \(names.name(of: asks.item) ?? asks.item)."
    }
  }

  private var heat: [String] {
    ["## Where it hurts", ""] + HeatmapReport(heatmap, title: title, names: names).markdown + [""]
  }

  private var losses: [String] {
    ["## Where people are lost", ""] + DropOffReport(dropOff, title: title).markdown + [""]
  }

  private var evidence: [String] {
    let sentences = EvidenceSection.sentences(of: journey)
    return ["## What it rests on", ""] + sentences.map { "- " + MarkdownText.escaped($0) } + [""]
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
