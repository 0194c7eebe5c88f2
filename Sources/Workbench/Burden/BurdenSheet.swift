import JourneyAnalysis
import JourneyModel

/// What the journey costs those who live it, by stage, agency and segment, and what cannot be done at all.
struct BurdenSheet: FigureSheet {
  static let dimensions: Set<FilterDimension> = [.agency, .segment]

  let headlines: [SheetHeadline]
  let sections: [SheetSection]
  let result: BurdenResult
  /// The rows of a section that sums up steps.
  private let groups: [[BurdenGroup]]
  private let steps: [String: Int]
  private let stageNames: [String: String]
  private let agencyNames: [String: String]
  private let names: SheetNames
  /// The steps of the longest chain of waits.
  private let path: [StepBurden]
  /// For the bars: the most minutes of any row of a section.
  private let mostMinutes: [Double]

  /// The places of the sections.
  enum Part: Int, CaseIterable {
    case stages, agencies, segments, failures, waits, years
  }

  /// `journey` must be what may be told: see `HiddenCounts`.
  init(
    _ journey: Journey, _ index: MapIndex, filter: SheetFilter, hourValue: HourValue?, hides: Bool, names: SheetNames
  ) {
    let result = JourneyBurden.analyse(journey, index, hourValue: hourValue)
    self.result = result
    var places: [String: Int] = Dictionary(minimumCapacity: result.steps.count)
    for place in result.steps.indices where places[result.steps[place].id] == nil {
      places[result.steps[place].id] = place
    }
    steps = places
    self.names = names
    stageNames = Dictionary(result.byStage.map { ($0.id, $0.label) }) { first, _ in first }
    agencyNames = Dictionary(
      journey.agencies.map { ($0.id, $0.abbreviation ?? $0.name ?? $0.id) }
    ) { first, _ in first }
    let byAgency = result.byAgency.filter { !$0.steps.isEmpty && filter.shows(agency: $0.id) }
    let bySegment = result.bySegment.filter { filter.shows(segment: $0.id) }
    groups = [result.byStage, byAgency, bySegment]
    mostMinutes = groups.map { $0.compactMap(\.minutes.total).max() ?? 0 }
    path = result.criticalPath.map { $0.steps.compactMap { [places] in places[$0] }.map { result.steps[$0] } } ?? []
    headlines = BurdenText.headlines(result, hides: hides) + filter.headlines
    sections = [
      SheetSection(
        "stages", "By stage, a person", BurdenText.columns("By stage, a person"), count: result.byStage.count,
        empty: "The map has no stages yet: a on the map (1) adds one."),
      SheetSection(
        "agencies", "By lead agency", BurdenText.columns("By lead agency"), count: byAgency.count,
        empty: "No step of such an agency."),
      SheetSection(
        "segments", "By segment", BurdenText.columns("By segment"), count: bySegment.count,
        empty: "The map names no segments; g k, segments adds one."),
      SheetSection(
        "failures", "Cannot be done as laid out", BurdenText.failureColumns, count: result.failures.count,
        empty: "Nothing, as far as times, sessions and deadlines are known."),
      SheetSection(
        "waits", "Longest wait in a row", BurdenText.waitColumns, count: path.count,
        empty: "None: a wait \(BurdenText.noPath(result)). Both are in the inspector of a step."),
      SheetSection(
        "years", "A year, all customers", BurdenText.yearColumns(result), count: result.years.count,
        empty: "The map has no stages yet."),
    ]
  }

  var emptiness: (title: String, text: String)? {
    result.steps.isEmpty
      ? (
        "Nothing costs anybody time yet.",
        "Burden is worked out from steps: their minutes (learning and compliance), days waited, money, and how heavy they are on the mind. a on the map (1) adds a step; Tab there fills in what it costs."
      ) : nil
  }

  func key(_ place: SheetPlace) -> String {
    switch Part(rawValue: place.section) {
    case .stages, .agencies, .segments: groups[place.section][place.row].id
    case .failures: "\(result.failures[place.row].kind.rawValue) \(result.failures[place.row].step)"
    case .waits: path[place.row].id
    case .years: result.years[place.row].stage
    case nil: ""
    }
  }

