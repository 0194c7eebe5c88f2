import JourneyAnalysis
import PlainText
import TerminalCells
import Workbench

/// Where it hurts, along two dimensions: a matrix of shaded figures, or the pain points of one of its cells.
enum HeatView {
  static func draw(_ context: ViewContext, _ open: OpenJourney, _ canvas: Canvas) {
    guard let table = open.heatTable, let layout = open.heatLayout(canvas.size) else { return }
    guard !table.isEmpty else { return drawEmpty(context, open, canvas) }
    if open.heat.isCellOpen { return HeatCellView.draw(context, open, table, canvas) }
    let row = table.row(open.heat.row) ?? 0
    let column = table.column(open.heat.column) ?? 0
    drawHeading(context, open, table, layout, canvas)
    drawLabels(context, table, layout, row: row, column: column, canvas)
    for place in Array(layout.rows) + [table.rowCount - 1] {
      for cell in Array(layout.columns) + [table.columnCount - 1] {
        drawCell(context, table, layout, place, cell, canvas)
      }
    }
    drawSelection(context, table, layout, row: row, column: column, canvas)
    drawBelow(context, open, table, layout, row: row, column: column, canvas)
  }

  /// Why there is nothing, and what to do.
  private static func drawEmpty(_ context: ViewContext, _ open: OpenJourney, _ canvas: Canvas) {
    let isFiltered = !open.pains.filter.isEmpty
    EmptyView.draw(
      context, isFiltered ? "No pain point is in view." : "Nothing hurts yet, as far as this map says.",
      isFiltered
        ? "The filter (\(open.pains.filter.text)) leaves none of the \(open.painTable?.total ?? 0) pain points. f changes the filter."
        : "Heat comes from pain points: severity × frequency. ! captures one in a line, such as: ! told to call back twice @ssa #phone s4 f3. The map (1) shows where it stands.",
      canvas)
  }

  private static func drawHeading(
    _ context: ViewContext, _ open: OpenJourney, _ table: HeatTable, _ layout: HeatLayout, _ canvas: Canvas
  ) {
    let theme = context.theme
    let query = table.heatmap.query
    if let row = layout.settingsRow {
      let axes = "\(query.rows.label) × \(query.columns.label)"
      let column = 1 + canvas.write(axes, column: 1, row: row, style: theme.heading, maxWidth: canvas.width - 2) + 2
      canvas.write(
        HeatText.hidden(table) + HeatText.settings(query), column: column, row: row, style: theme.quiet,
        maxWidth: canvas.width - column - 1)
    }
    if let row = layout.hottestRow {
      canvas.write(HeatText.hottest(table), column: 1, row: row, style: theme.text, maxWidth: canvas.width - 2)
    }
  }

  private static func drawLabels(
    _ context: ViewContext, _ table: HeatTable, _ layout: HeatLayout, row: Int, column: Int, _ canvas: Canvas
  ) {
    let theme = context.theme
    for place in Array(layout.columns) + [table.columnCount - 1] {
      guard let left = layout.left(ofColumn: place, isTotal: table.isTotal(column: place)) else { continue }
      let width = layout.cellWidth - 1
      var lines = PlainText.wrapped(table.columnLabel(place), to: width)
      if lines.count > layout.headHeight {
        lines = Array(lines.prefix(layout.headHeight - 1)) + [lines[(layout.headHeight - 1)...].joined(separator: " ")]
      }
      // Short labels stand next to the cells.
      let top = layout.headRow + layout.headHeight - lines.count
      if place == column { context.point("▼", column: left, row: layout.headRow + layout.headHeight - 1, canvas) }
      for (number, line) in lines.enumerated() {
        canvas.write(line, column: left + 1, row: top + number, style: theme.quiet, maxWidth: width)
      }
    }
    for place in Array(layout.rows) + [table.rowCount - 1] {
      guard let top = layout.top(ofRow: place, isTotal: table.isTotal(row: place)) else { continue }
      if place == row { context.point("▸", column: 0, row: top, canvas) }
      canvas.write(table.rowLabel(place), column: 1, row: top, style: theme.quiet, maxWidth: layout.labelWidth - 2)
    }
    // What is scrolled away is said, not only left out.
    let more = [
      layout.rows.lowerBound > 0 ? "↑\(layout.rows.lowerBound)" : "",
      layout.rows.upperBound < table.rowCount - 1 ? "↓\(table.rowCount - 1 - layout.rows.upperBound)" : "",
      layout.columns.lowerBound > 0 ? "←\(layout.columns.lowerBound)" : "",
      layout.columns.upperBound < table.columnCount - 1 ? "→\(table.columnCount - 1 - layout.columns.upperBound)" : "",
    ].filter { !$0.isEmpty }
    canvas.write(
      more.joined(separator: " "), column: 1, row: layout.headRow + layout.headHeight - 1, style: theme.quiet,
      maxWidth: layout.labelWidth - 2)
  }

