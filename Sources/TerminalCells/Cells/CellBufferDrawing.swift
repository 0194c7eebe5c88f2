extension CellBuffer {
  /// Makes blanks of the wide characters of which `columns` of `row` will cover one half.
  private mutating func freeEdges(of columns: Range<Int>, row: Int) {
    let start = row * size.width
    if cells[start + columns.lowerBound].width == 0, columns.lowerBound > 0 {
      let other = start + columns.lowerBound - 1
      cells[other] = .blank(cells[other].style)
    }
    let next = start + columns.upperBound
    if columns.upperBound < size.width, cells[next].width == 0 {
      cells[next] = .blank(cells[next].style)
    }
  }

  /// Puts one cell of one column into all `columns` of `row`, which lie within the buffer.
  mutating func put(_ cell: Cell, in columns: Range<Int>, row: Int) {
    if columns.isEmpty { return }
    freeEdges(of: columns, row: row)
    let start = row * size.width
    var span = cells.mutableSpan
    for column in columns { span[start + column] = cell }
  }

  /// Takes a part, in which no wide character is cut, from a buffer of the same size.
  mutating func copy(_ rect: Rect, from other: CellBuffer) {
    for row in rect.row..<rect.endRow {
      let place = row * size.width + rect.column..<row * size.width + rect.endColumn
      cells.replaceSubrange(place, with: other.cells[place])
    }
  }

  /// Puts a wide cell and its tail.
  mutating func put(wide cell: Cell, column: Int, row: Int) {
    freeEdges(of: column..<column + 2, row: row)
    cells[row * size.width + column] = cell
    cells[row * size.width + column + 1] = .tail(cell.style)
  }

  /// Puts printable ASCII into `columns` of `row`, beginning with the byte at `first`.
  mutating func put(ascii bytes: Span<UInt8>, first: Int, in columns: Range<Int>, row: Int, style: Style) {
    if columns.isEmpty { return }
    freeEdges(of: columns, row: row)
    let start = row * size.width
    let shift = first - columns.lowerBound
    var cell = Cell.blank(style)
    var span = cells.mutableSpan
    for column in columns {
      cell.words.x = UInt32(bytes[column + shift])
      span[start + column] = cell
    }
  }
}
