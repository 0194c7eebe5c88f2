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

  /// Whether the screen is drawn for those, too, who hear what is sent. The selected thing is then told by its mark
  /// alone: letters in another style are letters sent again, and what is left would be heard before what is reached.
  var isHeard: Bool { state.isASCII }

  /// The style of a text of a thing that may be the selected one.
  func style(_ own: Style, isSelected: Bool) -> Style { isSelected && !isHeard ? selection : own }

  /// Shows one row, the cursor's, as that of the selected thing, before its texts are written.
  func select(_ row: Rect, _ canvas: Canvas) { select(row, selection, canvas) }

  /// The same with another style than ``selection``.
  func select(_ row: Rect, _ style: Style, _ canvas: Canvas) {
    if isHeard { speak(row, style, canvas) } else { canvas.fill(row, style: style) }
    canvas.write("▸", column: row.column, row: row.row, style: isHeard ? theme.text : style)
  }

  /// Lets a row be heard, if keys go to what is selected in it.
  func speak(_ row: Rect, _ style: Style, _ canvas: Canvas) {
    if isHeard, style == theme.selected { canvas.speak(row.column..<row.endColumn) }
  }

  /// Points at a label of the selected thing. The label itself stays as it is: in another style it would be sent again
  /// with every move.
  func point(_ sign: String, column: Int, row: Int, _ canvas: Canvas) {
    if !isHeard { canvas.write(sign, column: column, row: row, style: theme.accent) }
  }

  /// Lays the selection under texts of one row, the cursor's, that are written already.
  func highlight(_ row: Rect, _ style: Style, _ canvas: Canvas) {
    if !isHeard { return canvas.restyle(row, style: style) }
    speak(row, style, canvas)
    let mark = Rect(column: row.column, row: row.row, width: 1, height: 1)
    if canvas.isBlank(mark) { canvas.write("▸", column: row.column, row: row.row, style: theme.text) }
  }
}
