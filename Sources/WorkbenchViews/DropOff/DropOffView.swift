import TerminalCells
import Workbench

enum DropOffView {
  static func draw(_ context: ViewContext, _ open: OpenJourney, _ canvas: Canvas) {}
}
