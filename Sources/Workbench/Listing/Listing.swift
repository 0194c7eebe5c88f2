import PlainText

/// A list of figures as a table: every cell in words already, so that moving in it and drawing it cost what is on the
/// screen.
public struct Listing: Sendable {
  /// What a column holds, and how it gives way where there is little room.
  public struct Column: Sendable {
    public let heading: String
    public let isNumber: Bool
    /// Widths in columns of the screen: it is left out below the least, and never gets more than the most.
    let least: Int
    let most: Int
    /// How early it gets room, 0 first.
    let rank: Int

    init(_ heading: String, least: Int, most: Int = 80, rank: Int, isNumber: Bool = false) {
      self.heading = heading
      self.isNumber = isNumber
      self.least = least
      self.most = most
      self.rank = rank
    }
  }

  /// A column where it stands on the screen.
  public struct Placed: Sendable, Equatable {
    /// Its place in `columns`.
    public let column: Int
    public let left: Int
    public let width: Int
  }

  public let columns: [Column]
  /// By row and column.
  public let rows: [[String]]
  /// The widest that each column has use for.
  private let wanted: [Int]

  /// Blanks between two columns.
  static let gap = 2
  /// Columns of the marks before a row.
  public static let margin = 2

  /// O(rows × columns).
  init(_ columns: [Column], _ rows: [[String]]) {
    self.columns = columns
    self.rows = rows
    wanted = columns.indices.map { column in
      var width = PlainText.width(of: columns[column].heading)
      for row in rows where width < columns[column].most { width = max(width, PlainText.width(of: row[column])) }
      return min(width, columns[column].most)
    }
  }

  /// The columns that fit into a width, those of the first rank first; what room is left goes to those that have use
  /// for it.
  public func placed(width: Int, margin: Int = Listing.margin) -> [Placed] {
    let order = columns.indices.sorted { (columns[$0].rank, $0) < (columns[$1].rank, $1) }
    var widths: [Int: Int] = [:]
    var left = max(1, width - margin)
    for column in order {
      let least = min(columns[column].least, wanted[column])
      let needed = least + (widths.isEmpty ? 0 : Self.gap)
      guard needed <= left || widths.isEmpty else { continue }
      widths[column] = min(least, left)
      left -= min(needed, left)
    }
    for column in order {
      guard let now = widths[column] else { continue }
      let more = max(0, min(left, wanted[column] - now))
      widths[column] = now + more
      left -= more
    }
    var place = margin
    return columns.indices.compactMap { column in
      guard let width = widths[column] else { return nil }
      defer { place += width + Self.gap }
      return Placed(column: column, left: place, width: width)
    }
  }
}
