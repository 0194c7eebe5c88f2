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

  /// The columns from the first to the last in which a row differs from that row of `other`, which must be of the same
  /// width; nil where it does not. No wide character of either row lies across their ends.
  public func columns(ofRow row: Int, differingFrom other: CellBuffer) -> Range<Int>? {
    precondition(size.width == other.size.width, "buffers of different widths")
    let ours = cells.span.extracting(row * size.width..<(row + 1) * size.width)
    let theirs = other.cells.span.extracting(row * size.width..<(row + 1) * size.width)
    // No way out in the middle: without branches the loop runs at the speed of memory.
    var difference = SIMD4<UInt32>.zero
    for index in ours.indices { difference |= ours[index].words ^ theirs[index].words }
    if difference == .zero { return nil }
    var (first, end) = (0, size.width)
    while ours[first].words == theirs[first].words { first += 1 }
    while ours[end - 1].words == theirs[end - 1].words { end -= 1 }
    while first > 0, ours[first].width == 0 || theirs[first].width == 0 { first -= 1 }
    while end < size.width, ours[end].width == 0 || theirs[end].width == 0 { end += 1 }
    return first..<end
  }
}
