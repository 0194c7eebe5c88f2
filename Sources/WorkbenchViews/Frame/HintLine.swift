import PlainText
import TerminalCells
import Workbench

/// The bottom line: what just happened, else what can be done here.
enum HintLine {
  static func draw(_ context: ViewContext, _ canvas: Canvas) {
    let state = context.state
    let theme = context.theme
    if let notice = state.notice {
      let style =
        switch notice.kind {
        case .news: theme.good
        case .warning: theme.warning
        case .failure: theme.failure
        }
      canvas.write(notice.text, column: 1, row: 0, style: style, maxWidth: canvas.width - 2)
      return
    }
    guard state.overlay == nil else { return }
    let isPending = !state.pending.isEmpty
    var column = 1
    if isPending {
      column += canvas.write("\(KeySequence(state.pending)) …", column: column, row: 0, style: theme.accent) + 2
    }
    if !isPending, let marked = state.open?.markedHere.count, marked > 0 {
      column += canvas.write("\(marked) marked", column: column, row: 0, style: theme.accent.adding(.bold)) + 2
    }
    for hint in isPending ? state.pendingHints : state.hints {
      let width = PlainText.width(of: hint.keys) + 1 + PlainText.width(of: hint.title)
      guard column + width < canvas.width else { break }
      canvas.addRegion(
        Rect(column: column, row: 0, width: width, height: 1), tag: MouseTarget.command(hint.command).tag)
      column += canvas.write(hint.keys, column: column, row: 0, style: theme.accent) + 1
      column += canvas.write(hint.title, column: column, row: 0, style: theme.quiet) + 2
    }
  }
}
