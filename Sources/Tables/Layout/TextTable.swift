/// A table laid out for people in a fixed-width font: a header, a rule of hyphens, and rows, two spaces between columns.
///
/// No frames and no box drawing: a screen reader reads every one of their characters aloud. No spaces end a line.
/// The texts are shown as they are: whoever gives them has made control characters harmless before.
public struct TextTable: Sendable {
  /// The columns, from the left.
  public let columns: [TextColumn]
  /// The texts by row; missing ones are empty, and a row longer than `columns` is cut to it.
  public var rows: [[String]]
  /// What stands at the end of a text that was cut; dropped where it does not fit itself.
  public var ellipsis: String

  private static let gap = "  "

  /// A table of `rows` under `columns`.
  public init(columns: [TextColumn], rows: [[String]] = [], ellipsis: String = "…") {
    self.columns = columns
    self.rows = rows
    self.ellipsis = ellipsis
  }

  /// The lines of the table: header, rule, rows.
  ///
  /// A column is as wide as its widest text, within its limits. Where all together exceed `total`, the widest column
  /// that is above its minimum gives a cell, again and again; a table whose minima exceed `total` sticks out.
  ///
  /// - Parameters:
  ///   - total: the width to stay within, in cells; nil for no limit.
  ///   - width: the display width of a text in cells.
  /// - Returns: no lines for a table without columns.
  /// - Complexity: O(n) calls of `width` in the characters of the texts that overflow, one for each text that does not.
  public func lines(within total: Int? = nil, width: (String) -> Int) -> [String] {
    guard !columns.isEmpty else { return [] }
    return withoutActuallyEscaping(width) { width in
      let fitter = TextFitter(width: width, ellipsis: ellipsis)
      let widths = fittedWidths(within: total, fitter)
      let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: Self.gap)
      return lines(of: columns.map(\.title), widths, fitter) + [rule] + rows.flatMap { lines(of: $0, widths, fitter) }
    }
  }

  /// The width without a limit, in cells.
  func fullWidth(_ width: (String) -> Int) -> Int {
    withoutActuallyEscaping(width) { width in
      let fitter = TextFitter(width: width, ellipsis: ellipsis)
      return fittedWidths(within: nil, fitter).reduce(Self.gap.utf8.count * (columns.count - 1), +)
    }
  }

  /// The least width that all columns agree to, in cells.
  var leastWidth: Int {
    columns.reduce(Self.gap.utf8.count * (columns.count - 1)) { $0 + $1.minimumWidth }
  }

  private func lines(of row: [String], _ widths: [Int], _ fitter: TextFitter) -> [String] {
    let cells = columns.indices.map { index in
      fitter.lines(of: index < row.count ? row[index] : "", within: widths[index], columns[index].overflow)
    }
    return (0..<(cells.map(\.count).max() ?? 0)).map { number in
      let texts = cells.map { number < $0.count ? $0[number] : "" }
      // Nothing after the last text of a line: neither padding nor gaps.
      let last = texts.lastIndex { !$0.isEmpty } ?? -1
      return (0..<(last + 1)).map { index in
        fitter.padded(texts[index], to: widths[index], columns[index].alignment, isLast: index == last)
      }.joined(separator: Self.gap)
    }
  }

  private func fittedWidths(within total: Int?, _ fitter: TextFitter) -> [Int] {
    var widths = columns.indices.map { index in
      let column = columns[index]
      let texts = [column.title] + rows.compactMap { index < $0.count ? $0[index] : nil }
      let widest = texts.map(fitter.widestLine).max() ?? 0
      return max(column.minimumWidth, min(widest, column.maximumWidth ?? widest))
    }
    guard let total else { return widths }
    var excess = widths.reduce(Self.gap.utf8.count * (columns.count - 1), +) - max(0, total)
    while excess > 0 {
      let shrinkable = columns.indices.filter { widths[$0] > columns[$0].minimumWidth }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }
}
