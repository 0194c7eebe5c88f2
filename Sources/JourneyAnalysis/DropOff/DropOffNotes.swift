/// What a reader of drop-off figures must know.
struct DropOffNotes {
  private let index: MapIndex
  private let query: DropOffQuery
  private let choice: SeriesChoice
  private let reader: SeriesReader
  private var summed: [String] = []
  private var otherPeriods: [String] = []
  private var contradictory: [String] = []
  private var unaccounted: [String] = []
  private var crossed: [String] = []
  private var isOneOfSeveralPeriods = false

  init(_ index: MapIndex, _ query: DropOffQuery, _ choice: SeriesChoice, _ reader: SeriesReader) {
    self.index = index
    self.query = query
    self.choice = choice
    self.reader = reader
  }

  /// Takes note of how a stage's total came about.
  mutating func add(_ stage: Int, _ total: SeriesReader.Total?, period: Int32) {
    let label = index.stages[stage].label
    if total == nil, reader.hasCrossedRows(stage: stage) { crossed.append(label) }
    guard let total else { return }
    if case .sum(let dimension, _) = total.origin { summed.append("\(label) (over \(dimension.rawValue))") }
    if total.isOneOfSeveralPeriods { isOneOfSeveralPeriods = true }
    if period != reader.period {
      otherPeriods.append("\(label) (\(index.volumes.periods.name(period) ?? "all"))")
    }
    if !total.counted.tally.addsUp { contradictory.append(label) }
    if total.counted.tally.isRemainderUnknown { unaccounted.append(label) }
  }

  /// The notes, the heading first.
  func sentences(_ stages: [DropOffStage]) -> [String] {
    var notes: [String] = []
    if let agency = index.volumes.agencies.name(reader.onlyAgency) {
      notes.append("one agency only: \(index.label(of: agency, .agency))")
    }
    notes.append(series)
    if isOneOfSeveralPeriods, let period = index.volumes.periods.name(reader.period) {
      notes.append("period \(period) of several, which are never added")
    }
    if let period = query.period, reader.period == SeriesReader.noPeriod { notes.append("no counts for \(period)") }
    let figures = stages.map(\.figures)
    if figures.contains(where: { $0.basis == .illustrative }) { notes.append("counts are illustrative, not measured") }
    if figures.contains(where: { $0.basis.map { !$0.bearsInference } ?? false }) {
      notes.append("no interval or test on counts that nobody measured")
    }
    func list(_ clause: String, _ labels: [String]) {
      if !labels.isEmpty { notes.append("\(clause): \(labels.joined(separator: ", "))") }
    }
    let counted = stages.filter { $0.figures.basis != nil }
    if !counted.isEmpty { list("no counts", stages.filter { $0.figures.basis == nil }.map(\.label)) }
    list("another period", otherPeriods)
    list("no total in the file, summed", summed)
    list("counts of two or more dimensions at once are not used", crossed)
    list("counts contradict one another, so losses are not defined", contradictory)
    list(
      "never tried and failed cannot be told apart",
      counted.filter { !$0.figures.isSplitKnown && $0.figures.missed != .unknown }.map(\.label))
    list(
      "missed is not defined, too little is counted",
      counted.filter { $0.figures.missed == .unknown && !contradictory.contains($0.label) }.map(\.label))
    list("some attempts have no recorded outcome", unaccounted)
    list("the outcome of some is unknown, so a range stands beside the rate", labelsOfRanges(stages))
    return notes + [suppression(stages)].compactMap { $0 }
  }

  private func labelsOfRanges(_ stages: [DropOffStage]) -> [String] {
    stages.filter { $0.figures.range != nil }.map(\.label)
  }

  private func suppression(_ stages: [DropOffStage]) -> String? {
    if query.suppression == .off { return "small counts are shown: not for sharing" }
    let isSuppressed = stages.contains { $0.figures.isSuppressed || $0.groups.contains { $0.figures.isSuppressed } }
    return isSuppressed ? "counts from 1 to 9, and what would give them away, are withheld" : nil
  }

  private var series: String {
    let name = choice.name.map { "series \($0)" } ?? "volumes without a series"
    return switch choice.reason {
    case .asked: name
    case .only: "\(name), the only one"
    case .coversMost(let count):
      "\(name), which of \(count) covers most stages (\(choice.stageCount) of \(index.stages.count))"
    case .missing: "the file has no \(name)"
    case .noVolumes: "the file counts nobody at its stages"
    }
  }
}
