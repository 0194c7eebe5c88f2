import JSONText
import JourneyModel
import Statistics

/// Representations in the making.
struct RepresentationBuilder {
  private let index: MapIndex
  private let query: MissingQuery
  private let benchmarks: [Benchmark?]
  private var found: [(stage: Int32, segment: Int32, representation: Representation)] = []
  private var withoutBenchmark: Set<Int32> = []
  private var noShares: [String] = []

  init(_ journey: Journey, _ index: MapIndex, _ query: MissingQuery) {
    self.index = index
    self.query = query
    benchmarks = journey.segments.map { Benchmark($0.populationShare) }
  }

  /// From people counted, as drop-off by segment tells them: what is withheld there is withheld here.
  mutating func addVolumes() {
    let withSegments = Set(index.volumes.rows.lazy.filter { $0.segment >= 0 }.map(\.series))
    for number in withSegments.sorted() {
      let name = index.volumes.series.name(number)
      if let wanted = query.series, name.map({ !$0.hasSameBytes(as: wanted) }) ?? true { continue }
      let counted = DropOff.analyse(
        index,
        DropOffQuery(series: name, period: query.period, by: .segment, suppression: query.suppression))
      // Volumes without a series cannot be asked for; they are what comes first, or are left out.
      guard counted.series.map({ $0.hasSameBytes(as: name ?? "") }) ?? (name == nil) else { continue }
      for stage in counted.stages { for group in stage.groups { add(stage, group, series: counted.series) } }
    }
  }

  private mutating func add(_ stage: DropOffStage, _ group: DropOffGroup, series: String?) {
    guard let segment = index.segmentNumbers[group.id], let place = index.stageNumbers[stage.stage] else { return }
    let (part, whole) = (group.figures.reached, stage.figures.reached)
    let benchmark = benchmarks[Int(segment)]
    var share: Double?
    if let part = part.value, let whole = whole.value, whole > 0 {
      if part <= whole {
        share = Double(part) / Double(whole)
      } else {
        noShares.append("\(group.label) in \(stage.label)")
      }
    }
    let counts = (group.figures.basis ?? .notStated).weakened(by: stage.figures.basis ?? .notStated)
    let basis = benchmark.map { counts.weakened(by: $0.basis) } ?? counts
    var interval: ClosedRange<Double>?
    if let part = part.value, let whole = whole.value, let benchmark, basis.bearsInference,
      let wilson = ConfidenceInterval.wilson(part, of: whole)
    {
      interval = wilson.lower / benchmark.share...wilson.upper / benchmark.share
    }
    add(
      place, segment, share: share, interval: interval, basis: basis, series: series, period: group.figures.period,
      origin: .volumes(segment: group.figures.volumes, stage: stage.figures.volumes), counts: (part, whole))
  }

  /// From shares that the file states for a stage and a segment: without n, so without an interval.
  mutating func addMetrics(_ metrics: [Metric]) {
    for metric in metrics where metric.kind?.hasSameBytes(as: "share") ?? false {
      guard let stage = metric.stage.flatMap({ index.stageNumbers[$0] }),
        let segment = metric.segment.flatMap({ index.segmentNumbers[$0] }), let figure = metric.value
      else { continue }
      if let period = query.period, !(metric.period.map { $0.hasSameBytes(as: period) } ?? false) { continue }
      let known = KnownFigure(figure, in: 0...1)
      if known == nil { noShares.append(metric.name ?? metric.id) }
      let benchmark = benchmarks[Int(segment)]
      let basis = Basis(figure.basis).weakened(by: benchmark?.basis ?? .public)
      add(
        stage, segment, share: known?.value, interval: nil, basis: basis, series: nil, period: metric.period,
        origin: .metric(metric.id), counts: (.unknown, .unknown), caveat: figure.caveat)
    }
  }

  private mutating func add(
    _ stage: Int32, _ segment: Int32, share: Double?, interval: ClosedRange<Double>?, basis: Basis, series: String?,
    period: String?, origin: Representation.Origin, counts: (part: Count, whole: Count), caveat: String? = nil
  ) {
    let benchmark = benchmarks[Int(segment)]
    if benchmark == nil { withoutBenchmark.insert(segment) }
    let value = share.flatMap { share in benchmark.map { share / $0.share } }
    let rule: Representation.Rule? = value == nil ? nil : interval == nil ? .value : .interval
    let representation = Representation(
      stage: index.stages[Int(stage)].id, stageLabel: index.stages[Int(stage)].label,
      segment: index.segments[Int(segment)].id, segmentLabel: index.segments[Int(segment)].label, series: series,
      period: period, origin: origin, segmentReached: counts.part, reached: counts.whole, share: share,
      benchmark: benchmark, index: value, interval: interval, rule: rule,
      isFlagged: (interval?.upperBound ?? value).map { $0 < query.lowIndex } ?? false, caveat: caveat, basis: basis)
    found.append((stage, segment, representation))
  }

  var sorted: [Representation] {
    found.enumerated().sorted { left, right in
      (left.element.stage, left.element.segment, left.offset) < (
        right.element.stage, right.element.segment, right.offset
      )
    }.map(\.element.representation)
  }

  var notes: [String] {
    var notes: [String] = []
    if found.contains(where: { $0.representation.rule == .value }) {
      notes.append("without an interval (stated shares, counts that nobody measured) an index is flagged by its value")
    }
    if found.contains(where: { $0.representation.benchmark?.basis == .illustrative }) {
      notes.append("some benchmarks are illustrative")
    }
    if !withoutBenchmark.isEmpty {
      let labels = withoutBenchmark.sorted().map { index.segments[Int($0)].label }
      notes.append("no share of the eligible to compare with: \(labels.joined(separator: ", "))")
    }
    if !noShares.isEmpty { notes.append("not a share of 1: \(noShares.joined(separator: ", "))") }
    if query.suppression == .off {
      notes.append("small counts are shown: not for sharing")
    } else if found.contains(where: { $0.representation.isSuppressed }) {
      notes.append("counts from 1 to 9, and what would give them away, are withheld")
    }
    return notes
  }
}
