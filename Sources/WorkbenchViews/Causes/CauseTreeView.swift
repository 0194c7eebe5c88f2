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
    let (head, tree) = layout.tree.splitTop(open.causeLines.count)
    BlockView.draw(context, open.causeLines, selected: nil, scroll: 0, in: head, pane: .whys, canvas)
    if open.whyLines.isEmpty {
      canvas.paragraph("No why yet: a adds the first.", in: tree, style: theme.quiet)
      if hasKeys { canvas.placeCursor(column: left, row: tree.row) }
      return
    }
    BlockView.draw(
      context, open.whyLines, selected: hasKeys ? open.whyPlace : nil, scroll: open.causes.whyScroll, in: tree,
      pane: .whys, canvas)
  }
}
