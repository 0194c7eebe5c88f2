import JourneyAnalysis
public import TerminalCells

/// Where the parts of the portfolio stand.
public struct PortfolioLayout: Sendable, Equatable {
  /// Rows of the lines above the list or the matrix; the last names the parts.
  public let above: Int
  /// Rows for the list, below its headings.
  public let height: Int
  /// The rows at the bottom that say everything of the selected thing; empty on a low screen.
  public let detail: Range<Int>

  public init(area: Size) {
    above = area.height >= 14 ? 4 : area.height >= 9 ? 3 : 1
    let lines = area.height >= 14 ? 3 : area.height >= 8 ? 1 : 0
    height = max(1, area.height - above - 1 - lines)
    detail = area.height - lines..<max(area.height, area.height - lines)
  }

  /// The matrix of the heat.
  public static func matrix(_ area: Size, _ table: PortfolioTable, _ state: PortfolioState) -> MatrixLayout {
    let layout = PortfolioLayout(area: area)
    return MatrixLayout(
      area: area,
      MatrixLayout.Content(
        rows: table.heatRows.count, columns: table.result.columns.count,
        longestLabel: table.longestRowLabel, cellWidth: area.width >= 100 ? 16 : 13, above: layout.above,
        below: layout.detail.count),
      rowScroll: state.rowScroll, columnScroll: state.columnScroll)
  }
}
