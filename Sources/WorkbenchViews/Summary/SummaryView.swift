import TerminalCells
import Workbench

enum SummaryView {
  static func draw(_ context: ViewContext, _ open: OpenJourney, _ canvas: Canvas) {}
}
