import JSONText
public import JourneyModel

/// A portfolio in the making: journeys are added one after the other, and none is kept, so that a folder of any size fits.
public struct PortfolioBuilder {
  private let today: JourneyDate?
  private var journeys: [PortfolioJourney] = []
  private var columns: [(label: String, state: String, journeys: [String])] = []
  private var columnPlaces: [ByteText: Int] = [:]
  private var columnPains: [TextTable] = []
  /// How many pain points the journeys before have.
  private var painsSeen = 0
  private var agencies: [HeatLine] = []
  private var agencyPlaces: [ByteText: Int] = [:]
  private var hasSilent = false
  private var cells: [Key: (heat: HeatAccumulator, places: RecurrencePlaces)] = [:]
  private var causes = RecurrenceTable()
  private var items = RecurrenceTable()
  private var painPoints = RecurringPains()
  private var promises: [PortfolioResult.Promise] = []

  private struct Key: Hashable {
    /// −3 between agencies, −2 nobody, −1 not said, else an agency.
    let row: Int
    let column: Int
  }

  /// - Parameter today: for the age of open promises, which is not known without.
  public init(today: JourneyDate? = nil) {
    self.today = today
  }

  /// How many journeys were added.
  public var count: Int { journeys.count }

  /// Adds a journey; what is kept of it is what the result says of it. O(size of the journey).
  public mutating func add(_ journey: Journey) { add(journey, MapIndex(journey)) }

  /// The same with the index of the journey.
  public mutating func add(_ journey: Journey, _ index: MapIndex) {
    let asks = AskOnce.analyse(journey, index)
    let described = Self.described(journey, index, asks)
    journeys.append(described)
    addHeat(described, index)
    guard described.isCurrent else { return }
    for promise in journey.actions.compactMap({ OpenPromise($0, today: today) }) {
      promises.append(PortfolioResult.Promise(journey: journey.id, promise: promise))
    }
    addRecurring(journey, index, asks)
  }

  private static func described(
    _ journey: Journey, _ index: MapIndex, _ asks: AskOnceResult
  ) -> PortfolioJourney {
    var heat = HeatAccumulator()
    for pain in 0..<index.pains.count { heat.add(index.pains.entries[pain], share: 1) }
    let loss = DropOff.analyse(index)
    let rates = loss.stages.filter { $0.figures.basis != nil }.map { stage in
      PortfolioJourney.StageRate(
        stage: stage.stage, label: stage.label, missed: stage.figures.missed, n: stage.figures.n,
        rate: stage.figures.dropOffRate, interval: stage.figures.interval, basis: stage.figures.basis)
    }
    return PortfolioJourney(
      id: journey.id, title: journey.title ?? journey.id, lifeExperience: journey.lifeExperience,
      state: journey.state ?? "current", asOf: journey.asOf, heat: heat.tally, series: loss.series, rates: rates,
      redundancy: asks.redundancy, closureRate: LoopStates(journey).closureRate,
      evidenceCoverage: EvidenceCoverage(journey, index).share)
  }

  private mutating func addHeat(_ journey: PortfolioJourney, _ index: MapIndex) {
    let label = journey.lifeExperience ?? journey.title
    let key = ByteText("\(journey.state)\n\(label)")
    let column = columnPlaces[key] ?? columns.count
    if column == columns.count {
      columnPlaces[key] = column
      columns.append((label, journey.state, []))
      columnPains.append(TextTable(capacity: index.pains.count))
    }
    columns[column].journeys.append(journey.id)
    let axis = HeatAxis(.agency, index, .full)
    let rows = axis.lines.map { row($0) }
    let counted = painsSeen
    painsSeen += index.pains.count
    for pain in index.pains.ranked() {
      let pain = Int(pain)
      let id = index.pains.ids[pain]
      // An id that is there already gives back the number under which it came.
      guard columnPains[column].insert(id, Int32(pain + counted)) == Int32(pain + counted) else { continue }
      for line in axis.touched[pain] {
        let key = Key(row: rows[Int(line)], column: column)
        cells[key, default: (HeatAccumulator(), RecurrencePlaces())].heat.add(index.pains.entries[pain], share: 1)
        cells[key, default: (HeatAccumulator(), RecurrencePlaces())].places.add(id, of: journey.id)
      }
    }
  }

  private mutating func row(_ line: HeatLine) -> Int {
    switch line.kind {
    case .betweenAgencies: return -3
    case .noOwner: return -2
    case .notSaid:
      hasSilent = true
      return -1
    case .record, .word:
      let place = agencyPlaces[ByteText(line.id)] ?? agencies.count
      if place == agencies.count {
        agencyPlaces[ByteText(line.id)] = place
        agencies.append(line)
      }
      return place
    }
  }

  private mutating func addRecurring(_ journey: Journey, _ index: MapIndex, _ asks: AskOnceResult) {
    var pains = Array(repeating: [Int32](), count: index.causes.names.count)
    for pain in index.pains.ranked() {
      for cause in index.pains.causes[Int(pain)] { pains[Int(cause)].append(pain) }
    }
    for (cause, pains) in zip(index.causes.names, pains) {
      causes.name(cause)
      let records = pains.map { (id: index.pains.ids[Int($0)], entry: index.pains.entries[Int($0)]) }
      causes.add(records, to: cause.id, of: journey.id)
    }
    painPoints.add(journey, index)
    for item in asks.items where item.count > 0 {
      items.name(Named(item.id, item.label))
      for step in item.steps { items.add(step, to: item.id, of: journey.id) }
    }
  }

  /// What the journeys added so far have in common. O(what is kept · log).
  public func result() -> PortfolioResult {
    let rows = [HeatLine.betweenAgencies, .noOwner] + agencies + (hasSilent ? [.notSaid] : [])
    let silent = rows.count - 1
    let placed = cells.map { key, cell in
      PortfolioResult.Cell(
        row: key.row == -1 ? silent : key.row < 0 ? key.row + 3 : key.row + 2, column: key.column,
        tally: cell.heat.tally, painPoints: cell.places.places)
    }
    let oldest = promises.enumerated().sorted { left, right in
      let (a, b) = (left.element.promise.ageDays ?? -1, right.element.promise.ageDays ?? -1)
      return a == b ? left.offset < right.offset : a > b
    }
    return PortfolioResult(
      journeys: journeys,
      columns: columns.map { PortfolioResult.Column(label: $0.label, state: $0.state, journeys: $0.journeys) },
      rows: rows, cells: placed.sorted { ($0.row, $0.column) < ($1.row, $1.column) }, causes: causes.comingBack,
      items: items.comingBack, painPoints: painPoints.comingBack, promises: oldest.map(\.element),
      asks: items.total, excess: items.total - items.count, notes: notes)
  }

  private var notes: [String] {
    var notes = ["cohorts of different journeys are never added"]
    let others = journeys.filter { !$0.isCurrent }.map(\.id)
    if !others.isEmpty {
      notes.append("not current, so in columns of their own and not coming back: \(others.joined(separator: ", "))")
    }
    if Set(journeys.map { ByteText($0.id) }).count < journeys.count {
      notes.append("some journeys have the same id")
    }
    return notes
  }
}