  func cells(_ place: SheetPlace) -> [SheetCell] {
    switch Part(rawValue: place.section) {
    case .stages, .agencies, .segments:
      let group = groups[place.section][place.row]
      let most = mostMinutes[place.section]
      let share = most > 0 ? (group.minutes.total ?? 0) / most : 0
      return BurdenText.cells(group, share: share)
    case .failures: return BurdenText.cells(result.failures[place.row])
    case .waits:
      let step = path[place.row]
      let change = result.criticalPath?.agencyChanges.first { $0.to.utf8.elementsEqual(step.id.utf8) }
      return [
        SheetCell(step.name), step.waitDays.map { SheetCell(SheetWords.number($0.value)) } ?? SheetCell("?", .warning),
        SheetCell(agency(step.agency), .quiet),
        SheetCell(change.map { "⇢ from \(agency($0.fromAgency))" } ?? "", .quiet),
        SheetWords.basis(step.waitDays?.basis),
      ]
    case .years: return BurdenText.cells(result.years[place.row], stageName(result.years[place.row].stage))
    case nil: return []
    }
  }

  func facts(_ place: SheetPlace, limit: Int) -> SheetFacts {
    switch Part(rawValue: place.section) {
    case .stages, .agencies, .segments:
      let group = groups[place.section][place.row]
      return SheetFacts(
        group.label, figures: BurdenText.figures(group, name: stepName), notes: BurdenText.groupNotes,
        sources: group.steps.prefix(limit).map { source($0) }, sourceCount: group.steps.count)
    case .failures:
      let failure = result.failures[place.row]
      let chain = failure.chain.filter { !$0.utf8.elementsEqual(failure.step.utf8) }
      return SheetFacts(
        failure.stepName, figures: BurdenText.figures(failure), notes: BurdenText.notes(failure),
        sources: ([failure.step] + chain).prefix(limit).map { source($0) }, sourceCount: 1 + chain.count)
    case .waits:
      return SheetFacts(
        path[place.row].name, figures: pathFigures(path[place.row]), notes: BurdenText.pathNotes,
        sources: [source(path[place.row].id)])
    case .years:
      let year = result.years[place.row]
      let group = result.byStage[place.row]
      let volumes = year.volumes.map { SheetFacts.Source($0, "people counted", names[$0]) }
      return SheetFacts(
        stageName(year.stage), figures: BurdenText.figures(year, group, result), notes: BurdenText.yearNotes(result),
        sources: Array((volumes + group.steps.map { source($0) }).prefix(limit)),
        sourceCount: volumes.count + group.steps.count)
    case nil: return SheetFacts("", figures: [], notes: [])
    }
  }

  private func pathFigures(_ step: StepBurden) -> [SheetFacts.Line] {
    guard let path = result.criticalPath else { return [] }
    let wait = step.waitDays.map { "\(SheetWords.number($0.value)) days (\($0.basis.label))" } ?? "not known"
    return [
      SheetFacts.Line("waits", wait), SheetFacts.Line("agency", agency(step.agency)),
      SheetFacts.Line(
        "in a row",
        "\(path.isAtLeast ? "at least " : "")\(SheetWords.number(path.days)) days over "
          + SheetWords.some(path.steps.count, "step")
          + " (\(path.basis.label)\(path.isAtLeast ? "; \(path.unknownWaits.count) waits not known" : ""))"),
      SheetFacts.Line("agencies", SheetWords.some(path.agencyChanges.count, "change") + " of agency on the way"),
    ]
  }

  private func source(_ id: String) -> SheetFacts.Source {
    guard let step = steps[id].map({ result.steps[$0] }) else { return SheetFacts.Source(id, "", id) }
    return SheetFacts.Source(id, BurdenText.amounts(step), step.name)
  }

  private func stepName(_ id: String) -> String { steps[id].map { result.steps[$0].name } ?? id }
  private func stageName(_ id: String) -> String { stageNames[id] ?? id }
  private func agency(_ id: String?) -> String { id.map { agencyNames[$0] ?? $0 } ?? "nobody, or not said" }
}
