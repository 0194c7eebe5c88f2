import PlainText
import TerminalCells
import Workbench

/// A sheet of figures: what holds for all of it, then its sections, each under held headings.
enum SheetView {
  static func draw(_ context: ViewContext, _ open: OpenJourney, _ canvas: Canvas) {
    guard let state = open.sheetState, let sheet = state.sheet else { return }
    if let empty = sheet.emptiness { return EmptyView.draw(context, empty.title, empty.text, canvas) }
    let layout = SheetLayout(area: canvas.size, sheet: sheet, hasDetail: context.state.sheetHasDetail)
    for line in layout.headlines {
      canvas.write(
        line.text, column: 1, row: line.row, style: style(line.tone, context.theme), maxWidth: canvas.width - 2)
    }
    let list = canvas.sub(Rect(column: 0, row: layout.top, width: canvas.width, height: layout.height))
    for row in 0..<layout.height {
      let number = state.scroll + row
      if row == 0, layout.holdsHead(at: number), let section = layout.section(ofLine: number) {
        drawHead(context, sheet.sections[section], row: row, list)
      } else {
        draw(context, sheet, layout.line(number), number, state.place, row: row, list)
      }
    }
    // Without a row there is still a place where the keys are.
    if state.place == nil { canvas.placeCursor(column: 1, row: 0) }
    if let facts = state.facts, !layout.detail.isEmpty {
      canvas.details(layout.detail) { drawDetail(context, facts, layout.detail, canvas) }
    }
  }

  private static func style(_ tone: SheetHeadline.Tone, _ theme: Theme) -> Style {
    switch tone {
    case .heading: theme.heading
    case .text: theme.text
    case .quiet: theme.quiet
    case .warning: theme.warning
    }
  }

  private static func style(_ tone: SheetCell.Tone, _ theme: Theme) -> Style {
    switch tone {
    case .plain: theme.text
    case .quiet: theme.quiet
    case .strong: theme.heading
    case .warning: theme.warning
    }
  }

  private static func draw(
    _ context: ViewContext, _ sheet: any FigureSheet, _ line: SheetLayout.Line, _ number: Int,
    _ selected: SheetPlace?, row: Int, _ canvas: Canvas
  ) {
    let theme = context.theme
    switch line {
    case .blank: break
    case .head(let section): drawHead(context, sheet.sections[section], row: row, canvas)
    case .note(let section):
      canvas.write(
        sheet.sections[section].note, column: SheetColumn.margin, row: row, style: theme.quiet,
        maxWidth: canvas.width - SheetColumn.margin - 1)
    case .empty(let section):
      canvas.write(
        sheet.sections[section].empty, column: SheetColumn.margin, row: row, style: theme.quiet,
        maxWidth: canvas.width - SheetColumn.margin - 1)
    case .row(let place):
      canvas.addRegion(Rect(column: 0, row: row, width: canvas.width, height: 1), tag: MouseTarget.line(number).tag)
      let isSelected = place == selected
      let section = sheet.sections[place.section]
      let cells = sheet.cells(place)
      let placed = section.placed(width: canvas.width)
      for column in placed where cells.indices.contains(column.number) {
        let cell = cells[column.number]
        let own = style(cell.tone, theme)
        if let picture = cell.picture {
          SheetPicture.draw(picture, own, Rect(column: column.left, row: row, width: column.width, height: 1), canvas)
        } else {
          let alignment: PlainText.Alignment = section.columns[column.number].isNumber ? .trailing : .leading
          let isCut = cell.short != nil && !PlainText.fits(cell.text, in: column.width)
          let text = isCut ? cell.short ?? cell.text : cell.text
          canvas.write(
            PlainText.fitted(text, to: column.width, alignment: alignment), column: column.left, row: row, style: own)
        }
      }
      guard isSelected, let name = placed.first else { return }
      context.select(
        Rect(column: 0, row: row, width: canvas.width, height: 1),
        name: Rect(column: name.left, row: row, width: name.width, height: 1), context.selection,
        pictures: placed.filter { cells.indices.contains($0.number) && cells[$0.number].picture != nil }
          .map { $0.left..<$0.left + $0.width }, canvas)
      canvas.placeCursor(column: SheetColumn.margin, row: row)
    }
  }

  private static func drawHead(_ context: ViewContext, _ section: SheetSection, row: Int, _ canvas: Canvas) {
    let theme = context.theme
    guard section.count > 0 else {
      canvas.write(
        section.title, column: SheetColumn.margin, row: row, style: theme.accent,
        maxWidth: canvas.width - SheetColumn.margin - 1)
      return
    }
    for (place, column) in section.placed(width: canvas.width).enumerated() {
      let spec = section.columns[column.number]
      guard !spec.heading.isEmpty else { continue }
      canvas.write(
        PlainText.fitted(spec.heading, to: column.width, alignment: spec.isNumber ? .trailing : .leading),
        column: column.left, row: row, style: place == 0 ? theme.accent : theme.quiet.adding(.underline))
    }
  }

  /// The selected row in full: what it is, its figures, and the formula as far as there is room.
  private static func drawDetail(_ context: ViewContext, _ facts: SheetFacts, _ rows: Range<Int>, _ canvas: Canvas) {
    let theme = context.theme
    let top = rows.lowerBound
    canvas.write(facts.title, column: 1, row: top, style: theme.heading, maxWidth: canvas.width - 2)
    let words = [facts.words, facts.notes.joined(separator: " ")].filter { !$0.isEmpty }.joined(separator: " · ")
    canvas.paragraph(
      words, in: Rect(column: 1, row: top + 1, width: canvas.width - 2, height: rows.count - 1), style: theme.quiet)
  }
}
