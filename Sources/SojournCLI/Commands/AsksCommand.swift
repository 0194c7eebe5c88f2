import ArgumentParser
import JourneyReports

/// What people are asked for more than once.
struct AsksCommand: ReportCommand {
  static let configuration = CommandConfiguration(
    commandName: "asks", abstract: "Show what people are asked for more than once, and by whom.",
    discussion: """
      Item × agency, and each repeat with its two steps, the minutes that it costs and how it could be avoided; repeats \
      between agencies first. Redundancy = Σ(n − 1) ÷ Σ n.
      """)

  @OptionGroup var input: FileArguments

  @OptionGroup var options: AnalysisOptions

  func report(_ subject: ReportSubject) -> AnalysisReport { AnalysisKind.asks.report(subject) }
}
