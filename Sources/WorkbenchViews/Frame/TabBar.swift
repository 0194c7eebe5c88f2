import PlainText
import TerminalCells
import Workbench

/// The views, each with its digit.
enum TabBar {
  static func draw(_ context: ViewContext, _ open: OpenJourney, _ canvas: Canvas) {
    var column = 1
    for view in ViewName.allCases {
      let isHere = view == open.view
      let label = "\(view.digit) \(view.title)"
      let style = isHere ? context.theme.accent.adding(.underline) : context.theme.quiet
      let used = canvas.write(label, column: column, row: 0, style: style)
      canvas.addRegion(Rect(column: column, row: 0, width: used, height: 1), tag: MouseTarget.view(view).tag)
      column += used + 3
    }
  }
}
