import ArgumentParser
import JourneyReports

/// Several journeys side by side.
struct PortfolioCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "portfolio",
    abstract: "Hold several journeys side by side: what comes back, and what is still promised.",
    discussion: """
      Agency × life experience, root causes, items and pain points with equal ids in several journeys, drop-off rates side \
      by side, open promises. Cohorts are never added. The answer is always one: of all journeys together.
      """)

  @OptionGroup var input: FileArguments

  @OptionGroup var options: AnalysisOptions

  func run(_ console: Console) throws(CommandFailure) -> Int32 {
    let inputs = try InputReader(console: console).journeys(input.files)
    let report = PortfolioReport.report(inputs.journeys.map(\.journey), today: console.today)
    AnalysisPrinter(console: console, options: options).print([report], isSeveral: false)
    return inputs.status
  }
}
