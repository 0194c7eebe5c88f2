import TerminalCells
import Workbench

enum PainsView {
  static func draw(_ context: ViewContext, _ open: OpenJourney, _ canvas: Canvas) {}
}
