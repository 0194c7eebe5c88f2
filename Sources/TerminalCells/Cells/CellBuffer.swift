/// A screenful of cells, row after row.
public struct CellBuffer: Hashable, Sendable {
  public let size: Size
  /// `size.width * size.height` cells, row by row.
  public internal(set) var cells: [Cell]

  public init(size: Size, filling cell: Cell = .blank()) {
    self.size = size
    cells = Array(repeating: cell, count: size.width * size.height)
  }

  /// The cell at a place, which must lie within ``size``. Draw with a ``Canvas``: it keeps wide characters whole.
  public subscript(column: Int, row: Int) -> Cell {
    get {
      precondition(column >= 0 && column < size.width, "column outside the buffer")
      return cells[row * size.width + column]
    }
    set {
      precondition(column >= 0 && column < size.width, "column outside the buffer")
      cells[row * size.width + column] = newValue
    }
  }

  /// The cells of one row.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.width..<(row + 1) * size.width]
  }

  /// The cells of some columns of one row.
  public func row(_ row: Int, columns: Range<Int>) -> ArraySlice<Cell> {
    cells[row * size.width + columns.lowerBound..<row * size.width + columns.upperBound]
  }

  /// The runs of columns in which a row differs from that row of `other`, which must be of the same width, from left to
  /// right. Less than eight equal cells do not end a run, and no wide character of either row lies across an end.
  public func runs(ofRow row: Int, differingFrom other: CellBuffer) -> [Range<Int>] {
    precondition(size.width == other.size.width, "buffers of different widths")
    let ours = cells.span.extracting(row * size.width..<(row + 1) * size.width)
    let theirs = other.cells.span.extracting(row * size.width..<(row + 1) * size.width)
    // No way out in the middle: without branches the loop runs at the speed of memory.
    var difference = SIMD4<UInt32>.zero
    for index in ours.indices { difference |= ours[index].words ^ theirs[index].words }
    var runs: [Range<Int>] = []
    if difference == .zero { return runs }
    var column = 0
    while column < size.width {
      guard ours[column].words != theirs[column].words else {
        column += 1
        continue
      }
      var (first, end) = (column, column + 1)
      column = end
      while column < size.width, column - end < 8 {
        if ours[column].words != theirs[column].words { end = column + 1 }
        column += 1
      }
      if first > 0, ours[first].width == 0 || theirs[first].width == 0 { first -= 1 }
      if end < size.width, ours[end].width == 0 || theirs[end].width == 0 { end += 1 }
      runs.append(first..<end)
    }
    return runs
  }
}
