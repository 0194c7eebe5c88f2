import JourneyModel
import TerminalCells
import Workbench

/// The emotion curve across the columns: braille dots between the values, the value itself beside each, and a gap
/// where nothing is known.
enum EmotionLane {
  static func draw(
    _ context: ViewContext, _ open: OpenJourney, _ shown: Range<Int>, _ lane: MapLayout.LaneRow, _ layout: MapLayout,
    _ canvas: Canvas
  ) {
    let width = (shown.count) * layout.columnWidth
    guard width > 0 else { return }
    let area = canvas.sub(Rect(column: layout.laneWidth, row: lane.row, width: width, height: lane.height))
    var dots = BrailleGrid(width: width, height: lane.height)
    // One column beyond either edge, so that the line runs on.
    let reach = max(0, shown.lowerBound - 1)..<min(open.columns.columns.count, shown.upperBound + 1)
    var last: (column: Int, value: Int)?
    for position in reach {
      guard let value = value(open.columns.columns[position].step, of: open.emotionSegment) else {
        last = nil
        continue
      }
      let center = (position - shown.lowerBound) * layout.columnWidth + layout.columnWidth / 2
      let point = (column: center * 2, value: row(of: value, dots))
      if let last { dots.line(from: last, to: point) } else { dots.set(point.column, point.value) }
      dots.mark(point.column, point.value)
      last = point
    }
    for (row, line) in dots.rows.enumerated() {
      for (column, scalar) in line where column >= 0 && column < width {
        area.fill(Rect(column: column, row: row, width: 1, height: 1), style: context.theme.accent, scalar: scalar)
      }
    }
    for position in shown {
      let column = (position - shown.lowerBound) * layout.columnWidth
      guard let step = open.columns.columns[position].step else { continue }
      let number = value(step, of: open.emotionSegment)
      area.write(
        number.map(signed) ?? "?", column: column + 2, row: lane.height / 2,
        style: number.map { $0 < 0 ? context.theme.warning : context.theme.text } ?? context.theme.quiet)
    }
  }

  /// The general emotion of a step, or that of one segment.
  private static func value(_ step: Step?, of segment: String?) -> Int? {
    guard let emotions = step?.emotions else { return nil }
    if let segment {
      return emotions.first { $0.segment?.utf8.elementsEqual(segment.utf8) ?? false }?.value.map { max(-2, min(2, $0)) }
    }
    return (emotions.first { $0.segment == nil } ?? emotions.first)?.value.map { max(-2, min(2, $0)) }
  }

  private static func row(of value: Int, _ dots: BrailleGrid) -> Int {
    (2 - value) * (dots.height * 4 - 1) / 4
  }

  private static func signed(_ value: Int) -> String {
    value > 0 ? "+\(value)" : value < 0 ? "−\(-value)" : "0"
  }
}

/// A grid of braille cells, two dots wide and four high each.
struct BrailleGrid {
  /// In cells.
  let width: Int
  let height: Int
  private var cells: [UInt8]

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    cells = Array(repeating: 0, count: max(0, width * height))
  }

  /// Sets the dot at a column and row of dots; outside of the grid nothing happens.
  mutating func set(_ column: Int, _ row: Int) {
    guard column >= 0, row >= 0, column < width * 2, row < height * 4 else { return }
    let bits: [[UInt8]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]
    cells[row / 4 * width + column / 2] |= bits[column % 2][row % 4]
  }

  mutating func line(from: (column: Int, value: Int), to: (column: Int, value: Int)) {
    let length = max(1, to.column - from.column)
    for step in 0...length {
      set(from.column + step, from.value + (to.value - from.value) * step / length)
    }
  }

  /// A knot on the line, so that the steps can be told from what lies between.
  mutating func mark(_ column: Int, _ row: Int) {
    for (across, down) in [(-1, 0), (1, 0), (0, -1), (0, 1), (0, 0)] { set(column + across, row + down) }
  }

  /// Per row the cells that hold a dot, with their characters.
  var rows: [[(column: Int, scalar: Unicode.Scalar)]] {
    (0..<height).map { row in
      (0..<width).compactMap { column in
        let bits = cells[row * width + column]
        return bits == 0 ? nil : (column, Unicode.Scalar(0x2800 + UInt32(bits)) ?? " ")
      }
    }
  }
}
