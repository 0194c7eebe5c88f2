import JourneyAnalysis
import JourneyModel
import PlainText
import TerminalCells
import Workbench

/// The selected cause: its problem, its nature and reach, and the tree of its whys.
enum CauseTreeView {
  static func draw(_ context: ViewContext, _ open: OpenJourney, _ layout: CausesLayout, _ canvas: Canvas) {
    let theme = context.theme
    let hasKeys = open.causes.pane == .whys
    let left = layout.tree.column
    canvas.write(
      "Why?", column: left, row: CausesLayout.headRow, style: hasKeys ? theme.accent : theme.quiet,
      maxWidth: layout.tree.width)
    // Where the bank is not beside it, its number says that it is there.
    let questions = open.offeredQuestions.count
    if layout.bank.isEmpty, questions > 0 {
      let text = "b: \(questions) of 16 questions"
      let column = layout.tree.endColumn - text.utf8.count
      if column > left + 6 { canvas.write(text, column: column, row: CausesLayout.headRow, style: theme.quiet) }
    }
    guard let cause = open.selectedCause, let place = open.causePlace else { return }
    drawHead(context, cause, open.causeList[place], in: layout.head, canvas)
    if open.whyLines.isEmpty {
      canvas.paragraph("No why yet: a adds the first.", in: layout.tree, style: theme.quiet)
      if hasKeys { canvas.placeCursor(column: left, row: layout.tree.row) }
      return
    }
    BlockView.draw(
      context, open.whyLines, selected: hasKeys ? open.whyPlace : nil, scroll: open.causes.whyScroll,
      in: layout.tree, canvas)
  }

  private static func drawHead(
    _ context: ViewContext, _ cause: RootCause, _ reach: CauseReach, in rect: Rect, _ canvas: Canvas
  ) {
    let theme = context.theme
    guard rect.height > 0 else { return }
    let end = rect.endRow - 1
    let each = max(1, rect.height / 3)
    var row = rect.row
    func paragraph(_ text: String, _ style: Style, most: Int) {
      let height = min(most, end - row)
      guard height > 0 else { return }
      row += canvas.paragraph(text, in: Rect(column: rect.column, row: row, width: rect.width, height: height), style: style)
    }
    paragraph(reach.problem, theme.heading, most: each)
    paragraph(CauseText.nature(cause), theme.quiet, most: each)
    paragraph(CauseText.reach(reach), theme.text, most: each)
  }
}
