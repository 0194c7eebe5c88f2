import PlainText
import TerminalCells
import Workbench

/// The views, each with its digit: in full where there is room, else closer together, shortened, or as digits.
enum TabBar {
  static func draw(_ context: ViewContext, _ open: OpenJourney, _ canvas: Canvas) {
    let (labels, gap) = labels(for: open.view, width: canvas.width)
    var column = 1
    for (view, label) in zip(views(open.view), labels) {
      let isHere = view == open.view
      let style = isHere ? context.theme.accent.adding(.underline) : context.theme.quiet
      let used = canvas.write(label, column: column, row: 0, style: style)
      canvas.addRegion(Rect(column: column, row: 0, width: used, height: 1), tag: MouseTarget.view(view).tag)
      column += used + gap
    }
  }

  /// Those with a digit, and before them the one that is shown where it has none.
  private static func views(_ here: ViewName) -> [ViewName] {
    (ViewName.allCases.contains(here) ? [] : [here]) + ViewName.allCases
  }

  /// The fullest labels that fit, and the gap between them. The view that one is in is always named.
  private static func labels(for here: ViewName, width: Int) -> ([String], gap: Int) {
    let views = views(here)
    let full = views.map { "\($0.key) \($0.title)" }
    let short = views.map { "\($0.key) \($0 == here ? $0.title : $0.shortTitle)" }
    let digits = views.map { $0 == here ? "\($0.key) \($0.title)" : "\($0.digit)" }
    let choices = [(full, 3), (full, 2), (short, 2), (short, 1), (digits, 2)]
    return choices.first { labels, gap in
      labels.reduce(1 - gap) { $0 + PlainText.width(of: $1) + gap } <= width
    } ?? (digits, 1)
  }
}
