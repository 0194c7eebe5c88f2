import JourneyAnalysis
import TerminalCells
import Workbench

/// The pain points as a table: sorted, filtered, the selected one in full below.
enum PainsView {
  static func draw(_ context: ViewContext, _ open: OpenJourney, _ canvas: Canvas) {
    guard let table = open.painTable else { return }
    guard !table.rows.isEmpty else { return drawEmpty(context, open, table, canvas) }
    let theme = context.theme
    let layout = PainsLayout(area: canvas.size)
    let filter = open.pains.filter
    let count =
      filter.isEmpty
      ? "\(table.total) \(table.total == 1 ? "pain point" : "pain points")"
      : "\(table.rows.count) of \(table.total) pain points"
    let column = 1 + canvas.write(count, column: 1, row: 0, style: theme.heading) + 2
    let basis = table.basis.map { $0 == .notStated ? " · basis not stated" : " · basis \($0.label)" } ?? ""
    canvas.write(
      open.pains.order.words(isReversed: open.pains.isReversed) + basis, column: column, row: 0, style: theme.quiet,
      maxWidth: canvas.width - column - 1)
    let shown = table.rows.dropFirst(open.pains.scroll).prefix(layout.height)
    PainTableView.draw(
      context, Array(shown), selected: open.pains.selected, table, open.columns, headRow: layout.headRow,
      first: open.pains.scroll, order: (open.pains.order, open.pains.isReversed), canvas)
    if let row = open.pains.selected.flatMap({ table.row($0) }) {
      PainTableView.drawDetail(context, row, table, open.columns, layout.detail, canvas)
    }
  }

  private static func drawEmpty(
    _ context: ViewContext, _ open: OpenJourney, _ table: PainTable, _ canvas: Canvas
  ) {
    let filter = open.pains.filter
    EmptyView.draw(
      context, filter.isEmpty ? "There are no pain points yet." : "No pain point is in view.",
      filter.isEmpty
        ? "! captures one in a line: ! told to call back twice @ssa #phone s4 f3. What hurts, as the customer would say it; then who, where and how bad, as far as it is known."
        : "The filter (\(filter.text)) leaves none of the \(table.total) pain points. f changes the filter.", canvas)
  }
}
