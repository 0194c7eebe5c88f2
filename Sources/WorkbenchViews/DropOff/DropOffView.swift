import JourneyAnalysis
import PlainText
import TerminalCells
import Workbench

/// Where people are lost: a bar and figures for each stage and its groups, or the detail of one stage.
enum DropOffView {
  static func draw(_ context: ViewContext, _ open: OpenJourney, _ canvas: Canvas) {
    guard let table = open.dropOffTable, let layout = open.dropOffLayout(canvas.size) else { return }
    guard !table.isEmpty else { return drawEmpty(context, open, table, canvas) }
    if open.dropOff.isStageOpen { return DropOffDetailView.draw(context, open, table, canvas) }
    let theme = context.theme
    drawHeading(context, table, layout, canvas)
    let selected = open.dropOffItem
    for place in layout.places {
      let item = table.items[place.item]
      canvas.addRegion(
        Rect(column: 0, row: place.row, width: canvas.width, height: place.height),
        tag: MouseTarget.dropOff(place.item).tag)
      drawItem(context, table, item, layout, place, isSelected: item == selected, canvas)
    }
    if let selected, !layout.detail.isEmpty {
      canvas.details(layout.detail) {
        canvas.paragraph(
          DropOffText.detail(table, selected),
          in: Rect(column: 1, row: layout.detail.lowerBound, width: canvas.width - 2, height: layout.detail.count),
          style: theme.text)
      }
    }
    if let row = layout.legendRow { drawLegend(context, table, row: row, canvas) }
  }

  private static func drawEmpty(
    _ context: ViewContext, _ open: OpenJourney, _ table: DropOffTable, _ canvas: Canvas
  ) {
    let hasStages = !table.result.stages.isEmpty
    EmptyView.draw(
      context, hasStages ? "Nobody was counted at these stages yet." : "This map has no stages yet.",
      hasStages
        ? "Where people are lost is worked out from counts of how many reached, attempted and finished each stage. They come from an event log (sojourn funnel LOG --journey FILE) or from a table of counts (sojourn import COUNTS --into FILE)."
        : "a on the map (1) adds the first stage; counts of people belong to stages.",
      canvas)
  }

  private static func drawHeading(
    _ context: ViewContext, _ table: DropOffTable, _ layout: DropOffLayout, _ canvas: Canvas
  ) {
    let theme = context.theme
    canvas.write(DropOffText.heading(table), column: 1, row: 0, style: theme.heading, maxWidth: canvas.width - 2)
    canvas.paragraph(
      DropOffText.worst(table),
      in: Rect(column: 1, row: layout.worst.lowerBound, width: canvas.width - 2, height: layout.worst.count),
      style: theme.text)
    canvas.paragraph(
      table.result.note,
      in: Rect(column: 1, row: layout.notes.lowerBound, width: canvas.width - 2, height: layout.notes.count),
      style: theme.quiet)
    let head = theme.quiet.adding(.underline)
    canvas.write(
      PlainText.fitted("Stage", to: layout.labelWidth), column: DropOffLayout.margin, row: layout.headRow, style: head)
    if layout.barWidth > 0 {
      let scale = "people, to \(DropOffText.grouped(table.mostReached))"
      canvas.write(
        PlainText.fitted(scale, to: layout.barWidth), column: layout.barLeft, row: layout.headRow, style: head)
    }
    for column in layout.columns {
      canvas.write(
        PlainText.fitted(column.figure.heading, to: column.width, alignment: .trailing), column: column.left,
        row: layout.headRow, style: head)
    }
    if let left = layout.voicesLeft {
      canvas.write("what customers said", column: left, row: layout.headRow, style: head, maxWidth: canvas.width - left)
    }
  }

