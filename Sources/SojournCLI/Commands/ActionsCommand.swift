import ArgumentParser
import JourneyReports

/// The loop board.
struct ActionsCommand: ReportCommand {
  static let configuration = CommandConfiguration(
    commandName: "actions", abstract: "Show what was promised: states, ages, and which loops are closed.",
    discussion: """
      Closed: customers told, and the measure read again. Insight to test: from the earliest evidence of the pain addressed \
      to the first day in test. Promises that take several agencies first.
      """)

  @OptionGroup var input: FileArguments

  @OptionGroup var options: AnalysisOptions

  func report(_ subject: ReportSubject) -> AnalysisReport { AnalysisKind.actions.report(subject) }
}
