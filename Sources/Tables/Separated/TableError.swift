/// Why a table could not be read, and where.
public struct TableError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong there.
  public enum Reason: Hashable, Sendable {
    /// A quotation mark opens a cell and no other closes it before the end of the file.
    case unterminatedQuote
    /// Between the closing quotation mark and the next separator stands something else.
    case textAfterQuote
    /// A row has another number of cells than the first row.
    case raggedRow(cells: Int, expected: Int)
    /// A row has more cells than `TableReader.largestRow`.
    case rowTooWide
    /// A NUL character: the file is no text, or it is damaged.
    case nul
    /// There is nothing in it, not even a header.
    case empty
    /// The bytes are no UTF-8.
    case notUTF8
  }

  /// The line in the file, 1 for the first; quoted line breaks count.
  public let line: Int
  /// The position in the line in characters (Unicode scalars), 1 for the first; a byte order mark does not count.
  public let column: Int
  /// What is wrong there.
  public let reason: Reason

  /// An error at a place, both counted from 1.
  public init(line: Int, column: Int, reason: Reason) {
    self.line = line
    self.column = column
    self.reason = reason
  }

  /// A sentence for the user: where, what, and what to do.
  public var description: String {
    "line \(line), column \(column): \(sentence)"
  }

  private var sentence: String {
    switch reason {
    case .unterminatedQuote:
      "the quotation mark that opens here is never closed; close it, or double it if it belongs to the text"
    case .textAfterQuote:
      "text follows a closing quotation mark; double the mark if it belongs to the text"
    case .raggedRow(let cells, let expected):
      "the row has \(Self.cells(cells)) where the first row has \(expected); add or remove cells, or look for a missing quotation mark"
    case .rowTooWide:
      "the row has more than \(TableReader.largestRow) cells; look for a missing line break or another separator"
    case .nul:
      "a NUL character; the file is no text or is damaged, save it again as UTF-8 text"
    case .empty:
      "the file is empty; its first row names the columns"
    case .notUTF8:
      "bytes that are not UTF-8; save the file again as UTF-8 text"
    }
  }

  private static func cells(_ count: Int) -> String {
    count == 1 ? "1 cell" : "\(count) cells"
  }
}
