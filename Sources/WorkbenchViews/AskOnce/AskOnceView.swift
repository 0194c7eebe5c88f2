import JourneyAnalysis
import PlainText
import TerminalCells
import Workbench

/// How often each piece of information is asked for, and by whom; or the asks of one cell.
enum AskOnceView {
  static func draw(_ context: ViewContext, _ open: OpenJourney, _ canvas: Canvas) {
    guard let table = open.askTable else { return }
    guard let cell = open.askCell, let layout = open.askMatrix(canvas.size) else {
      if !open.pains.filter.isEmpty, table.result.asks > 0 {
        return EmptyView.draw(
          context, "Nothing that is asked for is in view.",
          "No step of \(open.pains.filter.text) asks for anything. F shows everything.", canvas)
      }
      return EmptyView.draw(
        context, "No step asks for anything yet.",
        "What people are asked for again and again is counted from the asks of the steps: on the map (1), the lane of what is asked, Enter, and a adds an ask. Items stand once in the file, so that the same thing has the same name everywhere.",
        canvas)
    }
    if open.askOnce.isCellOpen { return AskListView.draw(context, open, table, cell, canvas) }
    let theme = context.theme
    canvas.write(AskText.heading(table), column: 1, row: 0, style: theme.heading, maxWidth: canvas.width - 2)
    if layout.headRow > 1 {
      canvas.paragraph(
        AskText.avoidable(table),
        in: Rect(column: 1, row: 1, width: canvas.width - 2, height: layout.headRow - 1), style: theme.text)
    }
    MatrixFrame.drawLabels(
      context, layout, cell, rows: table.items.count, columns: table.columnCount,
      rowLabel: { (table.items[$0].isSensitive == true ? "◆ " : "  ") + table.items[$0].label },
      columnLabel: table.columnLabel, canvas)
    for row in layout.rows {
      for column in layout.shownColumns { drawCell(context, table, layout, row, column, canvas) }
    }
    MatrixFrame.drawSelection(context, layout, cell, canvas)
    drawBelow(context, table, layout, cell, canvas)
  }

  private static func drawCell(
    _ context: ViewContext, _ table: AskTable, _ layout: MatrixLayout, _ row: Int, _ column: Int, _ canvas: Canvas
  ) {
    guard let left = layout.left(ofColumn: column), let top = layout.top(ofRow: row) else { return }
    let count = table.count(row, column)
    guard count > 0 else {
      canvas.write("·", column: left + 1, row: top, style: context.theme.rule)
      return
    }
    let level = table.level(row, column)
    let style = level > 0 ? HeatShade.style(context.theme, level) : context.theme.text
    canvas.fill(Rect(column: left, row: top, width: layout.cellWidth - 1, height: 1), style: style)
    let must = table.mustReAsk(row, column)
    canvas.write(
      "\(count)\(must > 0 ? " §\(must)" : "")", column: left + 1, row: top, style: style,
      maxWidth: layout.cellWidth - 2)
  }

  private static func drawBelow(
    _ context: ViewContext, _ table: AskTable, _ layout: MatrixLayout, _ cell: MatrixPlace, _ canvas: Canvas
  ) {
    let row = layout.endRow + (canvas.height - layout.endRow >= 3 ? 1 : 0)
    guard row < canvas.height else { return }
    if row + 1 < canvas.height {
      canvas.write(
        "◆ sensitive  §1 one of them by law  · not asked  Enter lists the asks", column: 1,
        row: canvas.height - 1, style: context.theme.quiet, maxWidth: canvas.width - 2)
    }
    let height = max(1, canvas.height - row - 1)
    let (words, rest) = Rect(column: 1, row: row, width: canvas.width - 2, height: height).splitTop(1)
    let text = AskText.detail(table, cell.row, cell.column)
    func draw(_ part: Rect, from line: Int) {
      canvas.sub(part).paragraph(
        text, in: Rect(column: 0, row: -line, width: part.width, height: height), style: context.theme.text)
    }
    context.describe(
      words, rest, canvas, drawWords: { draw(words, from: 0) }, drawRest: { draw(rest, from: 1) })
  }
}

/// The asks of one cell: step, who asks, how asking again could be avoided, and the minutes.
enum AskListView {
  static func draw(
    _ context: ViewContext, _ open: OpenJourney, _ table: AskTable, _ cell: MatrixPlace, _ canvas: Canvas
  ) {
    let theme = context.theme
    let layout = AskListLayout(area: canvas.size)
    canvas.paragraph(
      AskText.detail(table, cell.row, cell.column), in: Rect(column: 1, row: 0, width: canvas.width - 2, height: 2),
      style: theme.heading)
    let widths = widths(canvas.width)
    var left = 2
    for (heading, width) in zip(["", "Step", "Asked by", "Remedy", "Minutes"], widths) where width > 0 {
      canvas.write(
        PlainText.fitted(heading, to: width), column: left, row: layout.headRow,
        style: theme.quiet.adding(.underline))
      left += width + 2
    }
    for (place, entry) in open.askList.dropFirst(open.askOnce.askScroll).prefix(layout.height).enumerated() {
      let row = layout.firstRow + place
      let isSelected = open.askOnce.askScroll + place == open.askOnce.ask
      canvas.addRegion(
        Rect(column: 0, row: row, width: canvas.width, height: 1),
        tag: MouseTarget.item(part: 0, place: open.askOnce.askScroll + place).tag)
      let mark = entry.isMustReAsk ? "§" : entry.isFirst ? "1st" : ""
      let texts = [mark, entry.stepName, entry.agency, AskText.remedy(entry), AskText.minutes(entry)]
      var left = 2
      for (number, (text, width)) in zip(texts, widths).enumerated() where width > 0 {
        canvas.write(
          PlainText.fitted(text, to: width), column: left, row: row, style: number == 1 ? theme.text : theme.quiet)
        left += width + 2
      }
      guard isSelected else { continue }
      context.select(
        Rect(column: 0, row: row, width: canvas.width, height: 1),
        name: Rect(column: 2 + widths[0] + 2, row: row, width: widths[1], height: 1), canvas)
      canvas.placeCursor(column: 2, row: row)
    }
  }

  private static func widths(_ width: Int) -> [Int] {
    let agency = width < 70 ? 0 : width < 110 ? 12 : 24
    let remedy = width < 50 ? 0 : 13
    let minutes = width < 60 ? 6 : 22
    let used = [3, agency, remedy, minutes].reduce(3) { $0 + ($1 > 0 ? $1 + 2 : 0) }
    return [3, max(6, width - used - 2), agency, remedy, minutes]
  }
}
