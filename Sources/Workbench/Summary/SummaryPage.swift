import PlainText

/// The summary laid out for a width: paragraphs wrapped, tables aligned.
public struct SummaryPage: Sendable {
  public let lines: [SummaryLine]
  let width: Int
  let revision: Int

  /// Longer lines are hard to read.
  private static let longest = 100

  /// O(length).
  init(_ markdown: [String], width: Int, revision: Int) {
    self.width = width
    self.revision = revision
    let width = max(10, width)
    var lines: [SummaryLine] = []
    var table: [String] = []
    for line in markdown {
      if line.hasPrefix("|") {
        table.append(line)
        continue
      }
      if !table.isEmpty {
        lines += SummaryTable(table).lines(width: width)
        table = []
      }
      lines += Self.lines(line, width: min(width, Self.longest))
    }
    if !table.isEmpty { lines += SummaryTable(table).lines(width: width) }
    self.lines = lines
  }

  private static func lines(_ line: String, width: Int) -> [SummaryLine] {
    if line.isEmpty { return [SummaryLine(kind: .blank, text: "")] }
    func wrapped(_ text: some StringProtocol, _ kind: SummaryLine.Kind, first: String = "", rest: String = "")
      -> [SummaryLine]
    {
      let plain = SummaryText.plain(text)
      return PlainText.wrapped(plain, to: width - rest.utf8.count).enumerated().map { place, text in
        SummaryLine(kind: kind, text: (place == 0 ? first : rest) + text)
      }
    }
    if line.hasPrefix("### ") { return wrapped(line.dropFirst(4), .subheading) }
    if line.hasPrefix("## ") { return wrapped(line.dropFirst(3), .heading) }
    if line.hasPrefix("# ") { return wrapped(line.dropFirst(2), .title) }
    if line.hasPrefix("- ") { return wrapped(line.dropFirst(2), .text, first: "- ", rest: "  ") }
    if line == ">" { return [] }
    if line.hasPrefix("> ") { return wrapped(line.dropFirst(2), .quote, first: "  ", rest: "  ") }
    if line.hasPrefix("**"), line.hasSuffix("**") { return wrapped(line, .strong) }
    return wrapped(line, .text)
  }
}
