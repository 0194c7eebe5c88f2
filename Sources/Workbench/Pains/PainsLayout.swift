public import TerminalCells

/// Where the parts of the table of pain points stand.
public struct PainsLayout: Sendable, Equatable {
  /// The row of the column headings; the line that names order and filter stands above it.
  public let headRow = 1
  public let firstRow = 2
  /// Rows for pain points.
  public let height: Int
  /// The rows at the bottom that say everything of the selected one; empty on a low screen.
  public let detail: Range<Int>

  public init(area: Size) {
    let lines = area.height >= 14 ? 3 : area.height >= 10 ? 2 : 0
    height = max(1, area.height - firstRow - lines)
    detail = area.height - lines..<max(area.height, area.height - lines)
  }
}
