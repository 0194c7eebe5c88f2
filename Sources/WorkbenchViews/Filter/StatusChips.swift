import PlainText
import TerminalCells
import Workbench

/// What holds across the views, at the right of their names: what is looked for, and what is filtered.
enum StatusChips {
  private struct Part {
    let text: String
    let style: Style
  }

  /// How many columns the chips want; 0 without any.
  static func width(_ context: ViewContext, _ open: OpenJourney) -> Int {
    parts(context, open).reduce(0) { $0 + PlainText.width(of: $1.text) + 2 }
  }

  static func draw(_ context: ViewContext, _ open: OpenJourney, _ canvas: Canvas) {
    var column = 0
    for part in parts(context, open) {
      guard column < canvas.width - 1 else { return }
      column += canvas.write(part.text, column: column, row: 0, style: part.style, maxWidth: canvas.width - column) + 2
    }
  }

  private static func parts(_ context: ViewContext, _ open: OpenJourney) -> [Part] {
    let theme = context.theme
    var parts: [Part] = []
    if open.search.isActive {
      parts.append(Part(text: "/\(open.search.text) \(open.search.count)", style: theme.warning))
    }
    for term in open.pains.filter.terms {
      // Counts of people say nothing of burdens, and some views always show all: the chip steps back there.
      let applies =
        switch open.view {
        case .dropOff: term.dimension.isOfCounts
        case .seams, .askOnce, .causes, .actions: false
        default: open.view.sheetDimensions?.contains(term.dimension) ?? true
        }
      let label = PlainText.fitted(term.label, to: min(18, PlainText.width(of: term.label)))
      parts.append(Part(text: "[\(term.dimension.label) \(label)]", style: applies ? theme.accent : theme.quiet))
    }
    return parts
  }
}
