import PlainText

/// Walks along a row of a surface and leaves cells where the clip allows.
struct Pen {
  /// In cells of the frame; moves on over hidden cells, too.
  var column: Int
  let row: Int
  let clip: Rect
  let style: Style

  private var isRowVisible: Bool { row >= clip.row && row < clip.endRow }

  /// Writes the first `count` bytes, which are printable ASCII.
  mutating func write(ascii bytes: Span<UInt8>, count: Int, on surface: Surface) {
    defer { column += count }
    let from = max(column, clip.column)
    let to = min(column + count, clip.endColumn)
    guard isRowVisible, from < to else { return }
    surface.buffer.put(ascii: bytes, first: from - column, in: from..<to, row: row, style: style)
  }

  mutating func write(_ cluster: PlainText.Cluster, on surface: Surface) {
    put(Cell(cluster, style: style), on: surface)
  }

  mutating func write(ellipsis: Unicode.Scalar, on surface: Surface) {
    put(Cell(scalar: ellipsis.value, width: 1, style: style), on: surface)
  }

  /// Writes the blank that stands for the visible half of a wide character.
  mutating func writeHalf(on surface: Surface) {
    put(.blank(style), on: surface)
  }

  private mutating func put(_ cell: Cell, on surface: Surface) {
    defer { column += cell.width }
    let from = max(column, clip.column)
    let to = min(column + cell.width, clip.endColumn)
    guard isRowVisible, from < to else { return }
    if to - from == 2 {
      surface.buffer.put(wide: cell, column: from, row: row)
    } else {
      surface.buffer.put(to - from < cell.width ? .blank(style) : cell, in: from..<to, row: row)
    }
  }
}
