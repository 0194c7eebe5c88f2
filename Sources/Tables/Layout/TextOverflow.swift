/// What happens to a text that is wider than its column.
public enum TextOverflow: Hashable, Sendable, CaseIterable {
  /// It goes on in further lines, broken between words, and within a word that is wider than the column.
  case wrap
  /// It is cut, and an ellipsis says so.
  case truncate
}
