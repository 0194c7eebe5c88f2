import ArgumentParser
import JourneyReports

/// How the journey feels, step by step.
struct EmotionCommand: ReportCommand {
  static let configuration = CommandConfiguration(
    commandName: "emotion", abstract: "Show how the journey feels, step by step, for everyone and for each segment.",
    discussion: """
      From −2 to +2. Nothing is averaged, a gap is not 0, and what is said of everyone does not stand in for a segment.
      """)

  @OptionGroup var input: FileArguments

  @OptionGroup var options: AnalysisOptions

  func report(_ subject: ReportSubject) -> AnalysisReport { AnalysisKind.emotion.report(subject) }
}
