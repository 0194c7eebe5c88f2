import JourneyAnalysis
import JourneyModel

/// Which segments are missing among those who reached a stage, of which nobody counted any, and who of the eligible is
/// enrolled. Small counts are withheld by the analysis itself.
struct MissingSheet: FigureSheet {
  static let dimensions: Set<FilterDimension> = [.segment]

  /// A segment that was counted nowhere.
  struct Uncounted: Sendable {
    let id: String
    let label: String
    let benchmark: Figure?
    /// Evidence of its own.
    let pieces: [String]
  }

  let headlines: [SheetHeadline]
  let sections: [SheetSection]
  let result: MissingResult
  private let rows: [Representation]
  private let uncounted: [Uncounted]
  private let takeUp: [TakeUpRate]
  private let names: SheetNames
  private let isEmpty: Bool

  enum Part: Int {
    case representations, uncounted, takeUp
  }

  init(_ journey: Journey, _ index: MapIndex, filter: SheetFilter, names: SheetNames) {
    let result = Missing.analyse(journey, index)
    self.result = result
    self.names = names
    // What is missing stands first, then the order of the journey.
    let shown = result.representations.filter { filter.shows(segment: $0.segment) }
    rows = shown.filter(\.isFlagged) + shown.filter { !$0.isFlagged }
    let segments = journey.segments
    let counted = Set(result.representations.filter { $0.index != nil || $0.isSuppressed }.map(\.segment))
    var pieces: [String: [String]] = [:]
    for item in journey.evidence { if let segment = item.segment { pieces[segment, default: []].append(item.id) } }
    uncounted = segments.filter { !counted.contains($0.id) && filter.shows(segment: $0.id) }.map {
      Uncounted(id: $0.id, label: $0.name ?? $0.id, benchmark: $0.populationShare, pieces: pieces[$0.id] ?? [])
    }
    takeUp = result.takeUp.filter { filter.shows(segment: $0.segment) }
    isEmpty = segments.isEmpty && result.representations.isEmpty && result.takeUp.isEmpty
    headlines =
      MissingText.headlines(result, segments: segments.count, uncounted: segments.count { !counted.contains($0.id) })
      + filter.headlines
    sections = [
      SheetSection(
        "representations", "By segment", MissingText.columns, count: rows.count,
        empty:
          "Nobody was counted by segment: an index needs volumes of a stage that name a segment beside a total of the same series and period, or a metric that states a share."
      ),
      SheetSection(
        "uncounted", "Counted nowhere", MissingText.uncountedColumns, count: uncounted.count,
        empty: segments.isEmpty
          ? "The map names no segments: g k, segments; a adds one." : "Every segment in view is counted somewhere."),
      SheetSection(
        "takeUp", "Take-up of programs", MissingText.takeUpColumns, count: takeUp.count,
        empty: "The map states no eligible and enrolled people: g k, take-up; a adds them."),
    ]
  }

  var emptiness: (title: String, text: String)? {
    isEmpty
      ? (
        "Nobody is named who could be missing.",
        "Segments are the people whom one map can lose: g k, segments; a adds one, with its share of those eligible and where that is published. Counts of people by segment (or a metric with a share) then show who does not come."
      ) : nil
  }

  func key(_ place: SheetPlace) -> String {
    switch Part(rawValue: place.section) {
    case .representations:
      let row = rows[place.row]
      let origin = if case .metric(let id) = row.origin { id } else { row.series ?? "" }
      return "\(row.stage) \(row.segment) \(origin)"
    case .uncounted: return uncounted[place.row].id
    case .takeUp: return takeUp[place.row].id
    case nil: return ""
    }
  }

  func cells(_ place: SheetPlace) -> [SheetCell] {
    switch Part(rawValue: place.section) {
    case .representations: MissingText.cells(rows[place.row])
    case .uncounted: MissingText.cells(uncounted[place.row])
    case .takeUp: MissingText.cells(takeUp[place.row], names)
    case nil: []
    }
  }

  func facts(_ place: SheetPlace, limit: Int) -> SheetFacts {
    switch Part(rawValue: place.section) {
    case .representations:
      let row = rows[place.row]
      var sources: [SheetFacts.Source] = []
      switch row.origin {
      case .metric(let id): sources.append(SheetFacts.Source(id, "the share stated", names[id]))
      case .volumes(let segment, let stage):
        sources += segment.map { SheetFacts.Source($0, "people of the segment", names[$0]) }
        sources += stage.map { SheetFacts.Source($0, "all people at the stage", names[$0]) }
      }
      sources.append(SheetFacts.Source(row.segment, "its share of the eligible", row.segmentLabel))
      if let source = row.benchmark?.source, names.has(source) {
        sources.append(names.source(source, "published here"))
      }
      sources.append(SheetFacts.Source(row.stage, "stage", row.stageLabel))
      return SheetFacts(
        "\(row.segmentLabel) at \(row.stageLabel)", figures: MissingText.figures(row, names),
        notes: MissingText.notes(row, result), sources: Array(sources.prefix(limit)), sourceCount: sources.count)
    case .uncounted:
      let row = uncounted[place.row]
      let sources =
        [SheetFacts.Source(row.id, "segment", row.label)]
        + row.pieces.map { SheetFacts.Source($0, "evidence of its own", names[$0]) }
      return SheetFacts(
        row.label, figures: MissingText.figures(row, names),
        notes: [
          "No count of people names it beside a total, and no metric states its share: who is not counted cannot be seen to be missing."
        ],
        record: row.id, sources: Array(sources.prefix(limit)), sourceCount: sources.count)
    case .takeUp:
      let row = takeUp[place.row]
      var sources = [SheetFacts.Source(row.id, "eligible and enrolled", MissingText.pair(row))]
      sources += row.satisfied.map {
        SheetFacts.Source($0.measure, "satisfaction \(SheetWords.number($0.mean)) of 5", names[$0.measure])
      }
      if let source = row.source, names.has(source) { sources.append(names.source(source, "published here")) }
      return SheetFacts(
        MissingText.pair(row), figures: MissingText.figures(row, names),
        notes: MissingText.takeUpNotes(result), record: row.id, sources: Array(sources.prefix(limit)),
        sourceCount: sources.count)
    case nil: return SheetFacts("", figures: [], notes: [])
    }
  }
}
