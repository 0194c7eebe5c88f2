import ArgumentParser
import JourneyReports

/// What customers said.
struct MeasuresCommand: ReportCommand {
  static let configuration = CommandConfiguration(
    commandName: "measures", abstract: "Show what customers said: trust first.",
    discussion: """
      With n, response rate, wording, scale, and who was asked. Only answers to the same question are held against one \
      another.
      """)

  @OptionGroup var input: FileArguments

  @OptionGroup var suppressed: SuppressionFlag

  @OptionGroup var options: AnalysisOptions

  func report(_ subject: ReportSubject) -> AnalysisReport {
    AnalysisKind.measures.report(subject, suppression: suppressed.suppression)
  }
}
