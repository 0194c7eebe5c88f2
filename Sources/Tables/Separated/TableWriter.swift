/// Writes rows of cells as CSV or TSV.
///
/// A cell stands in quotation marks, its own doubled, where it holds the separator, a comma, a semicolon, a quotation
/// mark or a line feed, or starts or ends with a space: also a spreadsheet that splits at semicolons then keeps it in
/// one piece. Text is made harmless by `TableText.encode`. What is written, a `TableReader` with the same dialect and
/// `undoing: true` reads back exactly.
public struct TableWriter: Sendable {
  /// What separates the cells.
  public let dialect: TableDialect
  /// What ends each row, the last one too.
  public let lineEnding: LineEnding

  /// A writer for a dialect.
  public init(dialect: TableDialect = .commaSeparated, lineEnding: LineEnding = .lineFeed) {
    self.dialect = dialect
    self.lineEnding = lineEnding
  }

  /// The text of all rows.
  ///
  /// - Parameter rows: of any length; a row without cells writes nothing, not even a line.
  /// - Complexity: O(n) in the length of the text.
  public func text(_ rows: some Sequence<[TableCell]>) -> String {
    rows.reduce(into: "") { $0 += line($1) }
  }

  /// The text of one row, its line ending included; empty for a row without cells.
  ///
  /// - Complexity: O(n) in the length of the text.
  public func line(_ row: [TableCell]) -> String {
    guard !row.isEmpty else { return "" }
    var written = row.map(field)
    // A lone empty cell would be a blank line, which readers skip.
    if written == [""] { written = ["\"\""] }
    return written.joined(separator: String(dialect.separator)) + lineEnding.rawValue
  }

  private func field(_ cell: TableCell) -> String {
    switch cell {
    case .empty: ""
    case .number(let number) where Self.isNumber(number): number
    case .number(let text), .text(let text): quoted(TableText.encode(text))
    }
  }

  private func quoted(_ text: String) -> String {
    let needsQuotes =
      text.unicodeScalars.contains { scalar in
        switch scalar {
        case "\"", "\n", "\r", ",", ";", dialect.separator: true
        default: false
        }
      } || text.utf8.first == UInt8(ascii: " ") || text.utf8.last == UInt8(ascii: " ")
    guard needsQuotes else { return text }
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }

  /// Whether `text` is [-]digits[.digits][e[+-]digits], in ASCII.
  private static func isNumber(_ text: String) -> Bool {
    var rest = Substring(text).utf8
    func takeDigits() -> Bool {
      let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      rest = rest.dropFirst(digits.count)
      return !digits.isEmpty
    }
    func take(_ characters: String) -> Bool {
      guard let first = rest.first, characters.utf8.contains(first) else { return false }
      rest = rest.dropFirst()
      return true
    }
    _ = take("-")
    guard takeDigits() else { return false }
    if take("."), !takeDigits() { return false }
    if take("eE") {
      _ = take("+-")
      guard takeDigits() else { return false }
    }
    return rest.isEmpty
  }
}
