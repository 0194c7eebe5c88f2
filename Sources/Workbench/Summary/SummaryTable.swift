import PlainText

/// A table of the summary, its columns made to fit.
struct SummaryTable {
  private let rows: [[String]]
  private let alignments: [PlainText.Alignment]

  /// Blanks between two columns.
  private static let gap = 2
  /// The first column, which names the rows, and the others are made no narrower.
  private static let least = (first: 12, other: 6)

  /// From the lines of a table in Markdown.
  init(_ markdown: [String]) {
    rows = markdown.filter { !SummaryText.isRule($0) }.map(SummaryText.cells)
    let rule = markdown.first(where: SummaryText.isRule).map { $0.split(separator: "|") } ?? []
    alignments = rule.map { $0.hasSuffix(": ") || $0.hasSuffix(":") ? .trailing : .leading }
  }

  /// The table in at most `width` columns; cells that are too long go on in further lines.
  func lines(width: Int) -> [SummaryLine] {
    let widths = widths(width)
    return rows.enumerated().flatMap { number, row in
      let cells = widths.indices.map { place in
        PlainText.wrapped(place < row.count ? row[place] : "", to: max(2, widths[place]))
      }
      let height = cells.reduce(1) { max($0, $1.count) }
      return (0..<height).map { line in
        let parts = cells.indices.map { place in
          PlainText.fitted(
            line < cells[place].count ? cells[place][line] : "", to: widths[place],
            alignment: place < alignments.count ? alignments[place] : .leading)
        }
        return SummaryLine(
          kind: number == 0 ? .tableHead : .tableRow,
          text: parts.joined(separator: String(repeating: " ", count: Self.gap)))
      }
    }
  }

  /// As wide as the longest cell; where that is too much, the widest give way first.
  private func widths(_ width: Int) -> [Int] {
    let count = rows.reduce(0) { max($0, $1.count) }
    var widths = (0..<count).map { place in
      rows.reduce(1) { max($0, place < $1.count ? PlainText.width(of: $1[place]) : 1) }
    }
    var excess = widths.reduce(0, +) + Self.gap * max(0, count - 1) - width
    func room(_ place: Int) -> Int { widths[place] - (place == 0 ? Self.least.first : Self.least.other) }
    while excess > 0, let widest = widths.indices.max(by: { room($0) < room($1) }), room(widest) > 0 {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }
}
