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

  /// Whether a row holds the same cells as that row of `other`, which must be of the same width.
  public func row(_ row: Int, equals other: CellBuffer) -> Bool {
    precondition(size.width == other.size.width, "buffers of different widths")
    let ours = cells.span.extracting(row * size.width..<(row + 1) * size.width)
    let theirs = other.cells.span.extracting(row * size.width..<(row + 1) * size.width)
    // No way out in the middle: without branches the loop runs at the speed of memory.
    var difference = SIMD4<UInt32>.zero
    for index in ours.indices { difference |= ours[index].words ^ theirs[index].words }
    return difference == .zero
  }
}
