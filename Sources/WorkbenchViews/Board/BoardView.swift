import JourneyAnalysis
import PlainText
import TerminalCells
import Workbench

/// The actions by loop state, one column a state.
enum BoardView {
  static func draw(_ context: ViewContext, _ open: OpenJourney, _ canvas: Canvas) {
    guard let table = open.boardTable, let layout = open.boardLayout(canvas.size) else { return }
    guard table.count > 0 else {
      return EmptyView.draw(
        context, "Nothing is promised yet.",
        "a opens the capture line for an action: > call people back within a day @ssa due:2027-03. An action goes from captured to verified; it is closed when customers were told and the measure was read again.",
        canvas)
    }
    let theme = context.theme
    canvas.write(BoardText.heading(table), column: 1, row: 0, style: theme.heading, maxWidth: canvas.width - 2)
    drawScrolling(context, table, layout, canvas)
    for (number, place) in layout.columns.enumerated() {
      drawHeading(context, open, table, layout, column: place, hidden: layout.hidden[number], canvas)
    }
    for card in layout.cards {
      draw(context, card, table.card(card.place), open.boardPlace == card.place, canvas)
      canvas.addRegion(card.rect, tag: MouseTarget.cell(row: card.place.card, column: card.place.column).tag)
    }
    guard let place = open.boardPlace else {
      canvas.paragraph(
        table.shown == 0
          ? "None of the \(table.count) actions is in view: \(open.pains.filter.text). F shows everything."
          : "All actions\(open.pains.filter.isEmpty ? "" : " in view") are declined; o unfolds them.",
        in: Rect(column: 2, row: 4, width: max(1, canvas.width - 4), height: 2), style: theme.quiet)
      canvas.placeCursor(column: 2, row: 4)
      return
    }
    guard layout.detail.count >= 2 else { return }
    canvas.details(layout.detail) {
      let top = layout.detail.lowerBound
      let card = table.card(place)
      canvas.write(card.title, column: 1, row: top, style: theme.heading, maxWidth: canvas.width - 2)
      canvas.paragraph(
        BoardText.facts(card, state: table.columns[place.column].label),
        in: Rect(column: 1, row: top + 1, width: canvas.width - 2, height: layout.detail.count - 1), style: theme.quiet)
    }
  }

  /// What is scrolled away is said, not only left out.
  private static func drawScrolling(
    _ context: ViewContext, _ table: BoardTable, _ layout: BoardLayout, _ canvas: Canvas
  ) {
    func names(_ columns: some Sequence<BoardTable.Column>) -> String {
      columns.map { "\($0.label) \($0.cards.count)" }.joined(separator: ", ")
    }
    let before = names(table.columns[..<layout.columns.lowerBound])
    let after = names(table.columns[layout.columns.upperBound...])
    let text = [before.isEmpty ? "" : "← " + before, after.isEmpty ? "" : "→ " + after].filter { !$0.isEmpty }
    canvas.write(
      text.joined(separator: "   "), column: 1, row: 1, style: context.theme.quiet, maxWidth: canvas.width - 2)
  }

  private static func drawHeading(
    _ context: ViewContext, _ open: OpenJourney, _ table: BoardTable, _ layout: BoardLayout, column: Int,
    hidden: Int, _ canvas: Canvas
  ) {
    let theme = context.theme
    let left = 1 + (column - layout.columns.lowerBound) * layout.columnWidth
    let isHere = open.boardPlace?.column == column
    let all = table.columns[column].cards.count
    var text = "\(table.columns[column].label) \(all)"
    if isHere, open.board.scroll > 0 { text += " ↑\(open.board.scroll)" }
    if hidden > 0 { text += " ↓\(hidden)" }
    canvas.write(
      PlainText.fitted(text, to: layout.columnWidth - 2), column: left, row: layout.headRow,
      style: theme.quiet.adding(.underline))
  }

  private static func draw(
    _ context: ViewContext, _ card: BoardLayout.Card, _ facts: BoardTable.Card, _ isSelected: Bool, _ canvas: Canvas
  ) {
    let theme = context.theme
    let area = canvas.sub(card.rect)
    area.addRegion(area.bounds, tag: MouseTarget.item(part: card.place.column, place: card.place.card).tag)
    if isSelected, context.isHeard {
      context.speak(
        Rect(column: 0, row: 0, width: area.width, height: min(2, card.lines.count)), context.selection, area)
      canvas.write("▸", column: card.rect.column - 1, row: card.rect.row, style: theme.text)
    }
    for (row, line) in card.lines.enumerated() {
      area.write(line, column: 0, row: row, style: theme.text, maxWidth: card.rect.width)
    }
    let meta = [BoardText.age(facts), facts.shortOwner ?? "no owner"].joined(separator: " · ")
    area.write(meta, column: 0, row: card.lines.count, style: theme.quiet, maxWidth: card.rect.width)
    if facts.isOverdue {
      area.write(
        "‼ due \(facts.due ?? "")", column: 0, row: card.lines.count + 1, style: theme.failure,
        maxWidth: card.rect.width)
    }
    guard isSelected else { return }
    area.placeCursor(column: 0, row: 0)
    if context.isHeard { return }
    // The first line, and a bar at the others.
    area.restyle(Rect(column: 0, row: 0, width: area.width, height: 1), style: context.selection)
    area.restyle(Rect(column: 0, row: 1, width: 1, height: area.height - 1), style: context.selection)
  }
}
