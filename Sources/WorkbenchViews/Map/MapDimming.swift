import TerminalCells
import Workbench

/// What the filter leaves out steps back on the map: it stays in its place, where it can be selected and read.
enum MapDimming {
  static func style(_ theme: Theme) -> Style { theme.rule }

  /// Dims the columns that are not in view; the heads of the stages stay.
  static func draw(
    _ context: ViewContext, _ open: OpenJourney, _ shown: Range<Int>, _ layout: MapLayout, _ canvas: Canvas
  ) {
    guard !open.pains.filter.isEmpty else { return }
    for position in shown where !open.isInView(column: open.columns.columns[position]) {
      let column = layout.laneWidth + (position - shown.lowerBound) * layout.columnWidth
      for lane in layout.lanes where lane.lane != .stage && !lane.lane.isOfStage {
        // The curve runs through; beside other lanes stand the seams, which stay.
        let seam = lane.lane == .emotion ? 0 : 1
        canvas.restyle(
          Rect(column: column + seam, row: lane.row, width: layout.columnWidth - seam, height: lane.height),
          style: style(context.theme))
      }
    }
  }
}
