import ArgumentParser
import JourneyReports

/// What a map rests on.
struct EvidenceCommand: ReportCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence", abstract: "Show what the map rests on: coverage, and the evidence piece by piece.",
    discussion: """
      Coverage = pain points (and steps) with evidence that is no assumption ÷ all of them; by kind, segment and age. A \
      single story may start a hypothesis and never confirms one.
      """)

  @OptionGroup var input: FileArguments

  @OptionGroup var options: AnalysisOptions

  func report(_ subject: ReportSubject) -> AnalysisReport { AnalysisKind.evidence.report(subject) }
}
