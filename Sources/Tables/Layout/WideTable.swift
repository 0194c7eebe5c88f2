/// A table that stays readable on a narrow screen: no word is broken while there is another way.
///
/// A table that fits is laid out as it is. Where it does not, columns that say the same in every row are told once, above it;
/// then texts are wrapped between words; and where even the longest words do not fit side by side, the table is laid out
/// otherwise: see `Fallback`.
public struct WideTable: Sendable {
  /// What becomes of a table whose words do not fit side by side.
  public enum Fallback: Hashable, Sendable {
    /// Each row is told below its first text: "title: text; title: text".
    case records
    /// The columns are laid out in several tables below one another, each with the first so many columns.
    case blocks(keys: Int)
  }

  public let table: TextTable
  public let fallback: Fallback

  /// The longest word that is kept whole, in cells.
  private static let longestWord = 18
  /// How much of what names a row stands in one line where there is room, in cells.
  private static let keyWidth = 18

  public init(_ table: TextTable, fallback: Fallback = .records) {
    self.table = table
    self.fallback = fallback
  }

  /// The lines of the table.
  ///
  /// - Parameters:
  ///   - total: the width to stay within, in cells; nil for no limit, which is the table as it is.
  ///   - width: the display width of a text in cells.
  /// - Complexity: O(n) calls of `width` in the words of the table, and in the characters of words that do not fit.
  public func lines(within total: Int?, width: (String) -> Int) -> [String] {
    guard let total, table.fullWidth(width) > total else { return table.lines(within: total, width: width) }
    let (rest, told) = withoutConstants()
    let head = told.isEmpty ? [] : TextParagraph.lines(told, within: total, width: width)
    let keys = if case .blocks(let keys) = fallback { keys } else { 1 }
    let roomy = Self.wholeWords(rest, keys: keys, width)
    if roomy.leastWidth <= total { return head + roomy.lines(within: total, width: width) }
    switch fallback {
    case .records:
      let whole = Self.wholeWords(rest, keys: 0, width)
      let fits = whole.leastWidth <= total
      return head + (fits ? whole.lines(within: total, width: width) : Self.records(rest, total, width))
    case .blocks: return head + Self.blocks(roomy, keys: keys, total, width)
    }
  }

  /// The table without the columns that say the same in every row, and a sentence that says what they say.
  private func withoutConstants() -> (TextTable, told: String) {
    let rows = table.rows
    guard rows.count > 1, case .records = fallback else { return (table, "") }
    func text(_ row: [String], _ column: Int) -> String { column < row.count ? row[column] : "" }
    let constant = table.columns.indices.filter { column in
      let first = text(rows[0], column)
      return column > 0 && !first.isEmpty && !table.columns[column].title.isEmpty
        && rows.allSatisfy { text($0, column).utf8.elementsEqual(first.utf8) }
    }
    guard !constant.isEmpty, constant.count + 1 < table.columns.count else { return (table, "") }
    let kept = table.columns.indices.filter { !constant.contains($0) }
    let told = constant.map { "\(table.columns[$0].title): \(text(rows[0], $0))" }.joined(separator: "; ")
    return (
      TextTable(
        columns: kept.map { table.columns[$0] }, rows: rows.map { row in kept.map { text(row, $0) } },
        ellipsis: table.ellipsis), "In every row: \(told)."
    )
  }

  /// The table with columns at least as wide as their longest words; the first `keys`, which name the rows, get more.
  private static func wholeWords(_ table: TextTable, keys: Int, _ width: (String) -> Int) -> TextTable {
    let columns = table.columns.enumerated().map { place, column -> TextColumn in
      guard column.overflow == .wrap else { return column }
      let texts = [column.title] + table.rows.compactMap { place < $0.count ? $0[place] : nil }
      var longest = 1
      for text in texts {
        for word in TextFitter.words(text) {
          longest = max(longest, width(String(word)))
        }
      }
      if place < keys { longest = max(longest, min(keyWidth, texts.map(width).max() ?? 1)) }
      return TextColumn(
        column.title, alignment: column.alignment, minimumWidth: min(longest, longestWord),
        maximumWidth: column.maximumWidth, overflow: column.overflow)
    }
    return TextTable(columns: columns, rows: table.rows, ellipsis: table.ellipsis)
  }

  private static func records(_ table: TextTable, _ total: Int, _ width: (String) -> Int) -> [String] {
    table.rows.enumerated().flatMap { place, row -> [String] in
      let parts = table.columns.enumerated().dropFirst().compactMap { place, column -> String? in
        guard place < row.count, !row[place].isEmpty else { return nil }
        return column.title.isEmpty ? row[place] : "\(column.title): \(row[place])"
      }
      return (place > 0 ? [""] : [])
        + TextParagraph.lines(row.first ?? "", within: total, width: width)
        + TextParagraph.lines(
          "  " + parts.joined(separator: "; ").replacingLineBreaks, within: total, width: width)
    }
  }

  private static func blocks(
    _ table: TextTable, keys: Int, _ total: Int, _ width: (String) -> Int
  ) -> [String] {
    let keys = min(max(1, keys), table.columns.count)
    var rest = Array(table.columns.indices.dropFirst(keys))
    guard !rest.isEmpty else { return table.lines(within: total, width: width) }
    func block(_ columns: [Int]) -> TextTable {
      let places = Array(0..<keys) + columns
      return TextTable(
        columns: places.map { table.columns[$0] },
        rows: table.rows.map { row in places.map { $0 < row.count ? row[$0] : "" } }, ellipsis: table.ellipsis)
    }
    var lines: [String] = []
    while !rest.isEmpty {
      var count = 1
      while count < rest.count, block(Array(rest.prefix(count + 1))).leastWidth <= total { count += 1 }
      lines += (lines.isEmpty ? [] : [""]) + block(Array(rest.prefix(count))).lines(within: total, width: width)
      rest.removeFirst(count)
    }
    return lines
  }
}

extension String {
  fileprivate var replacingLineBreaks: String { String(map { $0.isNewline ? " " : $0 }) }
}
