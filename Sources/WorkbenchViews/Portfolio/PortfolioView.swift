import JourneyAnalysis
import PlainText
import TerminalCells
import Workbench

/// Several journeys side by side: who has pain where, what comes back, what is still promised.
enum PortfolioView {
  static func draw(_ context: ViewContext, _ canvas: Canvas) {
    let theme = context.theme
    let state = context.state.portfolio
    guard let table = state.table else { return drawWithout(context, canvas) }
    let layout = PortfolioLayout(area: canvas.size)
    drawAbove(context, table, layout, canvas)
    let isEmpty = state.part == .heat ? table.result.cells.isEmpty : state.list?.rows.isEmpty ?? true
    guard !isEmpty else {
      canvas.paragraph(
        PortfolioText.empty(state.part),
        in: Rect(column: 2, row: layout.above + 1, width: max(1, min(76, canvas.width - 4)), height: 4),
        style: theme.quiet)
      return canvas.placeCursor(column: 2, row: layout.above + 1)
    }
    if state.part == .heat {
      drawHeat(context, table, canvas)
    } else if let list = state.list {
      ListingView.draw(
        context, list, state.place,
        in: Rect(column: 0, row: layout.above, width: canvas.width, height: layout.height + 1), canvas)
    }
    if let (title, text) = PortfolioText.detail(state, table) { drawDetail(context, title, text, layout, canvas) }
  }

  /// "reading 12 of 300 · Esc stops"; empty where nothing is under way.
  private static func progress(_ state: WorkbenchState) -> String {
    guard let progress = state.portfolio.progress else { return "" }
    return "\(DropOffText.grouped(progress.done)) of \(DropOffText.grouped(progress.total)) · Esc stops"
  }

  private static func drawWithout(_ context: ViewContext, _ canvas: Canvas) {
    let state = context.state
    if state.portfolio.progress != nil {
      let text = "Holding journeys side by side: \(progress(state))"
      canvas.write(text, column: 2, row: 1, style: context.theme.accent, maxWidth: canvas.width - 4)
      return canvas.placeCursor(column: 2, row: 1)
    }
    let isStopped = !(state.folder?.entries?.isEmpty ?? true) || state.openCount > 0
    EmptyView.draw(
      context, isStopped ? "Stopped: no figure was worked out." : "There is no journey to hold side by side.",
      isStopped
        ? "r reads the journeys again. o goes between those of the folder and those that are open."
        : "Sojourn on a folder shows all of its journeys; Esc goes back.", canvas)
  }

  private static func drawAbove(
    _ context: ViewContext, _ table: PortfolioTable, _ layout: PortfolioLayout, _ canvas: Canvas
  ) {
    let theme = context.theme
    let state = context.state
    let work = progress(state).isEmpty && !state.isPortfolioFresh ? "not of now: r reads anew" : progress(state)
    let width = PlainText.width(of: work)
    canvas.write(work, column: max(1, canvas.width - width - 1), row: 0, style: theme.accent)
    canvas.write(
      PortfolioText.heading(table), column: 1, row: 0, style: theme.heading,
      maxWidth: canvas.width - 2 - (width == 0 ? 0 : width + 2))
    guard layout.above >= 3 else { return }
    canvas.write(PortfolioText.totals(table), column: 1, row: 1, style: theme.text, maxWidth: canvas.width - 2)
    if layout.above >= 4 {
      canvas.write(PortfolioText.caveat(table), column: 1, row: 2, style: theme.quiet, maxWidth: canvas.width - 2)
    }
    PartBar.draw(
      context, PortfolioState.Part.allCases.map(\.title), selected: state.portfolio.part.rawValue,
      row: layout.above - 1, canvas)
  }

  private static func drawHeat(_ context: ViewContext, _ table: PortfolioTable, _ canvas: Canvas) {
    let state = context.state.portfolio
    let layout = PortfolioLayout.matrix(canvas.size, table, state)
    MatrixFrame.drawLabels(
      context, layout, state.cell, rows: table.heatRows.count, columns: table.result.columns.count,
      rowLabel: table.rowLabel, columnLabel: table.columnLabel, canvas)
    for row in layout.rows {
      for column in layout.shownColumns {
        guard let left = layout.left(ofColumn: column), let top = layout.top(ofRow: row) else { continue }
        guard let cell = table.cell(MatrixPlace(row: row, column: column)) else {
          canvas.write("·", column: left + 2, row: top, style: context.theme.quiet)
          continue
        }
        let style = cell.tally.max.map { context.theme.heat($0) } ?? context.theme.text
        canvas.fill(Rect(column: left, row: top, width: layout.cellWidth - 1, height: 1), style: style)
        let heat = PlainText.padded(PortfolioText.heat(cell.tally), to: 4, alignment: .trailing)
        canvas.write(
          "\(heat) ×\(cell.tally.count.short)", column: left + 1, row: top, style: style, maxWidth: layout.cellWidth - 3
        )
      }
    }
    MatrixFrame.drawSelection(context, layout, state.cell, canvas)
  }

  private static func drawDetail(
    _ context: ViewContext, _ title: String, _ text: String, _ layout: PortfolioLayout, _ canvas: Canvas
  ) {
    guard !layout.detail.isEmpty else { return }
    let theme = context.theme
    let all = Rect(column: 0, row: layout.detail.lowerBound, width: canvas.width, height: layout.detail.count)
    let (words, rest) = all.splitTop(1)
    let isShort = all.height < 3
    func drawWords() {
      canvas.write(
        isShort ? "\(title): \(text)" : title, column: 1, row: words.row, style: isShort ? theme.quiet : theme.heading,
        maxWidth: canvas.width - 2)
    }
    func drawRest() {
      if isShort { return }
      canvas.paragraph(
        text, in: Rect(column: 1, row: rest.row, width: canvas.width - 2, height: 2), style: theme.quiet)
    }
    if context.state.portfolio.part == .heat {
      context.describe(words, rest, canvas, drawWords: drawWords, drawRest: drawRest)
    } else {
      canvas.details(all) {
        drawWords()
        drawRest()
      }
    }
  }
}
