import TerminalCells

/// The parts of a view in a line, the one that is shown accented.
enum PartBar {
  static func draw(_ context: ViewContext, _ titles: [String], selected: Int, row: Int, _ canvas: Canvas) {
    var column = 1
    for (place, title) in titles.enumerated() {
      let isHere = place == selected
      // Brackets tell the part that is shown where colours do not.
      column +=
        canvas.write(
          isHere ? "[\(title)]" : " \(title) ", column: column, row: row,
          style: isHere ? context.theme.accent : context.theme.quiet, maxWidth: max(0, canvas.width - column - 1)) + 1
    }
  }
}
