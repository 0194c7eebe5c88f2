import TerminalCells

extension Canvas {
  /// Whole rows that say more of the selected thing: see ``details(_:draw:)`` of a rectangle.
  func details(_ rows: Range<Int>, draw: () -> Void) {
    details(Rect(column: 0, row: rows.lowerBound, width: width, height: rows.count), draw: draw)
  }
}
