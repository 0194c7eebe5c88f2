import TerminalCells
import Workbench

/// The pain points of one cell of the matrix, worst first.
enum HeatCellView {
  static func draw(_ context: ViewContext, _ open: OpenJourney, _ table: HeatTable, _ canvas: Canvas) {
    let theme = context.theme
    guard let row = table.row(open.heat.row), let column = table.column(open.heat.column), let pains = open.painTable
    else { return }
    let list = open.heatList
    let room = HeatList(area: canvas.size)
    let heading = "\(table.rowLabel(row)) × \(table.columnLabel(column))"
    let used = canvas.write(heading, column: 1, row: 0, style: theme.heading, maxWidth: canvas.width - 2)
    canvas.write(
      list.count == 1 ? "1 pain point" : "\(list.count) pain points, hottest first", column: used + 3, row: 0,
      style: theme.quiet, maxWidth: canvas.width - used - 4)
    canvas.write(
      HeatText.facts(table, row, column), column: 1, row: 1, style: theme.quiet, maxWidth: canvas.width - 2)
    let shown = Array(list.dropFirst(open.heat.listScroll).prefix(room.height))
    PainTableView.draw(
      context, shown.compactMap { pains.row($0) }, selected: open.heat.pain, pains, open.columns, headRow: room.top - 1,
      first: open.heat.listScroll, order: nil, canvas)
    if let selected = open.heat.pain.flatMap({ pains.row($0) }) {
      PainTableView.drawDetail(
        context, selected, pains, open.columns, canvas.height - 3..<canvas.height, canvas)
    }
  }
}
