import JourneyAnalysis
import JourneyModel

/// What the map rests on: how much of it is covered, by which kinds, whose and how old, and the register piece by piece.
struct EvidenceSheet: FigureSheet {
  static let dimensions: Set<FilterDimension> = [.segment, .channel]
  /// The section of the pieces.
  static let register = "register"

  let headlines: [SheetHeadline]
  let sections: [SheetSection]
  let result: EvidenceRegister
  private let entries: [EvidenceEntry]
  private let groups: [[EvidenceGroup]]
  private let texts: [String: String]
  private let names: SheetNames
  private let isEmpty: Bool

  enum Part: Int {
    case coverage, kinds, segments, ages, register
  }

  init(_ journey: Journey, _ index: MapIndex, today: JourneyDate?, filter: SheetFilter, names: SheetNames) {
    let result = EvidenceRegister(journey, index, today: today)
    self.result = result
    self.names = names
    texts = Dictionary(journey.evidence.map { ($0.id, $0.text ?? $0.id) }) { first, _ in first }
    entries = result.entries.filter { filter.shows(channel: $0.channel, segment: $0.segment) }
    let bySegment = result.bySegment.filter { filter.shows(segment: $0.id) }
    groups = [result.byKind, bySegment, result.byAge]
    isEmpty = result.entries.isEmpty && result.painPoints.n == 0 && result.stepCount == 0
    headlines = EvidenceText.headlines(result) + filter.headlines
    let none = "No evidence stands in this map: a adds a piece."
    sections = [
      SheetSection("coverage", "Rests on evidence", EvidenceText.coverageColumns, count: 2),
      SheetSection("kinds", "By kind", EvidenceText.groupColumns("By kind"), count: result.byKind.count, empty: none),
      SheetSection(
        "segments", "By segment", EvidenceText.groupColumns("By segment"), count: bySegment.count,
        empty: "No segment is named, and no evidence stands in this map."),
      SheetSection(
        "ages", "By age", EvidenceText.groupColumns("By age"), count: result.byAge.count, empty: none),
      SheetSection(
        Self.register, "The register", EvidenceText.registerColumns, count: entries.count,
        empty: result.entries.isEmpty ? none : "The filter leaves no piece; F shows everything."),
    ]
  }

  var emptiness: (title: String, text: String)? {
    isEmpty
      ? (
        "Nothing to rest on, and nothing that would.",
        "Evidence is what the claims of a map come from: interviews, surveys, calls, forms, statutes; assumptions are kept apart. a adds a piece; a pain point then names it."
      ) : nil
  }

  func key(_ place: SheetPlace) -> String {
    switch Part(rawValue: place.section) {
    case .coverage: place.row == 0 ? "pains" : "steps"
    case .kinds, .segments, .ages: group(place).id ?? "(not said)"
    case .register: entries[place.row].id
    case nil: ""
    }
  }

  private func group(_ place: SheetPlace) -> EvidenceGroup { groups[place.section - 1][place.row] }

  private func label(_ place: SheetPlace) -> String {
    guard let id = group(place).id else { return "not said" }
    return switch Part(rawValue: place.section) {
    case .kinds: Choice.evidenceKind.label(of: id)
    case .segments: names[id]
    default: id
    }
  }

  func cells(_ place: SheetPlace) -> [SheetCell] {
    switch Part(rawValue: place.section) {
    case .coverage: EvidenceText.coverageCells(result, isPains: place.row == 0)
    case .kinds, .segments, .ages: EvidenceText.cells(group(place), label(place))
    case .register:
      EvidenceText.cells(entries[place.row], texts[entries[place.row].id] ?? entries[place.row].id, names)
    case nil: []
    }
  }

  func facts(_ place: SheetPlace, limit: Int) -> SheetFacts {
    switch Part(rawValue: place.section) {
    case .coverage: return coverageFacts(isPains: place.row == 0, limit)
    case .kinds, .segments, .ages:
      let group = group(place)
      return SheetFacts(
        label(place), figures: EvidenceText.figures(group, result),
        notes: [
          "Pain points that name at least one of these pieces ÷ all pain points. A pain point can stand in several rows."
        ],
        sources: group.pieces.prefix(limit).map { SheetFacts.Source($0, "", texts[$0] ?? $0) },
        sourceCount: group.pieces.count)
    case .register:
      let entry = entries[place.row]
      var sources = [SheetFacts.Source(entry.id, "the record in full", texts[entry.id] ?? entry.id)]
      sources += entry.painPoints.map { SheetFacts.Source($0, "pain point that names it", names[$0]) }
      sources += entry.steps.map { SheetFacts.Source($0, "step", names[$0]) }
      if let source = entry.source, names.has(source) { sources.append(names.source(source, "source")) }
      return SheetFacts(
        texts[entry.id] ?? entry.id, figures: EvidenceText.figures(entry, names), notes: EvidenceText.notes(entry),
        record: entry.id, sources: Array(sources.prefix(limit)), sourceCount: sources.count)
    case nil: return SheetFacts("", figures: [], notes: [])
    }
  }

  /// What is not covered stands first: it is what is to be looked for.
  private func coverageFacts(isPains: Bool, _ limit: Int) -> SheetFacts {
    let pains = result.painPoints
    let parts: [(String, [String])] =
      isPains
      ? [("on nothing", pains.bare), ("on an assumption alone", pains.assumed), ("on evidence", pains.covered)]
      : [
        ("nothing tells of it", result.bareSteps), ("an assumption alone tells of it", result.assumedSteps),
        ("evidence tells of it", result.coveredSteps),
      ]
    let sources = parts.flatMap { label, ids in ids.prefix(limit).map { SheetFacts.Source($0, label, names[$0]) } }
    return SheetFacts(
      isPains ? "Pain points that rest on evidence" : "Steps that evidence tells of",
      figures: EvidenceText.coverageFigures(result, isPains: isPains),
      notes: [
        isPains
          ? "Pain points with at least one piece of evidence that is no assumption ÷ all pain points."
          : "Steps that a piece of evidence names, itself or by a pain point, assumptions left out ÷ all steps.",
        "A single story (n = 1) may start a hypothesis and never confirms one.",
      ],
      sources: Array(sources.prefix(limit)), sourceCount: parts.reduce(0) { $0 + $1.1.count })
  }
}
