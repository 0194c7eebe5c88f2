import PlainText
import TerminalCells
import Workbench

/// What came from phones, a line each, and all of the selected one below.
enum InboxView {
  static func draw(_ context: ViewContext, _ open: OpenJourney, _ canvas: Canvas) {
    let theme = context.theme
    let inbox = open.inbox
    let layout = InboxLayout(area: canvas.size)
    let width = canvas.width - 2
    PartBar.draw(context, InboxText.parts(inbox), selected: inbox.part.rawValue, row: 0, canvas)
    let count = inbox.count(inbox.part)
    guard count > 0 else {
      let (what, how) = InboxText.nothing(inbox.part)
      return EmptyView.draw(
        context, what, how,
        canvas.sub(Rect(column: 0, row: 1, width: canvas.width, height: max(0, canvas.height - 1))))
    }
    let columns = Columns(width: canvas.width)
    columns.write(
      ["Time", "What", "Words", "Where"], row: layout.above - 1, canvas, theme.quiet.adding(.underline))
    for line in 0..<layout.height {
      let number = inbox.place.scroll + line
      guard let capture = inbox.capture(number) else { break }
      let row = layout.above + line
      let whole = Rect(column: 0, row: row, width: canvas.width, height: 1)
      canvas.addRegion(whole, tag: MouseTarget.line(number).tag)
      columns.write(
        [capture.time, InboxText.kind(capture), capture.text, InboxText.place(capture, open)], row: row, canvas,
        theme.text)
      guard number == inbox.place.row else { continue }
      let words = columns.places[2]
      context.select(whole, name: Rect(column: words.column, row: row, width: words.width, height: 1), canvas)
      canvas.placeCursor(column: Listing.margin, row: row)
    }
    guard !layout.detail.isEmpty, let capture = inbox.selectedCapture else { return }
    let top = layout.detail.lowerBound
    let words = layout.detail.count - 3
    canvas.details(layout.detail) {
      canvas.paragraph(
        capture.text, in: Rect(column: 1, row: top + 1, width: width, height: max(1, words)), style: theme.heading)
      canvas.paragraph(
        InboxText.becomes(open), in: Rect(column: 1, row: layout.detail.upperBound - 2, width: width, height: 2),
        style: theme.quiet)
    }
  }

  /// Where the columns stand: the words have what the others leave.
  private struct Columns {
    let places: [(column: Int, width: Int)]

    init(width: Int) {
      let time = 5
      let kind = width >= 60 ? 16 : 5
      let place = width >= 76 ? min(28, width / 4) : 0
      let start = Listing.margin + time + 2 + kind + 2
      let words = max(8, width - start - (place > 0 ? place + 3 : 1))
      places = [
        (Listing.margin, time), (Listing.margin + time + 2, kind), (start, words), (start + words + 2, place),
      ]
    }

    func write(_ cells: [String], row: Int, _ canvas: Canvas, _ style: Style) {
      for (cell, place) in zip(cells, places) where place.width > 0 {
        canvas.write(PlainText.fitted(cell, to: place.width), column: place.column, row: row, style: style)
      }
    }
  }
}
