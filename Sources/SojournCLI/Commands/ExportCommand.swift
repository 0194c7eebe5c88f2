public import ArgumentParser
import JSONText
import JourneyAnalysis
import JourneyModel
public import JourneyReports
import Tables
import WorkbenchRuntime

extension SummarySection: ExpressibleByArgument {}

/// Journeys in another form, for those who do not run Sojourn.
struct ExportCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write journeys in another form.",
    discussion: """
      The ending of --to decides: .md a summary worth sending, .txt the map as lines, .csv a folder of tables with a \
      dictionary of their columns, .json the file in its canonical form, .html a page for everybody, .svg the map as a \
      poster (.png and .pdf where rsvg-convert is installed; --section heatmap, dropoff, seams or emotion another picture), \
      .mmd a Mermaid journey diagram. A slash at the end (site/) makes a folder that can be published as it stands, with \
      pages of all journeys.
      What a diagram cannot show stands in its comments, so that `sojourn import` gives back the same journey; \
      --no-comments leaves them out. --figures writes every figure of every analysis as .json instead.
      --section takes only these sections, each in full; in .json and .csv their figures. --agency writes the sheet of one \
      agency: what it shares, what only it can fix, what it promised; --function that of one function.
      Small counts of people are always hidden, but in .json, which is the map itself.
      """)

  @OptionGroup var input: FileArguments

  @Option(
    help: ArgumentHelp(
      "Where to: a file, for .csv and NAME/ a folder, or - for a summary on standard output.", valueName: "out"))
  var to: String

  @Option(
    name: .customLong("section"), parsing: .singleValue,
    help: ArgumentHelp("A section of the summary; all where none is named.", valueName: "name"))
  var sections: [SummarySection] = []

  @Option(help: ArgumentHelp("The sheet of this agency.", valueName: "id"))
  var agency: String?

  @Option(help: ArgumentHelp("The accountability sheet of this function.", valueName: "name"))
  var function: String?

  @Flag(help: "In .json: every figure of every analysis, instead of the journey.")
  var figures = false

  @Flag(inversion: .prefixedNo, help: "In .mmd: keep what a diagram cannot show in comments.")
  var comments = true

  @OptionGroup var force: ForceFlag

  func validate() throws {
    let ways = [!sections.isEmpty, agency != nil, function != nil, figures]
    guard ways.count(where: \.self) < 2 else {
      throw ValidationError(
        "--section, --agency, --function and --figures cannot be combined: ask for one after the other")
    }
    if figures, !to.lowercased().hasSuffix(".json") {
      throw ValidationError("--figures: figures are written as .json; name such a file with --to")
    }
    if let function, Self.function(function) == nil {
      let known = Choice.ownerFunction.words.map(\.value).joined(separator: ", ")
      throw ValidationError("--function \(function): there is no such function; there are \(known)")
    }
  }

  /// The format's word for a function, however its letters are written: "CIO", "front-line".
  private static func function(_ typed: String) -> String? {
    let wanted = typed.lowercased().replacing("-", with: "_").replacing(" ", with: "_")
    return Choice.ownerFunction.words.map(\.value).first { $0.lowercased().replacing("-", with: "_") == wanted }
  }

  func run(_ console: Console) throws(CommandFailure) -> Int32 {
    if let form = PublishedForm(to, console) {
      return try PublishedExport(
        form: form, files: input.files, to: to, sections: sections, agency: agency,
        function: function.flatMap(Self.function), isForced: force.force, console: console
      ).run()
    }
    let form = try form()
    let inputs = try InputReader(console: console).journeys(input.files)
    // An export that leaves something out unseen is worse than none.
    if let status = ExitStatus(rawValue: inputs.status) { throw CommandFailure(status) }
    let writer = OutputWriter(console: console, isForced: force.force)
    if form == .diagram {
      guard sections.isEmpty, agency == nil, function == nil else {
        throw CommandFailure(
          .usage,
          "--to \(to): a diagram shows a whole journey; sections and sheets go to .md, .html, .txt, .csv or .json")
      }
      try MermaidOutput(to: to, hasComments: comments).write(inputs.journeys, writer, console)
    } else if figures {
      try write(
        inputs.journeys.map { SummaryFigures.json(of: $0.journey, today: console.today, by: .threads) },
        isSeveral: inputs.isSeveral,
        writer)
    } else if let agency {
      try writeSheets(inputs, .agency, agency, form, writer, console)
    } else if let function = function.flatMap(Self.function) {
      try writeSheets(inputs, .function, function, form, writer, console)
    } else if !sections.isEmpty {
      try writeSections(inputs, form, writer, console)
    } else {
      try writeWhole(inputs, form, writer, console)
    }
    return 0
  }

  private func writeWhole(
    _ inputs: JourneyInputs, _ form: Form, _ writer: OutputWriter, _ console: Console
  ) throws(CommandFailure) {
    let journeys = inputs.journeys.map(\.journey)
    switch form {
    case .summary:
      try writer.write(
        Self.document(journeys.map { SummaryReport($0, today: console.today, by: .threads).lines }), to: to)
    case .lines:
      let lines = journeys.map(HiddenCounts.hidden).enumerated().flatMap { place, journey in
        (place > 0 ? [""] : []) + LinearText(of: journey).lines(of: journey)
      }
      try writer.write(Self.bytes(lines), to: to)
    case .tables:
      let files =
        JourneySpreadsheet.files(of: journeys) + AnalysisTables.files(of: journeys, today: console.today, by: .threads)
      try writer.write(files: files.map { ($0.name, Array($0.text.utf8)) }, toFolder: to)
    case .canonical:
      guard journeys.count == 1, let journey = journeys.first else {
        throw CommandFailure(.usage, "--to \(to): a .json file holds one journey, and \(journeys.count) were named")
      }
      if journey.isFromNewerVersion {
        throw CommandFailure(
          .badInput,
          "\(inputs.journeys[0].name): $.version: written by a newer Sojourn; this one must not write it: update Sojourn"
        )
      }
      try writer.write(JourneyFormat.write(journey), to: to)
    case .diagram: break
    }
  }

  private func writeSections(
    _ inputs: JourneyInputs, _ form: Form, _ writer: OutputWriter, _ console: Console
  ) throws(CommandFailure) {
    let journeys = inputs.journeys.map(\.journey)
    let today = console.today
    switch form {
    case .summary:
      let documents = journeys.map { SummaryReport($0, today: today, sections: sections, by: .threads).lines }
      try writer.write(Self.document(documents), to: to)
    case .lines:
      let parts = journeys.map { SummaryFigures.lines(of: $0, today: today, sections: sections, by: .threads) }
      guard parts.contains(where: { !$0.isEmpty }) else {
        throw CommandFailure(.usage, "--section: these sections hold no figures to lay out as lines; write them to .md")
      }
      try writer.write(Self.bytes(Array(parts.joined(separator: [""]))), to: to)
    case .tables:
      let files = AnalysisTables.files(of: journeys, today: today, sections: sections, by: .threads)
      guard !files.isEmpty else {
        throw CommandFailure(.usage, "--section: these sections hold no figures for a table; write them to .md")
      }
      try writer.write(files: files.map { ($0.name, Array($0.text.utf8)) }, toFolder: to)
    case .canonical:
      try write(
        journeys.map { SummaryFigures.json(of: $0, today: today, sections: sections, by: .threads) },
        isSeveral: inputs.isSeveral,
        writer)
    case .diagram: break
    }
  }

  /// The sheets of the journeys that have this owner; journeys without it have none to write.
  private func writeSheets(
    _ inputs: JourneyInputs, _ kind: OwnerSheet.Kind, _ id: String, _ form: Form, _ writer: OutputWriter,
    _ console: Console
  ) throws(CommandFailure) {
    let journeys = inputs.journeys.map(\.journey)
    let sheets = journeys.compactMap { journey in
      let subject = ReportSubject(journey, today: console.today, by: .threads)
      return OwnerSheetReport.report(subject, kind, id).map { (subject: subject, report: $0) }
    }
    guard let first = sheets.first else {
      let known = journeys.flatMap { $0.agencies.map(\.id) }
      let there = known.isEmpty ? "there is none" : "there are \(known.joined(separator: ", "))"
      throw CommandFailure(.usage, "--agency \(id): no agency is called so; \(there)")
    }
    switch form {
    case .summary:
      try writer.write(Self.document(sheets.map { OwnerSheetReport.markdown($0.report, $0.subject) }), to: to)
    case .lines:
      try writer.write(Self.bytes(Array(sheets.map { $0.report.lines() }.joined(separator: [""]))), to: to)
    case .tables:
      let table = TableWriter().text(
        [first.report.spreadsheetHeader.map { .text($0) }] + sheets.flatMap(\.report.spreadsheetRows))
      try writer.write(files: [("owner-sheet.csv", Array(table.utf8))], toFolder: to)
    case .canonical: try write(sheets.map(\.report.json), isSeveral: inputs.isSeveral, writer)
    case .diagram: break
    }
  }

  /// One object, or a list where several journeys were named.
  private func write(
    _ values: [JSONValue], isSeveral: Bool, _ writer: OutputWriter
  ) throws(CommandFailure) {
    let value = isSeveral ? .array(values) : values.first ?? .null
    try writer.write(Array(JSONWriter.text(value).utf8), to: to)
  }

  private static func document(_ documents: [[String]]) -> [UInt8] {
    bytes(Array(documents.joined(separator: ["", "---", ""])))
  }

  private enum Form {
    case summary, lines, tables, diagram, canonical
  }

  private func form() throws(CommandFailure) -> Form {
    if to == "-" { return .summary }
    let path = to.split(separator: "/").last ?? ""
    guard let dot = path.lastIndex(of: "."), dot > path.startIndex else {
      throw CommandFailure(
        .usage,
        "--to \(to): no ending says what to write; there are .md, .html, .svg, .png, .pdf, .txt, .csv, .mmd and .json, or a folder/"
      )
    }
    switch path[path.index(after: dot)...].lowercased() {
    case "md", "markdown": return .summary
    case "txt": return .lines
    case "csv": return .tables
    case "mmd", "mermaid": return .diagram
    case "json": return .canonical
    default:
      throw CommandFailure(
        .usage,
        "--to \(to): there is no export with this ending; there are .md, .html, .svg, .png, .pdf, .txt, .csv, .mmd and .json, or a folder/"
      )
    }
  }

  private static func bytes(_ lines: [String]) -> [UInt8] {
    Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
