import PlainText
import TerminalCells
import Workbench

/// The labels of a matrix, and what stands around its selected cell.
enum MatrixFrame {
  /// Labels of columns above and of rows to the left; signs point at those of the selected cell.
  static func drawLabels(
    _ context: ViewContext, _ layout: MatrixLayout, _ selected: MatrixPlace, rows: Int, columns: Int,
    rowLabel: (Int) -> String, columnLabel: (Int) -> String, _ canvas: Canvas
  ) {
    let theme = context.theme
    for row in layout.rows {
      for column in layout.shownColumns {
        guard let left = layout.left(ofColumn: column), let top = layout.top(ofRow: row) else { continue }
        canvas.addRegion(
          Rect(column: left, row: top, width: layout.cellWidth, height: 1),
          tag: MouseTarget.cell(row: row, column: column).tag)
      }
    }
    // A label stands for its line, beside the cell that is selected.
    for place in layout.shownColumns {
      guard let left = layout.left(ofColumn: place) else { continue }
      canvas.addRegion(
        Rect(column: left, row: layout.headRow, width: layout.cellWidth, height: layout.headHeight),
        tag: MouseTarget.cell(row: selected.row, column: place).tag)
    }
    for place in layout.rows {
      guard let top = layout.top(ofRow: place) else { continue }
      canvas.addRegion(
        Rect(column: 0, row: top, width: layout.labelWidth, height: 1),
        tag: MouseTarget.cell(row: place, column: selected.column).tag)
    }
    let width = layout.cellWidth - 1
    for place in layout.shownColumns {
      guard let left = layout.left(ofColumn: place) else { continue }
      var lines = PlainText.wrapped(columnLabel(place), to: width)
      if lines.count > layout.headHeight {
        lines = Array(lines.prefix(layout.headHeight - 1)) + [lines[(layout.headHeight - 1)...].joined(separator: " ")]
      }
      // Short labels stand next to the cells.
      let top = layout.headRow + layout.headHeight - lines.count
      if place == selected.column {
        context.point("▼", column: left - 1, row: layout.headRow + layout.headHeight - 1, canvas)
      }
      for (number, line) in lines.enumerated() {
        canvas.write(line, column: left, row: top + number, style: theme.quiet, maxWidth: width)
      }
    }
    for row in layout.rows {
      for column in layout.shownColumns {
        guard let left = layout.left(ofColumn: column), let top = layout.top(ofRow: row) else { continue }
        canvas.addRegion(
          Rect(column: left, row: top, width: width, height: 1), tag: MouseTarget.cell(row: row, column: column).tag)
      }
    }
    for place in layout.rows {
      guard let top = layout.top(ofRow: place) else { continue }
      if place == selected.row { context.point("▸", column: 0, row: top, canvas) }
      canvas.write(rowLabel(place), column: 1, row: top, style: theme.quiet, maxWidth: layout.labelWidth - 2)
    }
    // What is scrolled away is said, not only left out.
    let first = columns - layout.columns.count - (columns - layout.columns.upperBound)
    let held = layout.shownColumns.count - layout.columns.count
    let more = [
      layout.rows.lowerBound > 0 ? "↑\(layout.rows.lowerBound)" : "",
      layout.rows.upperBound < rows ? "↓\(rows - layout.rows.upperBound)" : "",
      first > held ? "←\(first - held)" : "",
      layout.columns.upperBound < columns ? "→\(columns - layout.columns.upperBound)" : "",
    ].filter { !$0.isEmpty }
    canvas.write(
      more.joined(separator: " "), column: 1, row: layout.firstRow - 1, style: theme.quiet,
      maxWidth: layout.labelWidth - 2)
  }

  static func drawSelection(
    _ context: ViewContext, _ layout: MatrixLayout, _ selected: MatrixPlace, _ canvas: Canvas
  ) {
    guard let left = layout.left(ofColumn: selected.column), let top = layout.top(ofRow: selected.row) else { return }
    let cell = Rect(column: left, row: top, width: layout.cellWidth - 1, height: 1)
    if !context.isHeard { canvas.restyle(cell, style: context.selection) }
    context.speak(Rect(column: 0, row: top, width: layout.labelWidth, height: 1), context.selection, canvas)
    context.speak(cell, context.selection, canvas)
    // Brackets tell the selected cell from a shaded one where colours do not.
    let style = context.isHeard ? context.theme.text : context.selection
    canvas.write("[", column: left, row: top, style: style)
    canvas.write("]", column: left + layout.cellWidth - 2, row: top, style: style)
    canvas.placeCursor(column: left + 1, row: top)
  }
}
