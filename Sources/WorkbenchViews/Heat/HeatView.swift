import TerminalCells
import Workbench

enum HeatView {
  static func draw(_ context: ViewContext, _ open: OpenJourney, _ canvas: Canvas) {}
}
