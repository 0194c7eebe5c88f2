public import ArgumentParser
public import JourneyAnalysis
import JourneyModel
import JourneyReports

extension DropOffQuery.Breakdown: ExpressibleByArgument {}

/// Where people are lost, stage by stage.
struct DropOffCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "dropoff", abstract: "Show where people are lost, stage by stage.",
    discussion: """
      Missed: those for whom a stage mattered and who never tried, or tried and failed; never those with a valid end or \
      still in progress. Intervals and tests stand only on counts that somebody counted.
      """)

  @OptionGroup var input: FileArguments

  @Option(help: ArgumentHelp("Break each stage down, and hold each group against the rest.", valueName: "dimension"))
  var by: DropOffQuery.Breakdown?

  @Option(help: ArgumentHelp("With --by device: only this channel and its parts.", valueName: "id"))
  var channel: String?

  @Option(help: ArgumentHelp("The series of volumes; otherwise the one that covers most stages.", valueName: "name"))
  var series: String?

  @Option(help: ArgumentHelp("The period; otherwise the one that covers most stages.", valueName: "name"))
  var period: String?

  @Flag(name: .customLong("no-suppression"), help: "Show counts of 1 to 9 people; for the analyst's own screen.")
  var noSuppression = false

  @OptionGroup var options: AnalysisOptions

  func run(_ console: Console) throws(CommandFailure) -> Int32 {
    let inputs = try InputReader(console: console).journeys(input.files)
    let query = DropOffQuery(
      series: series, period: period, by: by, channel: channel, suppression: noSuppression ? .off : .on)
    let results = inputs.journeys.map { input in
      let index = MapIndex(input.journey)
      reportMissingChannel(input, console)
      reportMissingSeries(in: index, input, console)
      let result = DropOff.analyse(index, query)
      let title = input.journey.title ?? input.journey.id
      let report = DropOffReport(result, title: title)
      return AnalysisPrinter.Result(
        json: { result.json }, text: { report.lines(within: $0) }, markdown: { report.markdown },
        rows: { report.spreadsheetRows }, title: title)
    }
    AnalysisPrinter(console: console, options: options)
      .print(results, isSeveral: inputs.isSeveral, header: DropOffReport.spreadsheetHeader)
    return inputs.status
  }

  private func reportMissingChannel(_ input: JourneyInput, _ console: Console) {
    guard let channel else { return }
    let known = input.journey.channels.map(\.id)
    guard !known.contains(where: { $0.utf8.elementsEqual(channel.utf8) }) else { return }
    let there = known.isEmpty ? "it has none" : "there are \(known.joined(separator: ", "))"
    console.report("\(input.name): $.channels: no channel has the id \"\(channel)\"; \(there)")
  }

  /// A mistyped series would otherwise look like a journey that nobody counted.
  private func reportMissingSeries(in index: MapIndex, _ input: JourneyInput, _ console: Console) {
    guard let series else { return }
    let known = DropOff.series(of: index).compactMap(\.name)
    guard !known.contains(where: { $0.utf8.elementsEqual(series.utf8) }) else { return }
    let there = known.isEmpty ? "it has none" : "there are \(known.joined(separator: ", "))"
    console.report("\(input.name): $.volumes: no series is called \"\(series)\"; \(there)")
  }
}
