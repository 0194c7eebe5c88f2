/// A table in GitHub's Markdown: a header, a row of hyphens with colons for the alignment, and rows.
///
/// Cells are not padded to a common width, so that a change of one cell changes one line.
public struct MarkdownTable: Sendable {
  /// The columns, from the left; only titles and alignments matter here.
  public let columns: [TextColumn]
  /// The texts by row; missing ones are empty, and a row longer than `columns` is cut to it.
  public var rows: [[String]]

  /// A table of `rows` under `columns`.
  public init(columns: [TextColumn], rows: [[String]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// The lines of the table, every text escaped by `MarkdownText.escaped`.
  ///
  /// - Returns: no lines for a table without columns.
  /// - Complexity: O(n) in the length of the texts.
  public var lines: [String] {
    guard !columns.isEmpty else { return [] }
    let header = line(columns.map { MarkdownText.escaped($0.title) })
    let rule = line(
      columns.map { column in
        switch column.alignment {
        case .left: "---"
        case .right: "---:"
        case .center: ":---:"
        }
      })
    return [header, rule]
      + rows.map { row in
        line(columns.indices.map { $0 < row.count ? MarkdownText.escaped(row[$0]) : "" })
      }
  }

  private func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }
}
