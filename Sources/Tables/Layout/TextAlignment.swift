/// Where the text of a column stands.
public enum TextAlignment: Hashable, Sendable, CaseIterable {
  /// At the left edge: words.
  case left
  /// At the right edge: numbers.
  case right
  /// In the middle, the odd cell of space on the right.
  case center
}
