public import TerminalCells

/// Where the parts of the comparison stand.
public struct CompareLayout: Sendable, Equatable {
  /// Rows of the lines above the list.
  public let above: Int
  /// Rows for the list, below its headings.
  public let height: Int
  /// The rows at the bottom that say everything of the selected line; empty on a low screen.
  public let detail: Range<Int>

  public init(area: Size) {
    above = area.height >= 14 ? 5 : area.height >= 9 ? 3 : 1
    let lines = area.height >= 14 ? 3 : area.height >= 8 ? 1 : 0
    height = max(1, area.height - above - 1 - lines)
    detail = area.height - lines..<max(area.height, area.height - lines)
  }
}