  private static func drawCell(
    _ context: ViewContext, _ table: HeatTable, _ layout: HeatLayout, _ row: Int, _ column: Int, _ canvas: Canvas
  ) {
    let theme = context.theme
    guard let left = layout.left(ofColumn: column, isTotal: table.isTotal(column: column)),
      let top = layout.top(ofRow: row, isTotal: table.isTotal(row: row))
    else { return }
    canvas.addRegion(
      Rect(column: left, row: top, width: layout.cellWidth, height: 1),
      tag: MouseTarget.cell(row: row, column: column).tag)
    let middle = left + 1 + max(0, table.valueWidth - 1)
    switch table.state(row, column) {
    case .noData: canvas.write("·", column: middle, row: top, style: theme.quiet)
    case .noPain: canvas.write("–", column: middle, row: top, style: theme.quiet)
    case .pain:
      let level = table.level(row, column)
      let style = HeatShade.style(theme, level)
      canvas.fill(Rect(column: left, row: top, width: layout.cellWidth - 1, height: 1), style: style)
      let text = HeatCellText(table.tally(row, column), table.heatmap.query.cell)
      let value = PlainText.padded(text.value, to: table.valueWidth, alignment: .trailing)
      var place = left + 1 + canvas.write(value, column: left + 1, row: top, style: style) + 1
      place += canvas.write(table.sign(ofLevel: level), column: place, row: top, style: style) + 1
      if table.countWidth > 0 {
        canvas.write(text.count, column: place, row: top, style: style)
        place += table.countWidth + 1
      }
      canvas.write(text.unknown, column: place, row: top, style: style)
    }
  }

  private static func drawSelection(
    _ context: ViewContext, _ table: HeatTable, _ layout: HeatLayout, row: Int, column: Int, _ canvas: Canvas
  ) {
    guard let left = layout.left(ofColumn: column, isTotal: table.isTotal(column: column)),
      let top = layout.top(ofRow: row, isTotal: table.isTotal(row: row))
    else { return }
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

  /// The selected cell in words, its pain points where there is room, and what the signs mean.
  private static func drawBelow(
    _ context: ViewContext, _ open: OpenJourney, _ table: HeatTable, _ layout: HeatLayout, row: Int, column: Int,
    _ canvas: Canvas
  ) {
    let theme = context.theme
    if let row = layout.legendRow { HeatLegend.draw(context, table, row: row, canvas) }
    let end = layout.legendRow ?? canvas.height
    guard layout.detailRow < end else { return }
    context.describe(
      Rect(column: 0, row: layout.detailRow, width: canvas.width, height: 1),
      Rect(column: 0, row: layout.detailRow + 1, width: canvas.width, height: end - layout.detailRow - 1), canvas,
      drawWords: {
        canvas.write(
          HeatText.detail(table, row, column), column: 1, row: layout.detailRow, style: theme.text,
          maxWidth: canvas.width - 2)
      },
      drawRest: { drawPains(context, open, layout, canvas) })
  }

  /// The first pain points of the selected cell.
  private static func drawPains(_ context: ViewContext, _ open: OpenJourney, _ layout: HeatLayout, _ canvas: Canvas) {
    if layout.previewHeight >= 3, let pains = open.painTable {
      let list = open.heatList
      let shown = list.count > layout.previewHeight ? layout.previewHeight - 1 : list.count
      for (place, id) in list.prefix(shown).enumerated() {
        guard let pain = pains.row(id) else { continue }
        PainLine.draw(context, pain, pains, open.columns, left: 2, row: layout.previewRow + place, canvas)
      }
      if shown < list.count {
        canvas.write(
          "\(list.count - shown) more; Enter lists them", column: 8, row: layout.previewRow + shown,
          style: context.theme.quiet)
      }
    }
  }
}
