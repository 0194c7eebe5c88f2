import JourneyModel
import PlainText
import TerminalCells
import Workbench

/// The pane with every field of the selected thing and what is tied to it.
enum InspectorView {
  static func draw(_ context: ViewContext, _ open: OpenJourney, _ canvas: Canvas) {
    let theme = context.theme
    canvas.addRegion(canvas.bounds, tag: MouseTarget.inspector.tag)
    let hasKeys = context.state.overlay == nil && open.inspector.isFocused
    canvas.verticalLine(column: 0, row: 0, length: canvas.height, style: hasKeys ? theme.accent : theme.rule)
    let area = Rect(column: 2, row: 0, width: canvas.width - 3, height: canvas.height)
    if hasKeys { return draw(context, open, hasKeys, canvas.sub(area)) }
    canvas.details(area) { draw(context, open, hasKeys, canvas.sub(area)) }
  }

  private static func draw(_ context: ViewContext, _ open: OpenJourney, _ hasKeys: Bool, _ area: Canvas) {
    let theme = context.theme
    if let facts = context.state.inspectedFacts {
      area.write(open.view.title, column: 0, row: 0, style: theme.quiet)
      let used = area.paragraph(
        facts.title, in: Rect(column: 0, row: 1, width: area.width, height: 2), style: theme.heading)
      drawRows(
        context, open, hasKeys,
        area.sub(Rect(column: 0, row: used + 2, width: area.width, height: area.height - used - 2)))
      return
    }
    guard let id = context.state.inspectedID, let object = open.document.object(id),
      let type = open.document.place(of: id)?.type ?? (id.isEmpty ? Journey.record : nil)
    else {
      // A figure that is about no record of this file.
      if context.state.inspectorRows.isEmpty {
        area.write("Nothing is selected.", column: 0, row: 0, style: theme.quiet)
        if hasKeys { area.placeCursor(column: 0, row: 0) }
      } else {
        drawRows(context, open, hasKeys, area)
      }
      return
    }
    area.write(type.title, column: 0, row: 0, style: theme.quiet)
    if open.inspector.link != nil { area.write("Esc back", column: area.width - 8, row: 0, style: theme.quiet) }
    let used = area.paragraph(
      InspectorFields.name(of: object), in: Rect(column: 0, row: 1, width: area.width, height: 2), style: theme.heading)
    let top = 1 + used + 1
    let list = area.sub(Rect(column: 0, row: top, width: area.width, height: area.height - top))
    drawRows(context, open, hasKeys, list)
  }

  private static func drawRows(_ context: ViewContext, _ open: OpenJourney, _ hasKeys: Bool, _ canvas: Canvas) {
    let rows = context.state.inspectorRows
    guard !rows.isEmpty else {
      canvas.write("Tab, then Enter fills in a field.", column: 0, row: 0, style: context.theme.quiet)
      if hasKeys { canvas.placeCursor(column: 0, row: 0) }
      return
    }
    var row = 0
    for (place, field) in rows.enumerated().dropFirst(open.inspector.scroll) {
      guard row < canvas.height else { break }
      let isSelected = hasKeys && place == selectedPlace(context.state, rows)
      let used = draw(field, context, isSelected, row, canvas, roomy: !hasKeys)
      if field.isSelectable {
        canvas.addRegion(
          Rect(column: 0, row: row, width: canvas.width, height: used), tag: MouseTarget.field(place).tag)
      }
      row += used
    }
  }

  private static func selectedPlace(_ state: WorkbenchState, _ rows: [FieldRow]) -> Int {
    let wanted = min(state.open?.inspector.row ?? 0, rows.count - 1)
    return rows.indices.suffix(from: max(0, wanted)).first { rows[$0].isSelectable }
      ?? rows.indices.prefix(wanted + 1).last { rows[$0].isSelectable } ?? 0
  }

  /// Draws a line and returns the rows it took. Without the keys there is room for texts to wrap.
  private static func draw(
    _ field: FieldRow, _ context: ViewContext, _ isSelected: Bool, _ row: Int, _ canvas: Canvas, roomy: Bool
  ) -> Int {
    let theme = context.theme
    let indent = field.depth * 2
    var used = 1
    switch field.content {
    case .heading:
      let blank = roomy && row > 0 ? 1 : 0
      canvas.write(
        field.label + (field.text.isEmpty ? "" : " \(field.text)"), column: indent, row: row + blank,
        style: theme.accent, maxWidth: canvas.width - indent)
      return 1 + blank
    case .link, .note:
      let start = indent + canvas.write(field.label, column: indent, row: row, style: theme.quiet, maxWidth: 14) + 1
      let width = canvas.width - start
      if roomy {
        used = canvas.paragraph(
          field.text, in: Rect(column: start, row: row, width: width, height: min(4, canvas.height - row)),
          style: theme.text)
      } else {
        canvas.write(field.text, column: start, row: row, style: theme.text, maxWidth: width)
      }
    case .field, .list:
      let label = field.label
      canvas.write(label, column: indent, row: row, style: theme.quiet, maxWidth: labelWidth(canvas) - indent - 1)
      let start = labelWidth(canvas)
      let text = field.isPresent ? field.text : "—"
      if roomy {
        used = canvas.paragraph(
          text, in: Rect(column: start, row: row, width: canvas.width - start, height: min(5, canvas.height - row)),
          style: theme.text)
      } else {
        canvas.write(text, column: start, row: row, style: theme.text, maxWidth: canvas.width - start)
      }
    }
    if isSelected {
      context.highlight(Rect(column: 0, row: row, width: canvas.width, height: 1), theme.selected, canvas)
      canvas.placeCursor(column: indent, row: row)
    }
    return max(1, used)
  }

  private static func labelWidth(_ canvas: Canvas) -> Int { min(18, canvas.width / 3 + 2) }
}
