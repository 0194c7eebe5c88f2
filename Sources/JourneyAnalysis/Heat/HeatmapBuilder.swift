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
  private var slots: [Int: Int] = [:]
  private var tallies: [HeatAccumulator] = []
  private var painPoints: [[Int32]] = []

  init(_ index: MapIndex, _ query: HeatmapQuery) {
    self.index = index
    self.query = query
    rowAxis = HeatAxis(query.rows, index)
    columnAxis = HeatAxis(query.columns, index)
    filter = FilteredIndex(index, query.filter)
    rowTotals = Array(repeating: HeatAccumulator(), count: rowAxis.lines.count)
    columnTotals = Array(repeating: HeatAccumulator(), count: columnAxis.lines.count)
  }

  /// Puts every pain point in view into its cells, the worst first.
  mutating func run() {
    var rows: [Int32] = []
    var columns: [Int32] = []
    for pain in index.pains.ranked() {
      let pain = Int(pain)
      guard filter.shows(pain: pain) else {
        filteredOut += 1
        continue
      }
      rowAxis.touch(pain, query.share, into: &rows)
      columnAxis.touch(pain, query.share, into: &columns)
      total.add(pain, of: index.pains, share: 1)
      for row in rows { rowTotals[Int(row)].add(pain, of: index.pains, share: 1) }
      for column in columns { columnTotals[Int(column)].add(pain, of: index.pains, share: 1) }
      let share = query.share == .full ? 1 : 1 / Double(rows.count * columns.count)
      for row in rows {
        for column in columns { add(pain, Int(row), Int(column), share) }
      }
    }
    sort()
  }

  private mutating func add(_ pain: Int, _ row: Int, _ column: Int, _ share: Double) {
    let key = row * columnAxis.lines.count + column
    let slot: Int
    if let known = slots[key] {
      slot = known
    } else {
      slot = tallies.count
      slots[key] = slot
      tallies.append(HeatAccumulator())
      painPoints.append([])
    }
    tallies[slot].add(pain, of: index.pains, share: share)
    painPoints[slot].append(Int32(pain))
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
    let keys = slots.map { (key: places[$0.key / columns] * columns + $0.key % columns, slot: $0.value) }
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
      let named = columnAxis.lines(ofEvidence: item)
      for row in rowAxis.lines(ofEvidence: item) {
        for column in named where slots[Int(row) * columns + Int(column)] == nil {
          keys.insert(places[Int(row)] * columns + Int(column))
        }
      }
    }
    return keys.sorted()
  }
}
