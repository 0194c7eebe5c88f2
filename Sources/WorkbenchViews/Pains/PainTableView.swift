import JourneyAnalysis
import PlainText
import TerminalCells
import Workbench

/// Rows of pain points under held headings.
enum PainTableView {
  /// The heading stands in `headRow`, the rows below it; `first` is the place of the first of them in the whole list.
  /// `order` marks the column that they are sorted by.
  static func draw(
    _ context: ViewContext, _ rows: [PainRow], selected: String?, _ table: PainTable, _ map: MapColumns, headRow: Int,
    first: Int, order: (PainOrder, isReversed: Bool)?, _ canvas: Canvas
  ) {
    let theme = context.theme
    let columns = PainColumns(width: canvas.width - 1).columns
    for column in columns {
      let isSorted = order != nil && column.kind.order == order?.0
      let mark = isSorted ? (order?.isReversed ?? false) ? "▲" : "▼" : ""
      let heading = PlainText.fitted(
        column.kind.heading + mark, to: column.width, alignment: column.kind.isNumber ? .trailing : .leading)
      canvas.write(
        heading, column: column.left, row: headRow, style: (isSorted ? theme.accent : theme.quiet).adding(.underline))
    }
    for (place, row) in rows.enumerated() {
      let top = headRow + 1 + place
      canvas.addRegion(
        Rect(column: 0, row: top, width: canvas.width, height: 1), tag: MouseTarget.line(first + place).tag)
      let isSelected = selected.map { $0.utf8.elementsEqual(row.id.utf8) } ?? false
      if context.state.open?.marks.contains(row.id) ?? false {
        canvas.write("✓", column: 1, row: top, style: theme.accent)
      }
      for column in columns {
        draw(context, row, table, map, column, column.kind == .title ? theme.text : theme.quiet, top, canvas)
      }
      guard isSelected, let title = columns.first(where: { $0.kind == .title }) else { continue }
      context.select(
        Rect(column: 0, row: top, width: canvas.width, height: 1),
        name: Rect(column: title.left, row: top, width: title.width, height: 1), canvas)
      canvas.placeCursor(column: columns.first?.left ?? 0, row: top)
    }
  }

  private static func draw(
    _ context: ViewContext, _ row: PainRow, _ table: PainTable, _ map: MapColumns, _ column: PainColumns.Column,
    _ style: Style, _ top: Int, _ canvas: Canvas
  ) {
    let text = table.text(row, column.kind, map)
    let fitted = PlainText.fitted(text, to: column.width, alignment: column.kind.isNumber ? .trailing : .leading)
    let isHeat = column.kind == .heat
    canvas.write(
      fitted, column: column.left, row: top,
      style: isHeat && row.heat != nil ? context.theme.heat(row.heat?.value ?? 0) : style)
  }

  /// The selected pain point in full: its title, then what is known of it.
  static func drawDetail(
    _ context: ViewContext, _ row: PainRow, _ table: PainTable, _ map: MapColumns, _ rows: Range<Int>, _ canvas: Canvas
  ) {
    guard !rows.isEmpty else { return }
    canvas.details(rows) {
      let (title, facts) = table.detail(row, map)
      canvas.write(title, column: 1, row: rows.lowerBound, style: context.theme.heading, maxWidth: canvas.width - 2)
      canvas.paragraph(
        facts,
        in: Rect(column: 1, row: rows.lowerBound + 1, width: canvas.width - 2, height: rows.count - 1),
        style: context.theme.quiet)
    }
  }
}

/// A pain point in one line, where there is no table: its heat, its title, and where it hurts.
enum PainLine {
  static func draw(
    _ context: ViewContext, _ row: PainRow, _ table: PainTable, _ map: MapColumns, left: Int, row top: Int,
    _ canvas: Canvas
  ) {
    let theme = context.theme
    let heat = PlainText.padded(table.text(row, .heat, map), to: 4, alignment: .trailing)
    canvas.write(heat, column: left, row: top, style: theme.heat(row.heat?.value ?? 0))
    let place = left + 6
    let used = canvas.write(row.title, column: place, row: top, style: theme.text, maxWidth: canvas.width - place - 1)
    let rest = canvas.width - place - used - 3
    if rest >= 12 {
      canvas.write(
        table.text(row, .agency, map), column: place + used + 2, row: top, style: theme.quiet, maxWidth: rest)
    }
  }
}

/// What a view says where it has nothing to show.
enum EmptyView {
  static func draw(_ context: ViewContext, _ title: String, _ text: String, _ canvas: Canvas) {
    canvas.write(title, column: 2, row: 1, style: context.theme.heading, maxWidth: canvas.width - 4)
    canvas.paragraph(
      text, in: Rect(column: 2, row: 3, width: max(1, min(76, canvas.width - 4)), height: max(0, canvas.height - 4)),
      style: context.theme.quiet)
    canvas.placeCursor(column: 2, row: 1)
  }
}
