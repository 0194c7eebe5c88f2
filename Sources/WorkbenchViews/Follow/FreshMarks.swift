import TerminalCells
import Workbench

/// Marks what others changed last wherever it is shown. Works on the frame as drawn, so that every view has it alike.
enum FreshMarks {
  /// O(regions of the screen).
  static func draw(_ context: ViewContext, _ open: OpenJourney, _ area: Rect, _ canvas: Canvas) {
    guard !open.fresh.isEmpty else { return }
    for region in canvas.frame.regions {
      guard area.contains(Point(column: region.rect.column, row: region.rect.row)),
        let target = MouseTarget(tag: region.tag), let id = open.id(at: target), open.fresh.contains(id)
      else { continue }
      canvas.restyle(region.rect) { style in
        // A ground of its own means something: heat, or what is selected.
        if context.theme.hasColor, style.background == context.theme.text.background {
          style = context.theme.good.adding(.underline)
        } else {
          style = style.adding(.underline)
        }
      }
    }
  }
}
