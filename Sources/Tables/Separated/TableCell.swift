/// What one cell of a written table holds.
public enum TableCell: Hashable, Sendable {
  /// Anything that a person typed: written so that no spreadsheet takes it for a formula.
  case text(String)
  /// A number in decimal notation with a point, such as `-12.5` or `3e-7`, written bare. What is no such number is
  /// written as text, so that this case is no way around the protection.
  case number(String)
  /// Nothing.
  case empty
}
