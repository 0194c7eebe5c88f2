import TerminalCells
import Workbench

/// The pictures of a sheet; the number itself always stands in a column of its own.
enum SheetPicture {
  static func draw(_ picture: SheetCell.Picture, _ style: Style, _ rect: Rect, _ canvas: Canvas) {
    switch picture {
    case .bar(let share):
      let cells = share > 0 ? max(1, Int((min(1, share) * Double(rect.width)).rounded())) : 0
      canvas.horizontalLine(column: rect.column, row: rect.row, length: cells, style: style, scalar: "▬")
    case .span(let span): draw(span, style, rect, canvas)
    case .curve(let values): draw(values, style, rect, canvas)
    }
  }

  /// A thin scale, the interval on it, and the figure as a dot; what lies beyond the scale is an arrow at its end.
  private static func draw(_ span: SheetSpan, _ style: Style, _ rect: Rect, _ canvas: Canvas) {
    canvas.horizontalLine(column: rect.column, row: rect.row, length: rect.width, style: style, scalar: "·")
    func put(_ value: Double, _ scalar: Unicode.Scalar) {
      let column = rect.column + span.cell(of: value, width: rect.width)
      canvas.horizontalLine(column: column, row: rect.row, length: 1, style: style, scalar: scalar)
    }
    if let mark = span.mark { put(mark, "┆") }
    if let interval = span.interval {
      let from = span.cell(of: interval.lowerBound, width: rect.width)
      let to = span.cell(of: interval.upperBound, width: rect.width)
      canvas.horizontalLine(
        column: rect.column + from, row: rect.row, length: max(1, to - from + 1), style: style, scalar: "─")
    }
    put(span.at, span.at > span.scale.upperBound ? "▸" : span.at < span.scale.lowerBound ? "◂" : "●")
  }

  /// Values from −2 to 2 as dots of braille, as many steps to a dot as there is no room for.
  private static func draw(_ values: [Int?], _ style: Style, _ rect: Rect, _ canvas: Canvas) {
    guard !values.isEmpty, rect.width > 0 else { return }
    var dots = BrailleGrid(width: rect.width, height: 1)
    let last = max(1, values.count - 1)
    // Few steps stand close together rather than far apart.
    let length = min(rect.width * 2 - 1, last * 4)
    var before: (column: Int, value: Int)?
    for (place, value) in values.enumerated() {
      guard let value else {
        before = nil
        continue
      }
      // Four dots for five values: the lowest two share one only where colours and words tell them apart.
      let row = [3, 2, 1, 1, 0][max(0, min(4, value + 2))]
      let point = (column: place * length / last, value: row)
      if let before { dots.line(from: before, to: point) } else { dots.set(point.column, point.value) }
      before = point
    }
    for (column, scalar) in dots.rows[0] {
      canvas.horizontalLine(column: rect.column + column, row: rect.row, length: 1, style: style, scalar: scalar)
    }
  }
}
