import TerminalCells
import Workbench

/// What the filter leaves out steps back on the map: it stays in its place, where it can be selected and read.
enum MapDimming {
  static func style(_ theme: Theme) -> Style { theme.rule.adding(.dim) }

  /// Dims the columns that are not in view; the heads of the stages stay.
  static func draw(
    _ context: ViewContext, _ open: OpenJourney, _ shown: Range<Int>, _ layout: MapLayout, _ canvas: Canvas
  ) {
    guard !open.pains.filter.isEmpty else { return }
    for position in shown where !open.isInView(column: open.columns.columns[position]) {
      let column = layout.laneWidth + (position - shown.lowerBound) * layout.columnWidth
      for lane in layout.lanes where lane.lane != .stage && !lane.lane.isOfStage {
        canvas.restyle(
          Rect(column: column + 1, row: lane.row, width: layout.columnWidth - 1, height: lane.height),
          style: style(context.theme))
      }
    }
  }
}
