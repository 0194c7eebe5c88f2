public import TerminalCells

/// Where the parts of the list of transitions stand.
public struct SeamsLayout: Sendable, Equatable {
  /// Rows for the figures of the whole journey, above the list.
  public let above: Int
  /// The row of the column headings.
  public let headRow: Int
  public let firstRow: Int
  /// Rows for transitions.
  public let height: Int
  /// The rows at the bottom that say everything of the selected one; empty on a low screen.
  public let detail: Range<Int>

  public init(area: Size) {
    let narrow = area.width < 100
    above = area.height < 12 ? 1 : narrow ? 5 : 3
    headRow = above
    firstRow = above + 1
    let lines = area.height >= 24 ? 8 : area.height >= 18 ? 5 : area.height >= 12 ? 2 : 0
    height = max(1, area.height - firstRow - lines)
    detail = area.height - lines..<max(area.height, area.height - lines)
  }

  /// The matrix of agencies beneath the same lines.
  static func matrix(_ area: Size, _ table: SeamTable, rowScroll: Int, columnScroll: Int) -> MatrixLayout {
    let longest = table.longestLabel
    let content = MatrixLayout.Content(
      rows: table.agencies.count, columns: table.agencies.count, longestLabel: longest,
      cellWidth: max(7, min(10, longest + 1)), above: SeamsLayout(area: area).above,
      below: area.height >= 18 ? 5 : area.height >= 12 ? 2 : 0)
    return MatrixLayout(area: area, content, rowScroll: rowScroll, columnScroll: columnScroll)
  }
}
