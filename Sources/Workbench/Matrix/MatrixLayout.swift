public import TerminalCells

/// Where the cells of a matrix of figures stand. The labels of the rows are held, and so are the first columns where
/// they are totals; the rest scrolls.
public struct MatrixLayout: Sendable, Equatable {
  /// What there is to lay out.
  public struct Content: Sendable, Equatable {
    public var rows: Int
    public var columns: Int
    /// How many columns at the left are always shown.
    public var held: Int
    /// Of the longest label of a row, in columns of the screen.
    public var longestLabel: Int
    /// Width of a cell, the gap to its right included.
    public var cellWidth: Int
    /// Rows of the screen above and below the matrix.
    public var above: Int
    public var below: Int

    public init(
      rows: Int, columns: Int, held: Int = 0, longestLabel: Int, cellWidth: Int, above: Int, below: Int
    ) {
      self.rows = rows
      self.columns = columns
      self.held = held
      self.longestLabel = longestLabel
      self.cellWidth = cellWidth
      self.above = above
      self.below = below
    }
  }

  public let labelWidth: Int
  public let cellWidth: Int
  let held: Int
  /// The columns shown, from 0, without those that are held.
  public let columns: Range<Int>
  /// The rows shown, from 0.
  public let rows: Range<Int>
  /// The first row of the column labels, which have `headHeight` rows.
  public let headRow: Int
  public let headHeight: Int
  /// The row of the first of `rows`.
  public let firstRow: Int
  /// The first row below the matrix.
  public let endRow: Int

  public init(area: Size, _ content: Content, rowScroll: Int, columnScroll: Int) {
    headRow = content.above
    headHeight = area.height >= 16 ? 2 : 1
    firstRow = headRow + headHeight
    held = content.held
    let most = area.width < 60 ? 16 : area.width < 110 ? 24 : 40
    labelWidth = min(max(4, content.longestLabel), most) + 2
    cellWidth = content.cellWidth
    let scrolling = max(0, content.columns - held)
    let room = max(1, (area.width - labelWidth) / cellWidth - held)
    let shown = min(scrolling, room)
    let left = held + max(0, min(columnScroll, scrolling - shown))
    columns = left..<left + shown
    let visible = min(content.rows, max(1, area.height - firstRow - content.below))
    let top = max(0, min(rowScroll, content.rows - visible))
    rows = top..<top + visible
    endRow = firstRow + visible
  }

  /// From which column of the screen a cell begins; nil where it is scrolled away.
  public func left(ofColumn column: Int) -> Int? {
    if column < held { return labelWidth + column * cellWidth }
    guard columns.contains(column) else { return nil }
    return labelWidth + (held + column - columns.lowerBound) * cellWidth
  }

  /// The row of the screen in which a row stands; nil where it is scrolled away.
  public func top(ofRow row: Int) -> Int? {
    rows.contains(row) ? firstRow + row - rows.lowerBound : nil
  }

  /// The columns on the screen, those that are held first.
  public var shownColumns: [Int] { Array(0..<held) + Array(columns) }

  /// How far to scroll so that a row is shown.
  func rowScroll(toShow row: Int) -> Int { rows.isEmpty ? 0 : rows.scrolled(toShow: row) }

  /// How far to scroll so that a column is shown.
  func columnScroll(toShow column: Int) -> Int {
    guard column >= held, !columns.isEmpty else { return columns.lowerBound - held }
    return columns.scrolled(toShow: column) - held
  }
}

/// A cell of a matrix, by its place.
public struct MatrixPlace: Sendable, Equatable {
  public var row: Int
  public var column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// The place after a motion among `rows` × `columns`, from 0; `page` rows make a page.
  func moved(_ motion: Motion, rows: Int, columns: Int, page: Int) -> MatrixPlace {
    var place = self
    switch motion {
    case .up: place.row -= 1
    case .down: place.row += 1
    case .left, .stageBack: place.column -= 1
    case .right, .stageForward: place.column += 1
    case .pageUp: place.row -= max(1, page)
    case .pageDown: place.row += max(1, page)
    case .lineStart: place.column = 0
    case .lineEnd: place.column = columns - 1
    case .first: place = MatrixPlace(row: 0, column: 0)
    case .last: place = MatrixPlace(row: rows - 1, column: columns - 1)
    }
    place.row = max(0, min(rows - 1, place.row))
    place.column = max(0, min(columns - 1, place.column))
    return place
  }
}
