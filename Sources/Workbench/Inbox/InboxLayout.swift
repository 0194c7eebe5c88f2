public import TerminalCells

/// Where the parts of the inbox stand.
public struct InboxLayout: Sendable, Equatable {
  /// Rows above the list, its headings among them.
  public let above: Int
  /// Rows of captures.
  public let height: Int
  /// The rows at the bottom that say everything of the selected one; empty on a low screen.
  public let detail: Range<Int>

  public init(area: Size) {
    above = area.height >= 10 ? 3 : 2
    let lines = area.height >= 12 ? min(7, area.height / 3) : 0
    height = max(1, area.height - above - lines)
    detail = area.height - lines..<max(area.height, area.height - lines)
  }
}
