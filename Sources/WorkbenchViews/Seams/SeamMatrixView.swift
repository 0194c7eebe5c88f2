import JourneyAnalysis
import PlainText
import TerminalCells
import Workbench

/// From agency to agency: how many hand-offs, shaded by the worst pain at them.
enum SeamMatrixView {
  static func draw(
    _ context: ViewContext, _ open: OpenJourney, _ table: SeamTable, _ layout: MatrixLayout, _ canvas: Canvas
  ) {
    let theme = context.theme
    guard let selected = open.seamCell else {
      canvas.paragraph(
        "No step is known to pass from one agency to another. The lead agency of a step is in the inspector (Tab).",
        in: Rect(column: 2, row: layout.headRow + 1, width: max(1, min(76, canvas.width - 4)), height: 3),
        style: theme.quiet)
      canvas.placeCursor(column: 2, row: layout.headRow + 1)
      return
    }
    let count = table.agencies.count
    MatrixFrame.drawLabels(
      context, layout, selected, rows: count, columns: count, rowLabel: { table.agencies[$0].label },
      columnLabel: { table.agencies[$0].label }, canvas)
    for row in layout.rows {
      for column in layout.columns { drawCell(context, table, layout, row, column, canvas) }
    }
    MatrixFrame.drawSelection(context, layout, selected, canvas)
    drawDetail(context, table, layout, selected, canvas)
  }

  private static func drawCell(
    _ context: ViewContext, _ table: SeamTable, _ layout: MatrixLayout, _ row: Int, _ column: Int, _ canvas: Canvas
  ) {
    guard let left = layout.left(ofColumn: column), let top = layout.top(ofRow: row) else { return }
    let cell = table.cell(from: row, to: column)
    guard !cell.transitions.isEmpty else {
      canvas.write(row == column ? "" : "·", column: left + 1, row: top, style: context.theme.rule)
      return
    }
    let style = cell.heat.map { context.theme.heat($0) } ?? context.theme.text
    canvas.fill(Rect(column: left, row: top, width: layout.cellWidth - 1, height: 1), style: style)
    let letter = cell.heat.map { String(HeatBand(Double($0)).rawValue.prefix(1)).uppercased() } ?? ""
    canvas.write(
      "\(cell.transitions.count) \(letter)", column: left + 1, row: top, style: style, maxWidth: layout.cellWidth - 2)
  }

  private static func drawDetail(
    _ context: ViewContext, _ table: SeamTable, _ layout: MatrixLayout, _ selected: MatrixPlace, _ canvas: Canvas
  ) {
    let cell = table.cell(from: selected.row, to: selected.column)
    let (from, to) = (table.agencies[selected.row].label, table.agencies[selected.column].label)
    let row = layout.endRow + (canvas.height - layout.endRow > 3 ? 1 : 0)
    guard row < canvas.height else { return }
    let count = cell.transitions.count
    var text =
      "From \(from) to \(to): " + (count == 0 ? "no hand-off" : "\(count) \(count == 1 ? "hand-off" : "hand-offs")")
    if count > 0 { text += cell.heat.map { ", worst heat \($0)" } ?? ", no pain of known heat" }
    context.describe(
      Rect(column: 0, row: row, width: canvas.width, height: 1),
      Rect(column: 0, row: row + 1, width: canvas.width, height: canvas.height - row - 1), canvas,
      drawWords: { canvas.write(text, column: 1, row: row, style: context.theme.text, maxWidth: canvas.width - 2) },
      drawRest: { drawSeams(context, table, cell, below: row, canvas) })
  }

  /// The hand-offs of the selected cell, and what the signs mean.
  private static func drawSeams(
    _ context: ViewContext, _ table: SeamTable, _ cell: SeamTable.Cell, below head: Int, _ canvas: Canvas
  ) {
    let theme = context.theme
    var row = head
    for place in cell.transitions {
      row += 1
      guard row < canvas.height - 1 else { break }
      let seam = table.result.transitions[place]
      canvas.write(SeamText.mark(seam), column: 2, row: row, style: theme.accent)
      canvas.write(SeamText.title(seam, table), column: 4, row: row, style: theme.quiet, maxWidth: canvas.width - 5)
    }
    if canvas.height - 1 > row {
      canvas.write(
        "rows hand over, columns take over; letter and shade: the worst heat there", column: 1,
        row: canvas.height - 1, style: theme.quiet, maxWidth: canvas.width - 2)
    }
  }
}
