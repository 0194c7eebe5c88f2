import JourneyReports
import WorkbenchRuntime

/// A command that answers with one report for each journey.
protocol ReportCommand: ConsoleCommand {
  var input: FileArguments { get }
  var options: AnalysisOptions { get }

  /// The report of one journey.
  func report(_ subject: ReportSubject) -> AnalysisReport
}

extension ReportCommand {
  func run(_ console: Console) throws(CommandFailure) -> Int32 {
    let inputs = try InputReader(console: console).journeys(input.files)
    let reports = inputs.journeys.map { report(ReportSubject($0.journey, today: console.today, by: .threads)) }
    AnalysisPrinter(console: console, options: options).print(reports, isSeveral: inputs.isSeveral)
    return inputs.status
  }
}
