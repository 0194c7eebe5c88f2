import ArgumentParser
import JourneyReports

/// Questions worth asking why.
struct QuestionsCommand: ReportCommand {
  static let configuration = CommandConfiguration(
    commandName: "questions", abstract: "Show the sample questions that the map gives reason to ask.",
    discussion: """
      Sixteen questions, each with what in the map triggers it. One that nothing triggers may be one where nobody looked.
      """)

  @OptionGroup var input: FileArguments

  @OptionGroup var options: AnalysisOptions

  func report(_ subject: ReportSubject) -> AnalysisReport { AnalysisKind.questions.report(subject) }
}
