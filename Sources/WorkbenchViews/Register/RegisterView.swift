import JSONText
import JourneyModel
import PlainText
import TerminalCells
import Workbench

/// One list of the journey as a table, the selected record in words below.
enum RegisterView {
  static func draw(_ context: ViewContext, _ open: OpenJourney, _ canvas: Canvas) {
    guard let table = open.register.table else { return }
    let theme = context.theme
    guard !table.rows.isEmpty else {
      if table.total > 0 {
        return EmptyView.draw(
          context, "\(table.title): none of the \(table.total) is in view.",
          "The filter is \(open.pains.filter.text). F shows everything.", canvas)
      }
      let help = Journey.record.field(at: table.list)?.help ?? ""
      return EmptyView.draw(
        context, "\(table.title): none yet.",
        "\(help) a adds one; g k goes to another list.", canvas)
    }
    let layout = PainsLayout(area: canvas.size)
    let used = canvas.write(
      "\(table.title) · \(table.rows.count)\(table.isFiltered ? " in view of \(table.total)" : "")", column: 1, row: 0,
      style: theme.heading, maxWidth: canvas.width - 2)
    canvas.write(
      table.type.summary, column: used + 3, row: 0, style: theme.quiet, maxWidth: canvas.width - used - 4)
    let columns = table.columns(width: canvas.width - 1)
    for column in columns {
      canvas.write(
        PlainText.fitted(column.field.label, to: column.width, alignment: column.isNumber ? .trailing : .leading),
        column: column.left, row: layout.headRow, style: theme.quiet.adding(.underline))
    }
    let first = open.register.scroll
    for (place, row) in table.rows.dropFirst(first).prefix(layout.height).enumerated() {
      let isSelected = table.place(of: open.register.selected) == first + place
      draw(context, open, row, columns, isSelected, layout.firstRow + place, canvas)
      canvas.addRegion(
        Rect(column: 0, row: layout.firstRow + place, width: canvas.width, height: 1),
        tag: MouseTarget.line(first + place).tag)
    }
    if let place = table.place(of: open.register.selected) {
      canvas.details(layout.detail) { drawDetail(context, open, table, table.rows[place], layout.detail, canvas) }
    }
  }

  private static func draw(
    _ context: ViewContext, _ open: OpenJourney, _ row: RegisterTable.Row, _ columns: [RegisterTable.Column],
    _ isSelected: Bool, _ top: Int, _ canvas: Canvas
  ) {
    if open.marks.contains(row.id) { canvas.write("✓", column: 1, row: top, style: context.theme.accent) }
    for (place, column) in columns.enumerated() {
      let text = RegisterTable.text(row.object[column.field.key], column.field, in: open.document)
      canvas.write(
        PlainText.fitted(text, to: column.width, alignment: column.isNumber ? .trailing : .leading),
        column: column.left, row: top,
        style: place == 0 ? context.theme.text : context.theme.quiet)
    }
    guard isSelected, let name = columns.first else { return }
    context.select(
      Rect(column: 0, row: top, width: canvas.width, height: 1),
      name: Rect(column: name.left, row: top, width: name.width, height: 1), canvas)
    canvas.placeCursor(column: name.left, row: top)
  }

  /// The selected record in full: its name, then every other field that says something.
  private static func drawDetail(
    _ context: ViewContext, _ open: OpenJourney, _ table: RegisterTable, _ row: RegisterTable.Row, _ rows: Range<Int>,
    _ canvas: Canvas
  ) {
    guard !rows.isEmpty else { return }
    let name = RegisterTable.nameField(table.type)
    canvas.write(
      InspectorFields.name(of: row.object), column: 1, row: rows.lowerBound, style: context.theme.heading,
      maxWidth: canvas.width - 2)
    let facts = table.type.fields.compactMap { field -> String? in
      guard field.key.text != "id", field.key != name?.key, let value = row.object[field.key] else { return nil }
      return "\(field.label.lowercased()) \(RegisterTable.text(value, field, in: open.document))"
    }
    canvas.paragraph(
      facts.joined(separator: " · "),
      in: Rect(column: 1, row: rows.lowerBound + 1, width: canvas.width - 2, height: rows.count - 1),
      style: context.theme.quiet)
  }
}
