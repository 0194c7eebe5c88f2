/// Reads the rows of a CSV or TSV text one after another.
///
/// As RFC 4180: a cell in quotation marks may hold separators, line breaks and doubled quotation marks. Beyond it: rows
/// end with CR LF, LF or CR; blank lines are skipped (an empty cell alone in its row is written `""`); a quotation mark
/// inside a cell that does not start with one stands for itself; a UTF-8 byte order mark is skipped and reported.
/// Text is UTF-8 and without NUL.
public struct TableReader: Sendable {
  /// The most cells that a row may have, as in spreadsheets: a file of separators alone must not fill the memory.
  public static let largestRow = 16_384

  /// Whether the text began with a byte order mark.
  public let hasByteOrderMark: Bool
  /// The line on which the row given last began, 1 for the first; 0 before the first row.
  public private(set) var line = 0

  private let bytes: [UInt8]
  private let separator: UInt8
  private let undoing: Bool
  private let raggedRows: RaggedRows
  private var position: Int
  private var currentLine = 1
  private var lineStart: Int
  private var expectedCells: Int?
  private var failure: TableError?

  /// A reader of the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, with or without a byte order mark.
  ///   - dialect: what separates the cells.
  ///   - undoing: whether to undo what a `TableWriter` did to text (`TableText.decode`): true for its files only.
  ///   - raggedRows: what to do with a row that has another number of cells than the first.
  public init(
    _ bytes: [UInt8], dialect: TableDialect = .commaSeparated, undoing: Bool = false, raggedRows: RaggedRows = .refused
  ) {
    self.bytes = bytes
    self.undoing = undoing
    self.raggedRows = raggedRows
    separator = UInt8(ascii: dialect.separator)
    hasByteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    position = hasByteOrderMark ? 3 : 0
    lineStart = position
  }

  /// A reader of a text; see the version for bytes.
  public init(
    _ text: String, dialect: TableDialect = .commaSeparated, undoing: Bool = false, raggedRows: RaggedRows = .refused
  ) {
    self.init(Array(text.utf8), dialect: dialect, undoing: undoing, raggedRows: raggedRows)
  }

  /// The next row, at least one cell; nil after the last one.
  ///
  /// - Throws: where the row cannot be read; then again at every further call.
  /// - Complexity: O(n) in the length of the row.
  public mutating func next() throws(TableError) -> [String]? {
    if let failure { throw failure }
    do {
      return try readRow()
    } catch {
      failure = error
      throw error
    }
  }

  /// All rows that are left, in order.
  ///
  /// - Throws: at the first row that cannot be read.
  /// - Complexity: O(n) in the length of the text.
  public mutating func rest() throws(TableError) -> [[String]] {
    var rows: [[String]] = []
    while let row = try next() { rows.append(row) }
    return rows
  }

  private mutating func readRow() throws(TableError) -> [String]? {
    while takeLineBreak() {}
    guard position < bytes.count else { return nil }
    line = currentLine
    var row: [String] = []
    row.reserveCapacity(expectedCells ?? 8)
    while true {
      guard row.count < Self.largestRow else { throw error(.rowTooWide) }
      row.append(try readCell())
      guard position < bytes.count, bytes[position] == separator else { break }
      position += 1
    }
    _ = takeLineBreak()
    if expectedCells == nil { expectedCells = row.count }
    if raggedRows == .refused, let expectedCells, row.count != expectedCells {
      throw TableError(line: line, column: 1, reason: .raggedRow(cells: row.count, expected: expectedCells))
    }
    return row
  }

  private mutating func readCell() throws(TableError) -> String {
    if position < bytes.count, bytes[position] == quote { return try readQuotedCell() }
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == separator || byte == lineFeed || byte == carriageReturn { break }
      if byte == 0 { throw error(.nul) }
      position += 1
    }
    return try text(bytes[start..<position], openedAt: (currentLine, lineStart, start))
  }

  private mutating func readQuotedCell() throws(TableError) -> String {
    let opening = (line: currentLine, lineStart: lineStart, position: position)
    position += 1
    var start = position
    // What stands before the last doubled quotation mark; most cells have none and need no copy.
    var content: [UInt8] = []
    while true {
      guard position < bytes.count else {
        position = opening.position
        throw error(.unterminatedQuote, line: opening.line, lineStart: opening.lineStart)
      }
      switch bytes[position] {
      case quote:
        guard position + 1 < bytes.count, bytes[position + 1] == quote else {
          let cell = content.isEmpty ? bytes[start..<position] : (content + bytes[start..<position])[...]
          position += 1
          guard isAtCellEnd else { throw error(.textAfterQuote) }
          return try text(cell, openedAt: opening)
        }
        content += bytes[start...position]
        position += 2
        start = position
      case lineFeed, carriageReturn:
        _ = takeLineBreak()
      case 0:
        throw error(.nul)
      default:
        position += 1
      }
    }
  }

  private var isAtCellEnd: Bool {
    guard position < bytes.count else { return true }
    let byte = bytes[position]
    return byte == separator || byte == lineFeed || byte == carriageReturn
  }

  /// Steps over CR LF, LF or CR and counts one line.
  private mutating func takeLineBreak() -> Bool {
    guard position < bytes.count, bytes[position] == lineFeed || bytes[position] == carriageReturn else { return false }
    let isPair = bytes[position] == carriageReturn && position + 1 < bytes.count && bytes[position + 1] == lineFeed
    position += isPair ? 2 : 1
    currentLine += 1
    lineStart = position
    return true
  }

  private mutating func text(
    _ cell: ArraySlice<UInt8>, openedAt opening: (line: Int, lineStart: Int, position: Int)
  ) throws(TableError) -> String {
    guard let text = String(validating: cell, as: UTF8.self) else {
      position = opening.position
      throw error(.notUTF8, line: opening.line, lineStart: opening.lineStart)
    }
    return undoing ? TableText.decode(text) : text
  }

  /// An error at `position`, by default on the current line.
  private func error(_ reason: TableError.Reason, line: Int? = nil, lineStart: Int? = nil) -> TableError {
    // Bytes 10xxxxxx continue a scalar; all others start one.
    let column = bytes[(lineStart ?? self.lineStart)..<position].count { $0 & 0xC0 != 0x80 } + 1
    return TableError(line: line ?? currentLine, column: column, reason: reason)
  }
}

private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
