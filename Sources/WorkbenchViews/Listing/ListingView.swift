import PlainText
import TerminalCells
import Workbench

/// Draws a list of figures: headings, rows, the selected one marked.
enum ListingView {
  /// Headings stand in the first row of `area`, list rows below.
  /// - Parameters:
  ///   - isQuiet: whether a row says less than the others.
  ///   - text: of a cell that changes while the list does not; nil for what the list says.
  ///   - style: of a cell that means something by its style; nil for the style of its row.
  static func draw(
    _ context: ViewContext, _ listing: Listing, _ place: ListPlace, in area: Rect, _ canvas: Canvas,
    isQuiet: (Int) -> Bool = { _ in false }, text: (_ row: Int, _ column: Int) -> String? = { _, _ in nil },
    style: (_ row: Int, _ column: Int) -> Style? = { _, _ in nil }
  ) {
    let theme = context.theme
    let canvas = canvas.sub(area)
    let columns = listing.placed(width: canvas.width - 1)
    for column in columns {
      let heading = listing.columns[column.column]
      canvas.write(
        PlainText.fitted(heading.heading, to: column.width, alignment: heading.isNumber ? .trailing : .leading),
        column: column.left, row: 0, style: theme.quiet.adding(.underline))
    }
    let shown = listing.rows.indices.dropFirst(place.scroll).prefix(max(0, canvas.height - 1))
    for (line, number) in shown.enumerated() {
      let row = line + 1
      let isSelected = number == place.row
      canvas.addRegion(
        Rect(column: 0, row: row, width: canvas.width, height: 1), tag: MouseTarget.line(number).tag)
      let plain = isQuiet(number) ? theme.quiet : theme.text
      for column in columns {
        canvas.write(
          PlainText.fitted(
            text(number, column.column) ?? listing.rows[number][column.column], to: column.width,
            alignment: listing.columns[column.column].isNumber ? .trailing : .leading),
          column: column.left, row: row, style: style(number, column.column) ?? plain)
      }
      guard isSelected else { continue }
      // What the thing is called is the first column with room for words.
      let name = columns.first { !listing.columns[$0.column].isNumber && $0.width >= 8 } ?? columns.first
      context.select(
        Rect(column: 0, row: row, width: canvas.width, height: 1),
        name: Rect(column: name?.left ?? 0, row: row, width: name?.width ?? 0, height: 1), canvas)
      canvas.placeCursor(column: Listing.margin, row: row)
    }
  }
}
