public import TerminalCells

/// Where the parts of the vote stand.
public struct VotingLayout: Sendable, Equatable {
  /// Rows of the lines above the list.
  public let above: Int
  /// Rows for things to vote on, below their headings.
  public let height: Int
  /// The rows at the bottom that say everything of the selected one; empty on a low screen.
  public let detail: Range<Int>

  public init(area: Size) {
    above = area.height >= 10 ? 3 : 1
    let lines = area.height >= 14 ? 3 : 0
    height = max(1, area.height - above - 1 - lines)
    detail = area.height - lines..<max(area.height, area.height - lines)
  }
}
