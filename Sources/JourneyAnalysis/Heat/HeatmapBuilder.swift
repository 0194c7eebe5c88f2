/// A heatmap in the making.
struct HeatmapBuilder {
  let index: MapIndex
  let query: HeatmapQuery
  let rowAxis: HeatAxis
  let columnAxis: HeatAxis
  private let filter: FilteredIndex
  private(set) var rowTotals: [HeatAccumulator]
  private(set) var columnTotals: [HeatAccumulator]
  private(set) var total = HeatAccumulator()
  private(set) var filteredOut = 0
  /// The rows of the axis in the order of the map.
  private(set) var order: [Int] = []
  private var slots: CellSlots
  private var tallies: [HeatAccumulator] = []
  private var painPoints: [[Int32]] = []

  init(_ index: MapIndex, _ query: HeatmapQuery) {
    self.index = index
    self.query = query
    rowAxis = HeatAxis(query.rows, index, query.share)
    columnAxis = HeatAxis(query.columns, index, query.share)
    filter = FilteredIndex(index, query.filter)
    slots = CellSlots(rowAxis.lines.count * columnAxis.lines.count)
    rowTotals = Array(repeating: HeatAccumulator(), count: rowAxis.lines.count)
    columnTotals = Array(repeating: HeatAccumulator(), count: columnAxis.lines.count)
  }

  /// Puts every pain point in view into its cells, the worst first.
  mutating func run() {
    let entries = index.pains.entries
    let rows = rowAxis.touched
    let columns = columnAxis.touched
    let showsAll = filter.showsAll
    for pain in index.shared.ranked(index.pains) {
      let place = Int(pain)
      guard showsAll || filter.shows(pain: place) else {
        filteredOut += 1
        continue
      }
      let entry = entries[place]
      let ownRows = rows.places(of: place)
      let ownColumns = columns.places(of: place)
      total.add(entry, share: 1)
      for column in ownColumns { columnTotals[Int(columns.value(at: column))].add(entry, share: 1) }
      let share = query.share == .full ? 1 : 1 / Double(ownRows.count * ownColumns.count)
      for row in ownRows {
        let row = Int(rows.value(at: row))
        rowTotals[row].add(entry, share: 1)
        for column in ownColumns {
          let slot = slot(row, Int(columns.value(at: column)))
          tallies[slot].add(entry, share: share)
          painPoints[slot].append(pain)
        }
      }
    }
    sort()
  }

  private mutating func slot(_ row: Int, _ column: Int) -> Int {
    let key = row * columnAxis.lines.count + column
    if let known = slots[key] { return known }
    slots.add(key, tallies.count)
    tallies.append(HeatAccumulator())
    painPoints.append([])
    return tallies.count - 1
  }

  private mutating func sort() {
    order = Array(rowAxis.lines.indices)
    guard query.sort == .heat else { return }
    func isFixed(_ row: Int) -> Int {
      switch rowAxis.lines[row].kind {
      case .betweenAgencies, .noOwner: 0
      case .record, .word: 1
      case .notSaid: 2
      }
    }
    let tallies = rowTotals.map(\.tally)
    order.sort { left, right in
      if isFixed(left) != isFixed(right) { return isFixed(left) < isFixed(right) }
      guard isFixed(left) == 1 else { return left < right }
      if tallies[left].isWorse(than: tallies[right], by: query.cell) { return true }
      if tallies[right].isWorse(than: tallies[left], by: query.cell) { return false }
      return left < right
    }
  }

  /// Cells with pain, in the order of the map.
  func cells() -> [HeatCell] {
    let columns = columnAxis.lines.count
    var places = Array(repeating: 0, count: order.count)
    for (place, row) in order.enumerated() { places[row] = place }
    let keys = slots.keys.enumerated().map { (key: places[$1 / columns] * columns + $1 % columns, slot: $0) }
    return keys.sorted { $0.key < $1.key }.map { key, slot in
      HeatCell(
        row: key / columns, column: key % columns, state: .pain, tally: tallies[slot].tally,
        painPoints: painPoints[slot].map { index.pains.ids[Int($0)] })
    }
  }

  /// Keys of the cells that evidence names and no pain point does, ascending.
  func looked() -> [Int] {
    let columns = columnAxis.lines.count
    var places = Array(repeating: 0, count: order.count)
    for (place, row) in order.enumerated() { places[row] = place }
    var keys: Set<Int> = []
    for item in 0..<index.evidence.count where filter.shows(evidence: item) {
      let named = columnAxis.lines(of: item, index.evidence)
      for row in rowAxis.lines(of: item, index.evidence) {
        for column in named where slots[Int(row) * columns + Int(column)] == nil {
          keys.insert(places[Int(row)] * columns + Int(column))
        }
      }
    }
    return keys.sorted()
  }
}
