import ArgumentParser
import JourneyAnalysis
import JourneyModel
import JourneyReports

/// Where one agency or channel ends and the next begins.
struct SeamsCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "seams", abstract: "Show the hand-offs between agencies and the switches between channels.",
    discussion: """
      Consecutive steps whose lead agency or usual channel differs, with whether what was told before came along, the heat \
      there, and who is missed at the stage that is entered: at it, never because of it.
      """)

  @OptionGroup var input: FileArguments

  @OptionGroup var options: AnalysisOptions

  func run(_ console: Console) throws(CommandFailure) -> Int32 {
    let inputs = try InputReader(console: console).journeys(input.files)
    let results = inputs.journeys.map { input in
      let title = input.journey.title ?? input.journey.id
      let report = SeamsReport(
        Seams.analyse(MapIndex(input.journey)), title: title, names: RecordNames(input.journey))
      return AnalysisPrinter.Result(
        json: { report.json }, text: { report.lines(within: $0) }, markdown: { report.markdown },
        rows: { report.spreadsheetRows }, title: title)
    }
    AnalysisPrinter(console: console, options: options)
      .print(results, isSeveral: inputs.isSeveral, header: SeamsReport.spreadsheetHeader)
    return inputs.status
  }
}
