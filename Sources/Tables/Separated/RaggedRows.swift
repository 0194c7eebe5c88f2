/// What a reader does with a row that has another number of cells than the first one.
public enum RaggedRows: Hashable, Sendable {
  /// It throws.
  case refused
  /// It gives the row as it is.
  case kept
}
