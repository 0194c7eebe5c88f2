import ArgumentParser
import JSONText
import JourneyModel
import JourneyReports

/// Journeys in another form, for those who do not run Sojourn.
struct ExportCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write journeys in another form.",
    discussion: """
      The ending of --to decides: .md a summary worth sending, .txt the map as lines, .csv a folder of tables with a \
      dictionary of their columns, .json the file in its canonical form.
      Small counts of people are always hidden, but in .json, which is the map itself.
      """)

  @OptionGroup var input: FileArguments

  @Option(
    help: ArgumentHelp("Where to: a file, for .csv a folder, or - for a summary on standard output.", valueName: "out"))
  var to: String

  @OptionGroup var force: ForceFlag

  func run(_ console: Console) throws(CommandFailure) -> Int32 {
    let form = try form()
    let inputs = try InputReader(console: console).journeys(input.files)
    // An export that leaves something out unseen is worse than none.
    if let status = ExitStatus(rawValue: inputs.status) { throw CommandFailure(status) }
    let journeys = inputs.journeys.map(\.journey)
    let writer = OutputWriter(console: console, isForced: force.force)
    switch form {
    case .summary:
      let lines = journeys.enumerated().flatMap { place, journey in
        (place > 0 ? ["", "---", ""] : []) + SummaryReport(journey, today: console.today).lines
      }
      try writer.write(Self.bytes(lines), to: to)
    case .lines:
      let lines = journeys.map(HiddenCounts.hidden).enumerated().flatMap { place, journey in
        (place > 0 ? [""] : []) + LinearText(of: journey).lines(of: journey)
      }
      try writer.write(Self.bytes(lines), to: to)
    case .tables:
      let files = JourneySpreadsheet.files(of: journeys) + AnalysisTables.files(of: journeys)
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
    }
    return 0
  }

  private enum Form {
    case summary, lines, tables, canonical
  }

  private func form() throws(CommandFailure) -> Form {
    if to == "-" { return .summary }
    let path = to.split(separator: "/").last ?? ""
    guard let dot = path.lastIndex(of: "."), dot > path.startIndex else {
      throw CommandFailure(.usage, "--to \(to): no ending says what to write; there are .md, .txt, .csv and .json")
    }
    switch path[path.index(after: dot)...].lowercased() {
    case "md", "markdown": return .summary
    case "txt": return .lines
    case "csv": return .tables
    case "json": return .canonical
    default:
      throw CommandFailure(
        .usage, "--to \(to): there is no export with this ending; there are .md, .txt, .csv and .json")
    }
  }

  private static func bytes(_ lines: [String]) -> [UInt8] {
    Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
