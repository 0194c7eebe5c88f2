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
      // Of an agenda the clock is what the back row looks at.
      if open.view == .workshop, open.workshop.part == .agenda, !(open.journey.workshop?.agenda.isEmpty ?? true) {
        clock(state, open, theme, canvas)
        return true
      }
      // A view without anything selected, such as the summary, is shown as it is.
      guard let id = state.inspectedID, open.document.object(id) != nil else { return false }
      BigView.draw(state, open, id, theme, canvas)
      return true
    }
  }

  /// The clock alone between the lines at the top and at the bottom.
  private static func clock(_ state: WorkbenchState, _ open: OpenJourney, _ theme: Theme, _ canvas: Canvas) {
    let context = ViewContext(state: state, theme: theme, isFocused: true)
    TitleBar.draw(context, canvas.sub(Rect(column: 0, row: 0, width: canvas.width, height: 1)))
    BigClockView.draw(
      context, open, open.agendaReading(now: state.environment.now),
      canvas.sub(Rect(column: 0, row: 1, width: canvas.width, height: max(0, canvas.height - 2))))
    HintLine.draw(context, canvas.sub(Rect(column: 0, row: canvas.height - 1, width: canvas.width, height: 1)))
  }

  /// Nothing of the map, of what was saved and of who is here; how to go on, quietly.
  private static func blank(_ state: WorkbenchState, _ theme: Theme, _ canvas: Canvas) {
    let words = "blank · b shows the screen again"
    canvas.write(words, column: 1, row: canvas.height - 1, style: theme.rule, maxWidth: canvas.width - 2)
    canvas.placeCursor(column: 1, row: canvas.height - 1)
  }
}
