import JourneyAnalysis
import PlainText
import TerminalCells
import Workbench

/// The hand-offs and channel switches in the order of the journey, or counted from agency to agency.
enum SeamsView {
  static func draw(_ context: ViewContext, _ open: OpenJourney, _ canvas: Canvas) {
    guard let table = open.seamTable else { return }
    guard !table.result.transitions.isEmpty else {
      return EmptyView.draw(
        context, "There is nothing to pass between yet.",
        "Seams lie between two steps: where the lead agency or the usual channel changes. Steps are added on the map (1); their agency, channel and the way one arrives at them are in the inspector (Tab).",
        canvas)
    }
    let layout = SeamsLayout(area: canvas.size)
    drawFigures(context, table, layout, canvas)
    if let matrix = open.seamMatrix(canvas.size) {
      SeamMatrixView.draw(context, open, table, matrix, canvas)
    } else {
      drawList(context, open, table, layout, canvas)
    }
  }

  private static func drawFigures(
    _ context: ViewContext, _ table: SeamTable, _ layout: SeamsLayout, _ canvas: Canvas
  ) {
    let theme = context.theme
    canvas.write(SeamText.heading(table), column: 1, row: 0, style: theme.heading, maxWidth: canvas.width - 2)
    guard layout.above >= 3 else { return }
    let rows = (layout.above - 1) / 2
    func paragraph(_ text: String, _ row: Int, _ style: Style) {
      canvas.paragraph(text, in: Rect(column: 1, row: row, width: canvas.width - 2, height: rows), style: style)
    }
    paragraph(SeamText.continuity(table), 1, theme.text)
    paragraph(SeamText.losses(table), 1 + rows, theme.quiet)
  }

  private static func drawList(
    _ context: ViewContext, _ open: OpenJourney, _ table: SeamTable, _ layout: SeamsLayout, _ canvas: Canvas
  ) {
    let theme = context.theme
    let list = open.seamList
    guard !list.isEmpty else {
      canvas.paragraph(
        !open.pains.filter.isEmpty
          ? "No seam is in view: nothing changes hands of \(open.pains.filter.text). F shows everything, o lists all transitions in view."
          : "Nothing changes hands: every step that says so has the agency and the channel of the one before it. o lists all transitions.",
        in: Rect(column: 2, row: layout.headRow + 1, width: max(1, min(76, canvas.width - 4)), height: layout.height),
        style: theme.quiet)
      canvas.placeCursor(column: 2, row: layout.headRow + 1)
      return
    }
    let columns = SeamColumns(width: canvas.width)
    for column in columns.columns {
      canvas.write(
        PlainText.fitted(column.width > 1 ? column.kind.heading : "", to: column.width), column: column.left,
        row: layout.headRow,
        style: theme.quiet.adding(.underline))
    }
    let selected = open.selectedSeam
    for (place, number) in list.dropFirst(open.seams.scroll).prefix(layout.height).enumerated() {
      let seam = table.result.transitions[number]
      let row = layout.firstRow + place
      canvas.addRegion(
        Rect(column: 0, row: row, width: canvas.width, height: 1),
        tag: MouseTarget.line(open.seams.scroll + place).tag)
      drawRow(context, seam, table, columns, isSelected: seam.to == selected?.to, row: row, canvas)
    }
    guard let selected, layout.detail.count >= 2 else { return }
    canvas.details(layout.detail) { drawDetail(context, open, selected, table, layout, canvas) }
  }

  private static func drawRow(
    _ context: ViewContext, _ seam: SeamTransition, _ table: SeamTable, _ columns: SeamColumns,
    isSelected: Bool, row: Int, _ canvas: Canvas
  ) {
    let theme = context.theme
    for column in columns.columns {
      let plain: Style
      let text: String
      switch column.kind {
      case .mark: (text, plain) = (column.width > 1 ? SeamText.markWithWord(seam) : SeamText.mark(seam), theme.accent)
      case .from: (text, plain) = (table.name(seam.from), theme.quiet)
      case .to: (text, plain) = (table.name(seam.to), theme.text)
      case .agencies:
        (text, plain) = (SeamText.agencies(seam, table), seam.isHandoff == true ? theme.text : theme.quiet)
      case .carried: (text, plain) = (SeamText.carried(seam), seam.contextCarried == "no" ? theme.warning : theme.quiet)
      case .channels:
        text = columns.hasChannelNames ? SeamText.channels(seam, table) : SeamText.channelChange(seam)
        plain = seam.isChannelSwitch == true ? theme.text : theme.quiet
      case .heat: (text, plain) = (SeamText.heat(seam), seam.heat.max.map { theme.heat($0) } ?? theme.quiet)
      }
      let alignment: PlainText.Alignment = column.kind == .heat ? .trailing : .leading
      canvas.write(
        PlainText.fitted(text, to: column.width, alignment: alignment), column: column.left, row: row, style: plain)
    }
    guard isSelected, let name = columns.columns.first(where: { $0.kind == .to }) else { return }
    context.select(
      Rect(column: 0, row: row, width: canvas.width, height: 1),
      name: Rect(column: name.left, row: row, width: name.width, height: 1), canvas)
    canvas.placeCursor(column: 2, row: row)
  }

  /// The selected transition in full, and its pain points.
  private static func drawDetail(
    _ context: ViewContext, _ open: OpenJourney, _ seam: SeamTransition, _ table: SeamTable, _ layout: SeamsLayout,
    _ canvas: Canvas
  ) {
    let theme = context.theme
    let top = layout.detail.lowerBound
    canvas.write(
      SeamText.title(seam, table), column: 1, row: top, style: theme.heading, maxWidth: canvas.width - 2)
    let lines = layout.detail.count >= 5 ? 2 : 1
    canvas.paragraph(
      SeamText.facts(seam, table), in: Rect(column: 1, row: top + 1, width: canvas.width - 2, height: lines),
      style: theme.quiet)
    let room = layout.detail.count - 1 - lines
    SeamPains.draw(context, open.pains(at: seam), rows: top + 1 + lines..<top + 1 + lines + room, canvas)
  }
}

/// The pain points at a seam, one a row; those between the two steps say so.
enum SeamPains {
  static func draw(_ context: ViewContext, _ pains: [SeamTable.Pain], rows: Range<Int>, _ canvas: Canvas) {
    guard !rows.isEmpty else { return }
    let theme = context.theme
    let shown = pains.count > rows.count ? rows.count - 1 : pains.count
    for (row, pain) in zip(rows, pains.prefix(shown)) {
      let text = pain.heat.map { "\($0.value) \($0.band.rawValue.prefix(1).uppercased())" } ?? "?  "
      canvas.write(
        PlainText.fitted(text, to: 4, alignment: .trailing), column: 2, row: row,
        style: pain.heat.map { theme.heat($0.value) } ?? theme.quiet)
      let used = canvas.write(
        pain.title, column: 8, row: row, style: theme.text, maxWidth: canvas.width - 9 - (pain.isBetween ? 14 : 0))
      if pain.isBetween { canvas.write("between them", column: 10 + used, row: row, style: theme.accent) }
    }
    if shown < pains.count, let last = rows.last {
      canvas.write("\(pains.count - shown) more: Tab shows the step", column: 8, row: last, style: theme.quiet)
    }
  }
}
