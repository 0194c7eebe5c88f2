public import JourneyAnalysis

/// A heatmap with its totals as one table: the last row and the last column are the totals over distinct pain points.
public struct HeatTable: Sendable {
  /// The id of the row and of the column of totals; no line of a heatmap has it.
  public static let total = "(all)"

  public let heatmap: Heatmap
  /// The heatmap's rows that are shown, by their places in it: special rows always, others where somebody looked.
  public let shownRows: [Int]
  /// For which state of the journey it holds.
  let revision: Int
  /// Widths of the parts of a cell, the widest of all cells; 0 where no cell has the part.
  public let valueWidth: Int
  public let countWidth: Int
  public let unknownWidth: Int
  /// The largest figure of any cell, by which figures that have no bands are shaded.
  private let largest: Double

  /// O(pain points × cells that one touches).
  init(_ index: MapIndex, _ query: HeatmapQuery, showsUnlooked: Bool, revision: Int) {
    let heatmap = Heatmap(index, query)
    self.heatmap = heatmap
    shownRows = heatmap.rows.indices.filter { row in
      showsUnlooked || (heatmap.rows[row].kind != .record && heatmap.rows[row].kind != .word)
        || heatmap.columns.indices.contains { heatmap[row, $0].state != .noData }
    }
    self.revision = revision
    largest = heatmap.painCells.reduce(0) { max($0, $1.tally.value(query.cell) ?? 0) }
    let tallies = heatmap.painCells.map(\.tally) + heatmap.rowTotals + heatmap.columnTotals + [heatmap.total]
    var widths = (value: 1, count: 0, unknown: 0)
    for tally in tallies where tally.count > 0 {
      let text = HeatCellText(tally, query.cell)
      widths.value = max(widths.value, text.value.utf8.count)
      // The multiplication sign is one column and two bytes.
      widths.count = max(widths.count, text.count.isEmpty ? 0 : text.count.utf8.count - 1)
      widths.unknown = max(widths.unknown, text.unknown.utf8.count)
    }
    (valueWidth, countWidth, unknownWidth) = widths
  }

  /// Rows, the totals included.
  public var rowCount: Int { shownRows.count + 1 }
  /// Rows that are left out, because nobody looked.
  public var hiddenRowCount: Int { heatmap.rows.count - shownRows.count }
  public var columnCount: Int { heatmap.columns.count + 1 }
  /// Whether there is anything but totals.
  public var isEmpty: Bool { heatmap.total.count == 0 }

  public func isTotal(row: Int) -> Bool { row == shownRows.count }
  public func isTotal(column: Int) -> Bool { column == heatmap.columns.count }

  public func rowLabel(_ row: Int) -> String { isTotal(row: row) ? "All" : heatmap.rows[shownRows[row]].label }
  public func columnLabel(_ column: Int) -> String { isTotal(column: column) ? "All" : heatmap.columns[column].label }
  public func rowID(_ row: Int) -> String { isTotal(row: row) ? Self.total : heatmap.rows[shownRows[row]].id }
  public func columnID(_ column: Int) -> String { isTotal(column: column) ? Self.total : heatmap.columns[column].id }

  /// Nil where no row has this id. Linear in the rows.
  public func row(_ id: String) -> Int? {
    (0..<rowCount).first { rowID($0).utf8.elementsEqual(id.utf8) }
  }

  /// Nil where no column has this id. Linear in the columns.
  public func column(_ id: String) -> Int? {
    (0..<columnCount).first { columnID($0).utf8.elementsEqual(id.utf8) }
  }

  /// The tally of a cell or a total.
  public func tally(_ row: Int, _ column: Int) -> HeatTally {
    switch (isTotal(row: row), isTotal(column: column)) {
    case (true, true): heatmap.total
    case (true, false): heatmap.columnTotals[column]
    case (false, true): heatmap.rowTotals[shownRows[row]]
    case (false, false): heatmap[shownRows[row], column].tally
    }
  }

  /// Whether pain points, evidence or nothing is known of a cell or a total.
  public func state(_ row: Int, _ column: Int) -> HeatCell.State {
    if !isTotal(row: row), !isTotal(column: column) { return heatmap[shownRows[row], column].state }
    return tally(row, column).count > 0 ? .pain : .noData
  }

  /// The ids of the pain points of a cell or a total, each once; those of a cell worst first.
  public func painPoints(_ row: Int, _ column: Int) -> [String] {
    if !isTotal(row: row), !isTotal(column: column) { return heatmap[shownRows[row], column].painPoints }
    var seen: Set<String> = []
    return heatmap.painCells
      .filter { (isTotal(row: row) || $0.row == shownRows[row]) && (isTotal(column: column) || $0.column == column) }
      .flatMap(\.painPoints)
      .filter { seen.insert($0).inserted }
  }

  /// How deep a cell is shaded: 0 where there is no known figure, else 1 to 4.
  ///
  /// The band of the heat, for the greatest heat and for the mean; for other figures, the quarter of the largest cell's
  /// figure that this one lies in. Totals of such figures are not shaded: they have no scale.
  public func level(_ row: Int, _ column: Int) -> Int {
    guard let value = tally(row, column).value(heatmap.query.cell), value > 0 else { return 0 }
    if hasBands { return Self.level(HeatBand(value)) }
    if isTotal(row: row) || isTotal(column: column) || largest <= 0 { return 0 }
    return max(1, min(4, Int((value / largest * 4).rounded(.up))))
  }

  /// Whether the figure lies on the scale of heat.
  public var hasBands: Bool { heatmap.query.cell == .max || heatmap.query.cell == .mean }

  /// The sign that stands for a level, so that the table reads without colour.
  public func sign(ofLevel level: Int) -> String {
    guard (1...4).contains(level) else { return " " }
    return hasBands ? ["L", "M", "H", "C"][level - 1] : ["▂", "▄", "▆", "█"][level - 1]
  }

  static func level(_ band: HeatBand) -> Int {
    switch band {
    case .low: 1
    case .moderate: 2
    case .high: 3
    case .critical: 4
    }
  }
}
