import ArgumentParser
import JourneyReports

/// What lies behind the pain.
struct CausesCommand: ReportCommand {
  static let configuration = CommandConfiguration(
    commandName: "causes", abstract: "Show the reach of root causes, and who answers for what.",
    discussion: """
      Distinct pain points, heat, stages and agencies under each cause, those of several agencies first; by function and \
      by agency what is theirs alone, what they share, and their open promises.
      """)

  @OptionGroup var input: FileArguments

  @OptionGroup var options: AnalysisOptions

  func report(_ subject: ReportSubject) -> AnalysisReport { AnalysisKind.causes.report(subject) }
}
