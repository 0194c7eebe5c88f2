import JourneyAnalysis
public import TerminalCells

/// Where the matrix of the heat view stands: which rows and columns are shown, and where. The labels and the totals are
/// held while the rest scrolls.
public struct HeatLayout: Sendable, Equatable {
  public let labelWidth: Int
  /// Width of a cell, the gap to its right included.
  public let cellWidth: Int
  /// The columns shown, from 0, without the totals.
  public let columns: Range<Int>
  /// The rows shown, from 0, without the totals.
  public let rows: Range<Int>
  /// The row of the line that names the settings, and of the one that names the hottest cell; nil where there is no room.
  public let settingsRow: Int?
  public let hottestRow: Int?
  /// The first row of the column labels, which have `headHeight` rows.
  public let headRow: Int
  public let headHeight: Int
  /// The row of the first of `rows`.
  public let firstRow: Int
  public let totalRow: Int
  /// The line that says everything of the selected cell.
  public let detailRow: Int
  /// The first free row below it, for the pain points of the cell; as many rows as `previewHeight`.
  public let previewRow: Int
  public let previewHeight: Int
  public let legendRow: Int?

  public init(area: Size, table: HeatTable, rowScroll: Int, columnScroll: Int) {
    let roomy = area.height >= 12
    settingsRow = area.height >= 9 ? 0 : nil
    hottestRow = roomy ? 1 : nil
    headRow = roomy ? 2 : settingsRow == nil ? 0 : 1
    headHeight = roomy ? 2 : 1
    legendRow = roomy ? area.height - 1 : nil
    firstRow = headRow + headHeight

    let longest = table.shownRows.reduce(3) { max($0, table.heatmap.rows[$1].label.utf8.count) }
    labelWidth = min(longest, area.width < 60 ? 12 : area.width < 110 ? 18 : 26) + 1
    // Figure, blank, sign; then the other parts with a blank before each; a blank at both ends.
    let needed =
      table.valueWidth + 2 + (table.countWidth > 0 ? table.countWidth + 1 : 0)
      + (table.unknownWidth > 0 ? table.unknownWidth + 1 : 0) + 2
    let room = max(0, area.width - labelWidth)
    let wanted = max(needed, 9)
    let fitting = max(1, room / wanted - 1)
    let count = table.heatmap.columns.count
    cellWidth =
      count + 1 > 0 && fitting >= count ? max(wanted, min(16, room / (count + 1))) : max(wanted, room / (fitting + 1))
    let shown = min(count, max(1, room / cellWidth - 1))
    let left = max(0, min(columnScroll, count - shown))
    columns = left..<left + shown

    // The totals, the detail and the legend stand below.
    let rowRoom = max(1, area.height - firstRow - 2 - (legendRow == nil ? 0 : 1))
    let rowCount = table.shownRows.count
    let visible = min(rowCount, rowRoom)
    let top = max(0, min(rowScroll, rowCount - visible))
    rows = top..<top + visible
    totalRow = firstRow + visible
    // A blank line sets the totals and what is said of the cell apart, where there is room.
    let spare = rowRoom - visible
    detailRow = totalRow + (spare > 0 ? 2 : 1)
    previewRow = detailRow + 1
    previewHeight = max(0, (legendRow.map { $0 - 1 } ?? area.height) - previewRow)
  }

  /// From which column a cell begins; nil where it is scrolled away. The totals stand after the last column shown.
  public func left(ofColumn column: Int, isTotal: Bool) -> Int? {
    if isTotal { return labelWidth + columns.count * cellWidth }
    return columns.contains(column) ? labelWidth + (column - columns.lowerBound) * cellWidth : nil
  }

  /// The row in which a row of the table stands; nil where it is scrolled away.
  public func top(ofRow row: Int, isTotal: Bool) -> Int? {
    if isTotal { return totalRow }
    return rows.contains(row) ? firstRow + row - rows.lowerBound : nil
  }
}
