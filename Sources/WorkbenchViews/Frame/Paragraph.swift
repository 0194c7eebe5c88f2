import PlainText
import TerminalCells

extension Canvas {
  /// Text wrapped into a rectangle; what does not fit ends in an ellipsis. Returns the rows used.
  @discardableResult
  func paragraph(_ text: String, in rect: Rect, style: Style) -> Int {
    guard rect.width > 0, rect.height > 0, !text.isEmpty else { return 0 }
    // Long texts are cut before they are wrapped: no more than fits can be seen.
    let most = rect.width * (rect.height + 1)
    let shown = text.utf8.count > most * 4 ? String(text.prefix(most)) : text
    let lines = PlainText.wrapped(shown, to: rect.width, most: rect.height + 1)
    for (place, line) in lines.prefix(rect.height).enumerated() {
      let isCut = place == rect.height - 1 && lines.count > rect.height
      write(
        isCut ? line + "…" : line, column: rect.column, row: rect.row + place, style: style, maxWidth: rect.width)
      if isCut, PlainText.width(of: line) >= rect.width {
        write("…", column: rect.column + rect.width - 1, row: rect.row + place, style: style)
      }
    }
    return min(lines.count, rect.height)
  }
}
