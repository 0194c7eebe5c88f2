/// How one column of a `TextTable` is laid out.
public struct TextColumn: Hashable, Sendable {
  /// The text in the header row.
  public var title: String
  /// Where the texts stand, the title too.
  public var alignment: TextAlignment
  /// The fewest cells that the column takes, at least 1.
  public let minimumWidth: Int
  /// The most cells that the column takes, never below `minimumWidth`; nil for as many as its widest text.
  public let maximumWidth: Int?
  /// What happens to a text, or title, that is wider than the column.
  public var overflow: TextOverflow

  /// A column; widths are in cells, and are raised to 1 and to `minimumWidth` where they are smaller.
  public init(
    _ title: String, alignment: TextAlignment = .left, minimumWidth: Int = 1, maximumWidth: Int? = nil,
    overflow: TextOverflow = .wrap
  ) {
    self.title = title
    self.alignment = alignment
    self.minimumWidth = max(1, minimumWidth)
    self.maximumWidth = maximumWidth.map { max(1, minimumWidth, $0) }
    self.overflow = overflow
  }
}
