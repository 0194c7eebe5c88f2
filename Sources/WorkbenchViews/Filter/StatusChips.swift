import PlainText
import TerminalCells
import Workbench

/// What holds across the views, at the right of their names: what is looked for, and what is filtered.
enum StatusChips {
  private struct Part {
    let text: String
    let style: Style
    /// What a click on it does.
    let command: String
  }

  /// How many columns the chips want; 0 without any.
  static func width(_ context: ViewContext, _ open: OpenJourney) -> Int {
    parts(context, open).reduce(0) { $0 + PlainText.width(of: $1.text) + 2 }
  }

  static func draw(_ context: ViewContext, _ open: OpenJourney, _ canvas: Canvas) {
    // One column stays free, so that the first chip never touches the last tab.
    var column = 1
    for part in parts(context, open) {
      guard column < canvas.width - 1 else { return }
      let used = canvas.write(
        part.text, column: column, row: 0, style: part.style, maxWidth: canvas.width - column)
      canvas.addRegion(
        Rect(column: column, row: 0, width: used, height: 1), tag: MouseTarget.command(part.command).tag)
      column += used + 2
    }
  }

  private static func parts(_ context: ViewContext, _ open: OpenJourney) -> [Part] {
    let theme = context.theme
    var parts: [Part] = []
    if open.search.isActive {
      parts.append(
        Part(text: "/\(open.search.text) \(open.search.count)", style: theme.warning, command: "search.next"))
    }
    for term in open.pains.filter.terms {
      let label = PlainText.fitted(term.label, to: min(18, PlainText.width(of: term.label)))
      // Some views show all whatever is chosen, and say so.
      let applies = open.isApplied(term)
      parts.append(
        Part(
          text: "[\(term.dimension.label) \(label)\(applies ? "" : ": not here")]",
          style: applies ? theme.accent : theme.quiet, command: "filter"))
    }
    return parts
  }
}
