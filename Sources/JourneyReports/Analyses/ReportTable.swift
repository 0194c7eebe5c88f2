import PlainText
public import Tables

/// A table of a report with its heading, in the two forms that people read.
public struct ReportTable: Sendable {
  /// What the table shows; nil where the report's own heading says it.
  public let heading: String?
  public let columns: [TextColumn]
  public let rows: [[String]]
  /// What stands in place of a table without rows.
  public let empty: String

  /// How it is laid out where it is too wide.
  let fallback: WideTable.Fallback

  /// - Parameters:
  ///   - numbers: the places of the columns that hold numbers.
  ///   - keys: for a matrix, how many columns name a row; nil for a list.
  init(
    _ heading: String? = nil, _ columns: [String], numbers: Set<Int> = [], keys: Int? = nil, empty: String = "None.",
    rows: [[String]]
  ) {
    fallback = keys.map { .blocks(keys: $0) } ?? .records
    self.heading = heading
    self.columns = columns.enumerated().map { place, title in
      // The columns of a matrix are named by what stands in maps.
      TextColumn(
        PlainText.display(title), alignment: numbers.contains(place) ? .right : .left,
        minimumWidth: min(8, title.count), maximumWidth: 34)
    }
    self.rows = rows
    self.empty = empty
  }

  /// The table in a fixed-width font; every line is harmless.
  func lines(within width: Int?) -> [String] {
    let head = heading.map { [PlainText.display($0)] } ?? []
    guard !rows.isEmpty else { return head + [empty] }
    let shown = rows.map { $0.map { PlainText.display($0) } }
    return head
      + WideTable(TextTable(columns: columns, rows: shown), fallback: fallback).lines(within: width) {
        PlainText.width(of: $0)
      }
  }

  /// The table in Markdown, below a bold heading.
  var markdown: [String] {
    let head = heading.map { ["**\(MarkdownText.escaped($0))**", ""] } ?? []
    guard !rows.isEmpty else { return head + [MarkdownText.escaped(empty)] }
    return head + MarkdownTable(columns: columns, rows: rows).lines
  }
}
