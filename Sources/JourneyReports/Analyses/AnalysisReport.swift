public import JSONText
import PlainText
public import Tables

/// One analysis in the four forms in which it is handed on: text, Markdown, JSON, and rows for a spreadsheet.
public struct AnalysisReport: Sendable {
  /// What people call the journey.
  public let title: String
  /// What the analysis shows, for the heading.
  public let subject: String
  /// What it amounts to, a sentence each.
  public let sentences: [String]
  public let tables: [ReportTable]
  /// What a reader must know, a clause each.
  public let notes: [String]
  /// In the shape of `--format json`; worked out when it is asked for.
  public var json: JSONValue { makeJSON() }
  /// The header of `spreadsheetRows`: the same for every journey.
  public let spreadsheetHeader: [String]
  /// Worked out when they are asked for.
  public var spreadsheetRows: [[TableCell]] { makeRows() }

  private let makeJSON: @Sendable () -> JSONValue
  private let makeRows: @Sendable () -> [[TableCell]]

  init(
    title: String, subject: String, sentences: [String], tables: [ReportTable], notes: [String] = [],
    json: @autoclosure @escaping @Sendable () -> JSONValue, header: [String],
    rows: @autoclosure @escaping @Sendable () -> [[TableCell]]
  ) {
    self.title = title
    self.subject = subject
    self.sentences = sentences
    self.tables = tables
    self.notes = notes
    makeJSON = json
    spreadsheetHeader = header
    makeRows = rows
  }

  /// The report for a fixed-width font, within `width` cells where it fits; every line is harmless.
  public func lines(within width: Int? = nil) -> [String] {
    var lines = [PlainText.display("\(title): \(subject)")] + sentences.map { PlainText.display($0) }
    for table in tables { lines += [""] + table.lines(within: width) }
    guard !notes.isEmpty else { return lines }
    return lines + [""] + notes.map { PlainText.display("Note: \($0).") }
  }

  /// The report for a Markdown document; the heading is the caller's.
  public var markdown: [String] {
    let parts =
      sentences.map { [MarkdownText.escaped($0)] } + tables.map(\.markdown)
      + notes.map { [MarkdownText.escaped("Note: \($0).")] }
    return Array(parts.joined(separator: [""]))
  }

  /// The sentences, the first tables that have rows, and the notes, for a Markdown document.
  func digest(tables count: Int) -> [String] {
    let shown = tables.prefix(count).filter { !$0.rows.isEmpty }
    let parts =
      [sentences.map { "- " + MarkdownText.escaped($0) }] + shown.map(\.markdown)
      + [notes.map { "- " + MarkdownText.escaped("Note: \($0).") }]
    return Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
  }
}
