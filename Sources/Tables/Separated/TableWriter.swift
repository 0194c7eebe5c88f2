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
    rows.reduce(into: "") { write($1, to: &$0) }
  }

  /// The text of one row, its line ending included; empty for a row without cells.
  ///
  /// - Complexity: O(n) in the length of the text.
  public func line(_ row: [TableCell]) -> String {
    var line = ""
    write(row, to: &line)
    return line
  }

  private func write(_ row: [TableCell], to text: inout String) {
    guard let first = row.first else { return }
    // A lone empty cell would be a blank line, which readers skip.
    text += row.count == 1 && field(first).isEmpty ? "\"\"" : field(first)
    for cell in row.dropFirst() {
      text.unicodeScalars.append(dialect.separator)
      text += field(cell)
    }
    text += lineEnding.rawValue
  }

  private func field(_ cell: TableCell) -> String {
    switch cell {
    case .empty: ""
    case .number(let number) where Self.isNumber(number): number
    case .number(let text), .text(let text): quoted(TableText.encode(text))
    }
  }

  private func quoted(_ text: String) -> String {
    guard needsQuotes(text) else { return text }
    var quoted = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }

  /// No byte of a scalar beyond ASCII is one of ASCII.
  private func needsQuotes(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    guard bytes.count > 0 else { return false }
    let blank = UInt8(ascii: " ")
    if bytes[0] == blank || bytes[bytes.count - 1] == blank { return true }
    // A comma stands for a separator beyond ASCII, which is looked for as the scalar that it is.
    let separator = dialect.separator.isASCII ? UInt8(dialect.separator.value) : UInt8(ascii: ",")
    for place in bytes.indices where bytes[place] == separator || Self.parts(bytes[place]) { return true }
    return !dialect.separator.isASCII && text.unicodeScalars.contains(dialect.separator)
  }

  private static func parts(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), 0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: ";"): true
    default: false
    }
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