  private static func drawItem(
    _ context: ViewContext, _ table: DropOffTable, _ item: DropOffTable.Item, _ layout: DropOffLayout,
    _ place: DropOffLayout.Place, isSelected: Bool, _ canvas: Canvas
  ) {
    let theme = context.theme
    let row = place.row
    let figures = table.figures(item)
    let group = table.group(item)
    let isReal = group?.comparison?.isReal == true
    let plain = group == nil || isReal ? theme.text : theme.quiet
    let indent = group == nil ? 0 : 2
    canvas.write(
      table.label(item), column: DropOffLayout.margin + indent, row: row, style: plain,
      maxWidth: layout.labelWidth - indent)
    if layout.barWidth > 0 {
      var column = layout.barLeft
      for (part, cells) in DropOffBar.cells(figures, width: layout.barWidth, most: table.mostReached) {
        canvas.horizontalLine(
          column: column, row: row, length: cells, style: style(of: part, context.theme), scalar: part.sign)
        column += cells
      }
    }
    if figures.basis == nil {
      canvas.write("no counts", column: layout.barLeft, row: row, style: theme.quiet)
    } else {
      for column in layout.columns {
        let text = text(column.figure, figures, group)
        let isLoud = isReal && column.figure == .difference
        canvas.write(
          PlainText.fitted(text, to: column.width, alignment: .trailing), column: column.left, row: row,
          style: isLoud ? theme.accent : plain)
      }
      if let left = layout.voicesLeft, let group {
        canvas.write(DropOffText.voices(group), column: left, row: row, style: theme.quiet)
      }
      if place.height > 1 {
        let left = layout.barWidth > 0 ? layout.barLeft : DropOffLayout.margin + 2
        canvas.write(
          DropOffText.split(figures), column: left, row: row + 1, style: theme.quiet, maxWidth: canvas.width - left - 1)
      }
    }
    guard isSelected else { return }
    canvas.write("▸", column: 0, row: row, style: theme.accent)
    let name = Rect(column: 1, row: row, width: min(layout.barLeft - 2, ViewContext.barWidth), height: 1)
    if !context.isHeard { canvas.restyle(name, style: context.selection) }
    // The bar says nothing that the figures do not.
    context.speak(Rect(column: 1, row: row, width: layout.barLeft - 1, height: 1), context.selection, canvas)
    let figuresLeft = figures.basis == nil ? layout.barLeft : layout.barLeft + layout.barWidth
    context.speak(
      Rect(column: figuresLeft, row: row, width: canvas.width - figuresLeft, height: 1), context.selection, canvas)
    canvas.placeCursor(column: DropOffLayout.margin + indent, row: row)
  }

  private static func text(
    _ figure: DropOffLayout.Figure, _ figures: DropOffFigures, _ group: DropOffGroup?
  ) -> String {
    switch figure {
    case .reached: DropOffText.count(figures.reached)
    case .missed: DropOffText.count(figures.missed)
    case .rate: DropOffText.rate(figures)
    case .connection: DropOffText.connection(figures)
    case .interval: DropOffText.interval(figures)
    case .neverTried: DropOffText.count(figures.neverTried)
    case .failed: DropOffText.count(figures.failed)
    case .difference: DropOffText.difference(group?.comparison)
    }
  }

  /// Losses stand out; the signs say the same without colour.
  static func style(of part: DropOffBar.Part, _ theme: Theme) -> Style {
    switch part {
    case .succeeded: theme.good
    case .neverTried: theme.warning
    case .failed, .missed: theme.failure
    case .validEnd, .inProgress, .outcomeUnknown, .untold: theme.quiet
    }
  }

  private static func drawLegend(_ context: ViewContext, _ table: DropOffTable, row: Int, _ canvas: Canvas) {
    let used = Set(table.items.flatMap { DropOffBar.parts(table.figures($0)).map(\.part) })
    var column = 1
    for part in DropOffBar.Part.allCases where used.contains(part) {
      guard column + part.title.utf8.count + 4 < canvas.width else { return }
      canvas.horizontalLine(
        column: column, row: row, length: 1, style: style(of: part, context.theme), scalar: part.sign)
      column += 2 + canvas.write(part.title, column: column + 2, row: row, style: context.theme.quiet) + 2
    }
    var rest: [String] = []
    if table.result.query.by != nil { rest.append("‡ real difference (q < 0.05, 10 points)") }
    if table.items.contains(where: { table.figures($0).isSuppressed }) { rest.append("<10 and – withheld") }
    for words in rest where column + PlainText.width(of: words) < canvas.width {
      column += canvas.write(words, column: column, row: row, style: context.theme.quiet) + 2
    }
  }
}
