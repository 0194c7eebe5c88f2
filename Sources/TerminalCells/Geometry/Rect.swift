/// A rectangle of cells. Its upper left corner may lie anywhere; its width and height are never negative.
public struct Rect: Hashable, Sendable {
  public let column: Int
  public let row: Int
  public let width: Int
  public let height: Int

  /// Negative extents become zero.
  public init(column: Int, row: Int, width: Int, height: Int) {
    self.column = column
    self.row = row
    self.width = max(width, 0)
    self.height = max(height, 0)
  }

  /// The rectangle of `size` at the origin.
  public init(size: Size) {
    self.init(column: 0, row: 0, width: size.width, height: size.height)
  }

  public var size: Size { Size(width: width, height: height) }
  public var isEmpty: Bool { width == 0 || height == 0 }
  /// The first column to the right of the rectangle.
  public var endColumn: Int { column + width }
  /// The first row below the rectangle.
  public var endRow: Int { row + height }

  public func contains(_ point: Point) -> Bool {
    point.column >= column && point.column < endColumn && point.row >= row && point.row < endRow
  }

  /// The cells that both have; empty, at a corner of `self`, if there are none.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return Rect(
      column: left, row: top, width: min(endColumn, other.endColumn) - left, height: min(endRow, other.endRow) - top)
  }

  /// The rectangle moved by so many cells.
  public func moved(columns: Int, rows: Int) -> Rect {
    Rect(column: column + columns, row: row + rows, width: width, height: height)
  }

  /// The rectangle without `columns` at its left and right and `rows` at its top and bottom.
  ///
  /// A side that would take more than there is leaves nothing, at the middle.
  public func inset(columns: Int, rows: Int) -> Rect {
    let columns = min(columns, width / 2)
    let rows = min(rows, height / 2)
    return Rect(column: column + columns, row: row + rows, width: width - 2 * columns, height: height - 2 * rows)
  }

  /// The upper `rows`, and what is below them. `rows` is clipped to the height.
  public func splitTop(_ rows: Int) -> (top: Rect, rest: Rect) {
    let rows = min(max(rows, 0), height)
    return (
      Rect(column: column, row: row, width: width, height: rows),
      Rect(column: column, row: row + rows, width: width, height: height - rows)
    )
  }

  /// What is above the lower `rows`, and these. `rows` is clipped to the height.
  public func splitBottom(_ rows: Int) -> (rest: Rect, bottom: Rect) {
    let (rest, bottom) = splitTop(height - min(max(rows, 0), height))
    return (rest, bottom)
  }

  /// The leftmost `columns`, and what is beside them. `columns` is clipped to the width.
  public func splitLeft(_ columns: Int) -> (left: Rect, rest: Rect) {
    let columns = min(max(columns, 0), width)
    return (
      Rect(column: column, row: row, width: columns, height: height),
      Rect(column: column + columns, row: row, width: width - columns, height: height)
    )
  }

  /// What is beside the rightmost `columns`, and these. `columns` is clipped to the width.
  public func splitRight(_ columns: Int) -> (rest: Rect, right: Rect) {
    let (rest, right) = splitLeft(width - min(max(columns, 0), width))
    return (rest, right)
  }
}
