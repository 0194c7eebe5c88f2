import PlainText
import TerminalCells
import Workbench

/// The clock alone, as big as there is room: for the back row.
enum BigClockView {
  static func draw(_ context: ViewContext, _ open: OpenJourney, _ reading: AgendaReading, _ canvas: Canvas) {
    let theme = context.theme
    guard let present = reading.present else {
      return EmptyView.draw(
        context, "There is no agenda yet.", "T takes a ready one; B goes back to the lists.", canvas)
    }
    let face = WorkshopText.face(present)
    let style = ClockStyle.face(present, reading, theme)
    let titles = title(present.title, canvas, isHeard: context.isHeard)
    let titleRows = titles.isEmpty ? 1 : titles.count * 4 - 1
    let rest = canvas.height - titleRows - 5
    let scales: [WorkshopLayout.Scale] = [.four, .three, .two, .one]
    let scale = scales.first {
      (BigText.width(of: face, $0.point) ?? .max) <= canvas.width - 2 && BigText.height($0.point) <= rest
    }
    let rows = scale.map { BigText.height($0.point) } ?? 1
    var row = max(0, (canvas.height - titleRows - rows - 5) / 2)
    if titles.isEmpty {
      center(present.title, row: row, theme.heading, canvas)
      row += 2
    } else {
      for line in titles {
        let width = BigText.width(of: line, small) ?? 0
        BigText.draw(line, column: max(0, (canvas.width - width) / 2), row: row, small, style: theme.text, canvas)
        row += 4
      }
      row += 1
    }
    let width = scale.flatMap { BigText.width(of: face, $0.point) } ?? min(PlainText.width(of: face), canvas.width - 2)
    let column = max(0, (canvas.width - width) / 2)
    canvas.placeCursor(column: column, row: min(row, canvas.height - 1))
    if let scale {
      BigText.draw(face, column: column, row: row, scale.point, style: style, canvas)
    } else {
      center(face, row: row, style, canvas)
    }
    row += rows + 1
    center(
      WorkshopText.state(reading, withKeys: context.state.watch == nil), row: row,
      present.isUp ? theme.warning : theme.text, canvas)
    center(
      "\(reading.place + 1) of \(reading.items.count) · \(WorkshopText.next(reading))", row: row + 1, theme.quiet,
      canvas)
  }

  /// Points of the title's letters.
  private static let small: BigText.Point = (2, 1)

  /// The title in lines of big letters; empty where it cannot be drawn so, or there is no room.
  private static func title(_ title: String, _ canvas: Canvas, isHeard: Bool) -> [String] {
    guard !isHeard, canvas.height >= 24 else { return [] }
    var lines: [String] = [""]
    for word in title.split(separator: " ") {
      let longer = lines[lines.count - 1].isEmpty ? String(word) : lines[lines.count - 1] + " " + word
      guard let width = BigText.width(of: longer, small) else { return [] }
      if width <= canvas.width - 4 {
        lines[lines.count - 1] = longer
      } else {
        guard let alone = BigText.width(of: String(word), small), alone <= canvas.width - 4 else { return [] }
        lines.append(String(word))
      }
    }
    return lines.count * 4 <= canvas.height / 2 ? lines : []
  }

  private static func center(_ text: String, row: Int, _ style: Style, _ canvas: Canvas) {
    guard row < canvas.height else { return }
    let width = min(PlainText.width(of: text), canvas.width - 2)
    canvas.write(text, column: max(1, (canvas.width - width) / 2), row: row, style: style, maxWidth: canvas.width - 2)
  }
}
