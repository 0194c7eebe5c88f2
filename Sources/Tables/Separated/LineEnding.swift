/// What ends each row of a written table.
public enum LineEnding: String, Hashable, Sendable, CaseIterable {
  /// LF: what every tool here reads, and what makes small differences in version control.
  case lineFeed = "\n"
  /// CR LF: what RFC 4180 asks for.
  case carriageReturnLineFeed = "\r\n"
}
