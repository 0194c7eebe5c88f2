import JourneyModel

/// The figures of one version, by what they are about.
struct VersionFigures {
  struct Entry {
    let kind: FigureChange.Kind
    let place: [String]
    let label: String
    let value: Double?
    let basis: Basis?
  }

  private(set) var entries: [Entry] = []
  /// The series of volumes behind the rates.
  let series: String?

  init(_ journey: Journey) {
    let index = MapIndex(journey)
    let loss = DropOff.analyse(index)
    series = loss.series
    addPain(index)
    let handoffs = index.steps.isReachedByHandoff.reduce(0) { $0 + ($1 ? 1 : 0) }
    add(.evidenceCoverage, "evidence coverage", EvidenceCoverage(journey, index).share)
    add(.closureRate, "closure rate", LoopStates(journey).closureRate)
    add(.handoffs, "hand-offs between agencies", Double(handoffs))
    addBurden(journey, index)
    let asks = AskOnce.analyse(journey, index)
    add(.excessAsks, "asks in excess of once", Double(asks.excess))
    add(.redundancy, "redundancy", asks.redundancy)
    for stage in loss.stages {
      entries.append(
        Entry(
          kind: .dropOffRate, place: [stage.stage], label: "drop-off rate, \(stage.label)",
          value: stage.figures.dropOffRate, basis: stage.figures.basis))
    }
    for row in Missing.analyse(journey, index).representations {
      let period = row.period.map { ", \($0)" } ?? ""
      entries.append(
        Entry(
          kind: .representation, place: [row.stage, row.segment] + [row.series, row.period].compactMap { $0 },
          label: "representation, \(row.segmentLabel) in \(row.stageLabel)\(period)", value: row.index,
          basis: row.basis))
    }
  }

  private mutating func addBurden(_ journey: Journey, _ index: MapIndex) {
    let parts = index.shared.burden(journey, index)
    let (table, waits) = (parts.table, parts.waits)
    let whole = BurdenGroups(table, index).whole()
    let path = waits.criticalPath(table, index)
    add(.minutes, "minutes per person, at least", whole.minutes.total, whole.minutes.basis)
    add(.criticalPath, "days on the critical path, at least", path?.days, path?.basis)
    add(.cost, "dollars per person, at least", whole.cost.total, whole.cost.basis)
    add(.severeSteps, "steps of severe psychological burden", Double(whole.psychological.severeSteps.count))
    add(.structuralFailures, "structural failures", Double(table.failures(waits).count))
  }

  private mutating func addPain(_ index: MapIndex) {
    var heat = HeatAccumulator()
    var critical = 0
    for pain in 0..<index.pains.count {
      heat.add(index.pains.entries[pain], share: 1)
      if index.pains.entries[pain].heat >= 15 { critical += 1 }
    }
    add(.painPoints, "pain points", Double(index.pains.count))
    add(.heat, "sum of heat", heat.tally.sum, heat.tally.basis)
    add(.critical, "critical pain points", Double(critical), heat.tally.basis)
  }

  private mutating func add(_ kind: FigureChange.Kind, _ label: String, _ value: Double?, _ basis: Basis? = nil) {
    entries.append(Entry(kind: kind, place: [], label: label, value: value, basis: value == nil ? nil : basis))
  }
}
