import ArgumentParser
import JourneyAnalysis
import JourneyModel
import JourneyReports

/// Where it hurts, along two dimensions.
struct HeatmapCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "heatmap", abstract: "Show where it hurts: pain points along two dimensions.",
    discussion: """
      Heat is severity × frequency, 1 to 25. Agencies come in the order of the file unless --sort heat: the map is for \
      fixing together, not for ranking.
      """)

  @OptionGroup var input: FileArguments

  @Option(help: ArgumentHelp("What the rows are.", valueName: "dimension"))
  var rows: HeatDimension = .agency

  @Option(help: ArgumentHelp("What the columns are.", valueName: "dimension"))
  var columns: HeatDimension = .stage

  @Option(help: "The figure in a cell.")
  var cell: HeatmapQuery.Measure = .max

  @Option(help: "How a pain point that touches several cells counts: full in each, or split in equal parts.")
  var share: HeatmapQuery.Share = .full

  @Option(help: "The order of the rows.")
  var sort: HeatmapQuery.Order = .file

  @OptionGroup var options: AnalysisOptions

  func run(_ console: Console) throws(CommandFailure) -> Int32 {
    let inputs = try InputReader(console: console).journeys(input.files)
    let query = HeatmapQuery(rows: rows, columns: columns, share: share, cell: cell, sort: sort)
    let results = inputs.journeys.map { input in
      let map = Heatmap(input.journey, query)
      let title = input.journey.title ?? input.journey.id
      let report = HeatmapReport(map, title: title, names: RecordNames(input.journey))
      return AnalysisPrinter.Result(
        json: { map.json }, text: { report.lines(within: $0) }, markdown: { report.markdown },
        rows: { report.spreadsheetRows }, title: title)
    }
    AnalysisPrinter(console: console, options: options)
      .print(results, isSeveral: inputs.isSeveral, header: HeatmapReport.spreadsheetHeader)
    return inputs.status
  }
}
