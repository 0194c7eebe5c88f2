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

  /// The most columns of a row of a list that look otherwise where it is selected. A row is sent again with its letters
  /// as soon as it gets another ground, once where it is left and once where it is reached: wide screens would send
  /// hundreds of letters to move one mark.
  static let barWidth = 48

  /// A bar that is shorter than its text ends between two words.
  private func barWidth(of name: Rect, _ canvas: Canvas) -> Int {
    guard name.width > Self.barWidth else { return name.width }
    let ends = (Self.barWidth / 2...Self.barWidth).reversed()
    let end = ends.first { canvas.isBlank(Rect(column: name.column + $0, row: name.row, width: 1, height: 1)) }
    return end ?? Self.barWidth
  }

  /// Shows one row, the cursor's, as that of the selected thing, once its texts are written: a mark, and a bar under what
  /// it is called. What else it says keeps its style, so that shades can be compared.
  func select(_ row: Rect, name: Rect, _ canvas: Canvas) { select(row, name: name, selection, canvas) }

  /// The same with another style than ``selection``.
  func select(_ row: Rect, name: Rect, _ style: Style, _ canvas: Canvas) {
    select(row, name: name, style, pictures: [], canvas)
  }

  /// The same for a row with pictures in some of its columns, which say nothing that its figures do not: they are not
  /// heard. `pictures` come from left to right.
  func select(_ row: Rect, name: Rect, _ style: Style, pictures: [Range<Int>], _ canvas: Canvas) {
    let mark = isHeard ? theme.text : style == theme.selected ? theme.accent : theme.quiet
    canvas.write("▸", column: row.column, row: row.row, style: mark)
    if isHeard {
      var left = row.column
      for picture in pictures + [row.endColumn..<row.endColumn] {
        speak(Rect(column: left, row: row.row, width: picture.lowerBound - left, height: 1), style, canvas)
        left = picture.upperBound
      }
      return
    }
    canvas.restyle(
      Rect(column: name.column, row: name.row, width: barWidth(of: name, canvas), height: 1), style: style)
  }

  /// Lets a row be heard, if keys go to what is selected in it.
  func speak(_ row: Rect, _ style: Style, _ canvas: Canvas) {
    if isHeard, style == theme.selected { canvas.speak(row) }
  }

  /// Shows what a cell of a matrix is in words, with its row and column, and then more of it. The words follow every move
  /// where they are heard, as the cell itself has only a figure; the rest, and where they are only seen the words, too,
  /// may wait for the keys to pause.
  func describe(_ words: Rect, _ rest: Rect, _ canvas: Canvas, drawWords: () -> Void, drawRest: () -> Void) {
    if isHeard {
      drawWords()
      speak(words, selection, canvas)
      return canvas.details(rest, draw: drawRest)
    }
    let all = Rect(column: words.column, row: words.row, width: words.width, height: rest.endRow - words.row)
    canvas.details(all) {
      drawWords()
      drawRest()
    }
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
