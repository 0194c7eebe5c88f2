import JourneyModel
import PlainText
import TerminalCells
import Workbench

/// A second screen that is blank, or that shows what is selected in big letters.
enum RoomScreen {
  /// Returns whether it has drawn: an ordinary view, and whatever is asked or chosen, is drawn as ever.
  static func draw(_ state: WorkbenchState, _ theme: Theme, _ canvas: Canvas) -> Bool {
    guard let watch = state.watch, state.overlay == nil, let open = state.open else { return false }
    switch watch.screens {
    case nil: return false
    case .blank:
      blank(state, theme, canvas)
      return true
    case .big:
      // A view without anything selected, such as the summary, is shown as it is.
      guard let id = state.inspectedID, open.document.object(id) != nil else { return false }
      BigView.draw(state, open, id, theme, canvas)
      return true
    }
  }

  /// Nothing of the map, of what was saved and of who is here; how to go on, quietly.
  private static func blank(_ state: WorkbenchState, _ theme: Theme, _ canvas: Canvas) {
    let words = "blank · b shows the screen again"
    canvas.write(words, column: 1, row: canvas.height - 1, style: theme.rule, maxWidth: canvas.width - 2)
    canvas.placeCursor(column: 1, row: canvas.height - 1)
  }
}
