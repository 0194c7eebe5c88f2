import ArgumentParser
import JourneyReports

/// Who of the eligible is enrolled.
struct TakeUpCommand: ReportCommand {
  static let configuration = CommandConfiguration(
    commandName: "takeup", abstract: "Show how many of the eligible are enrolled, program by program.",
    discussion: """
      Take-up = enrolled ÷ eligible; with a second program, in both ÷ eligible for both. Flagged where customers are \
      satisfied and the take-up of the neighboring program is below one half.
      """)

  @OptionGroup var input: FileArguments

  @OptionGroup var suppressed: SuppressionFlag

  @OptionGroup var options: AnalysisOptions

  func report(_ subject: ReportSubject) -> AnalysisReport {
    AnalysisKind.takeup.report(subject, suppression: suppressed.suppression)
  }
}
