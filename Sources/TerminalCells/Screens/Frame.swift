/// Everything a terminal shows at one moment.
public struct Frame: Hashable, Sendable {
  public let cells: CellBuffer
  /// Where the hardware cursor stands; nil hides it, which leaves screen readers without a place.
  public let cursor: Point?
  /// Later regions lie over earlier ones.
  public let regions: [HitRegion]
  /// Places with the words of the selected thing, for those who hear what is sent: they are sent
  /// again where the cursor comes to another place, also if they are shown already.
  public let spoken: [Rect]
  /// Parts that say more of the selected thing than its place in the view does: see ``Canvas/details(_:draw:)``.
  public let details: [Rect]
  /// Whether details wait for the keys to pause: they are those of the frame before, or blank.
  public let isUnsettled: Bool

  public init(
    cells: CellBuffer, cursor: Point? = nil, regions: [HitRegion] = [], spoken: [Rect] = [], details: [Rect] = [],
    isUnsettled: Bool = false
  ) {
    self.cells = cells
    self.cursor = cursor
    self.regions = regions
    self.spoken = spoken
    self.details = details
    self.isUnsettled = isUnsettled
  }

  /// Whether a terminal that shows one frame shows the other.
  public func looksLike(_ other: Frame) -> Bool { cursor == other.cursor && cells == other.cells }

  public var size: Size { cells.size }

  /// The topmost region at a place.
  public func region(at point: Point) -> HitRegion? {
    regions.last { $0.rect.contains(point) }
  }

  /// The runs of columns in which rows differ from another frame of the same size, in the order in which they are to be
  /// sent: the row of the cursor and then what else has words of the selected thing come last, so that a screen reader,
  /// which speaks what is sent, ends with that.
  ///
  /// Where many rows differ, as after scrolling, they keep their order from top to bottom. O(cells).
  public func rowsToSend(after other: CellBuffer) -> [(row: Int, runs: [Range<Int>])] {
    var rows: [(row: Int, runs: [Range<Int>])] = []
    for row in 0..<size.height {
      let runs = cells.runs(ofRow: row, differingFrom: other)
      if !runs.isEmpty { rows.append((row, runs)) }
    }
    guard rows.count > 1, rows.count <= Self.mostReordered, let cursor else { return rows }
    var last = [cursor.row]
    for row in spoken.flatMap({ $0.row..<$0.endRow }) where !last.contains(row) { last.append(row) }
    for row in last {
      if let place = rows.firstIndex(where: { $0.row == row }) { rows.append(rows.remove(at: place)) }
    }
    return rows
  }

  /// A move changes fewer rows than this; more of them are read from the top.
  private static let mostReordered = 16
}
