public import JourneyModel

/// Where it hurts: pain points along two dimensions.
///
/// A pain point stands in every cell that it touches. Cells are kept sparsely; asking for one is O(log cells).
public struct Heatmap: Equatable, Sendable {
  /// The journey's id.
  public let journey: String
  public let query: HeatmapQuery
  public let rows: [HeatLine]
  public let columns: [HeatLine]
  /// Every row over its distinct pain points, each whole and once, whatever the share.
  public let rowTotals: [HeatTally]
  /// Every column over its distinct pain points, each whole and once, whatever the share.
  public let columnTotals: [HeatTally]
  /// The map over its distinct pain points, each whole and once.
  public let total: HeatTally
  /// Pain points that the filter leaves out.
  public let filteredOut: Int
  /// The cells in which pain points stand, row by row.
  public let painCells: [HeatCell]
  /// The cells that evidence names and no pain point does: row × columns + column, ascending.
  private let looked: [Int]

  /// How many distinct pain points stand in the map.
  public var distinctTotal: Int { Int(total.count) }

  /// O(pain points × cells that one touches).
  public init(_ journey: Journey, _ query: HeatmapQuery = HeatmapQuery()) {
    self.init(MapIndex(journey), query)
  }

  /// O(pain points × cells that one touches).
  public init(_ index: MapIndex, _ query: HeatmapQuery = HeatmapQuery()) {
    var builder = HeatmapBuilder(index, query)
    builder.run()
    journey = index.journey
    self.query = query
    rows = builder.order.map { builder.rowAxis.lines[$0] }
    columns = builder.columnAxis.lines
    rowTotals = builder.order.map { builder.rowTotals[$0].tally }
    columnTotals = builder.columnTotals.map(\.tally)
    total = builder.total.tally
    filteredOut = builder.filteredOut
    painCells = builder.cells()
    looked = builder.looked()
  }

  /// The cell at these places of `rows` and `columns`. O(log cells).
  public subscript(row: Int, column: Int) -> HeatCell {
    let place = painCells.firstPlace { ($0.row, $0.column) >= (row, column) }
    if place < painCells.count, painCells[place].row == row, painCells[place].column == column {
      return painCells[place]
    }
    let key = row * columns.count + column
    let found = looked.firstPlace { $0 >= key }
    let isLooked = found < looked.count && looked[found] == key
    return HeatCell(
      row: row, column: column, state: isLooked ? .noPain : .noData, tally: isLooked ? .nothing : .noData,
      painPoints: [])
  }

  /// Every cell, row by row. O(rows × columns · log cells).
  public var cells: [HeatCell] {
    rows.indices.flatMap { row in columns.indices.map { column in self[row, column] } }
  }

  /// The cells that rank first by the query's measure, then persistence, then count; several where they tie, none where
  /// no cell has a known figure.
  public var worst: [HeatCell] {
    let known = painCells.filter { $0.tally.value(query.cell) != nil }
    guard let first = known.min(by: { $0.tally.isWorse(than: $1.tally, by: query.cell) }) else { return [] }
    return known.filter { !first.tally.isWorse(than: $0.tally, by: query.cell) }
  }
}

extension Array {
  /// The first place from which on `isBeyond` holds; the elements must be ordered by it. O(log n).
  func firstPlace(where isBeyond: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBeyond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
