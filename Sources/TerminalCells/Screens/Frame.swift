/// Everything a terminal shows at one moment.
public struct Frame: Hashable, Sendable {
  public let cells: CellBuffer
  /// Where the hardware cursor stands; nil hides it, which leaves screen readers without a place.
  public let cursor: Point?
  /// Later regions lie over earlier ones.
  public let regions: [HitRegion]

  public init(cells: CellBuffer, cursor: Point? = nil, regions: [HitRegion] = []) {
    self.cells = cells
    self.cursor = cursor
    self.regions = regions
  }

  public var size: Size { cells.size }

  /// The topmost region at a place.
  public func region(at point: Point) -> HitRegion? {
    regions.last { $0.rect.contains(point) }
  }

  /// The rows that differ from another frame of the same size, in the order in which they are to be sent: the row of
  /// the cursor comes last, so that a screen reader, which speaks what is sent, ends with the selected thing.
  ///
  /// Where many rows differ, as after scrolling, they keep their order from top to bottom. O(cells).
  public func rowsToSend(after other: CellBuffer) -> (rows: [Int], isCursorRowLast: Bool) {
    let rows = (0..<size.height).filter { !cells.row($0, equals: other) }
    guard let row = cursor?.row, rows.count > 1, rows.count <= Self.mostReordered, rows.contains(row) else {
      return (rows, false)
    }
    return (rows.filter { $0 != row } + [row], true)
  }

  /// A move changes fewer rows than this; ncurses had better see more of them at once.
  private static let mostReordered = 16
}
