import TerminalCells
import Workbench

/// What every part of the screen is drawn with.
struct ViewContext {
  let state: WorkbenchState
  let theme: Theme
  /// Whether keys go to the view rather than to the inspector or an overlay.
  let isFocused: Bool

  /// The style of the selected thing.
  var selection: Style { isFocused ? theme.selected : theme.selectedElsewhere }
}
