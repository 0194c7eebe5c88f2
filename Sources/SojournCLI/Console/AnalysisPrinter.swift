import JSONText
import JourneyReports
import PlainText
import Tables

/// What the analyses have in common: they read journeys and print one result for each, in one of four formats.
struct AnalysisPrinter {
  let console: Console
  let options: AnalysisOptions

  /// One journey's result in every format; only the one that is asked for is made.
  struct Result {
    let json: () -> JSONValue
    let text: (_ width: Int?) -> [String]
    let markdown: () -> [String]
    let rows: () -> [[TableCell]]
    let title: String
  }

  /// Prints reports, as results are printed.
  func print(_ reports: [AnalysisReport], isSeveral: Bool) {
    let results = reports.map { report in
      Result(
        json: { report.json }, text: { report.lines(within: $0) }, markdown: { report.markdown },
        rows: { report.spreadsheetRows }, title: report.title)
    }
    print(results, isSeveral: isSeveral, header: reports.first?.spreadsheetHeader ?? [])
  }

  /// Prints the results: an object, or a list where several journeys were asked for; tables below one header.
  func print(_ results: [Result], isSeveral: Bool, header: [String]) {
    switch options.format {
    case .json:
      let values = results.map { $0.json() }
      console.write(JSONWriter.text(isSeveral ? .array(values) : values.first ?? .null))
    case .csv:
      let writer = TableWriter()
      console.write(writer.line(header.map { .text($0) }))
      for result in results { console.write(writer.text(result.rows())) }
    case .md:
      for result in results {
        console.write(lines: ["## " + MarkdownText.escaped(result.title), ""] + result.markdown() + [""])
      }
    case .text:
      let paint = options.color.paint(console)
      for (place, result) in results.enumerated() {
        if place > 0 { console.write("\n") }
        let width = console.streams.outputWidth
        for (number, text) in result.text(width).enumerated() {
          for line in TextParagraph.lines(text, within: width, width: { PlainText.width(of: $0) }) {
            console.write((number == 0 ? paint.heading(line) : line) + "\n")
          }
        }
      }
    }
  }
}
