/// A row that could not be read.
public struct LogIssue: Sendable, Equatable {
  /// The log, as the caller named it.
  public let file: String
  /// From 1.
  public let line: Int
  /// In words.
  public let reason: String
}
