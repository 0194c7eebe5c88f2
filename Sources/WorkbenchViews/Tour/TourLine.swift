import PlainText
import TerminalCells
import Workbench

/// The line of the tour above the hints: what to try, and how to go on or leave.
enum TourLine {
  static func draw(_ context: ViewContext, _ canvas: Canvas) {
    guard let step = context.state.tour else { return }
    let theme = context.theme
    canvas.fill(style: theme.titleBar)
    let mark = "\(step.rawValue + 1)/\(TourStep.allCases.count)"
    let start = 1 + canvas.write(mark, column: 1, row: 0, style: theme.titleBar.adding(.bold)) + 1
    let way = "g n next · g x leave"
    let width = PlainText.width(of: way)
    canvas.write(
      step.sentence, column: start, row: 0, style: theme.titleBar, maxWidth: canvas.width - start - width - 3)
    canvas.write(way, column: canvas.width - width - 1, row: 0, style: theme.titleBar.adding(.bold))
  }
}
