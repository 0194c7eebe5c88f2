import ArgumentParser
import JourneyReports

/// Which segments are missing.
struct MissingCommand: ReportCommand {
  static let configuration = CommandConfiguration(
    commandName: "missing", abstract: "Show which segments are missing among those served.",
    discussion: """
      Representation index = share of the segment among those who reached the stage ÷ its share of the eligible. Flagged \
      below 0.8: by its interval where people were counted, by its value where the map only states a share.
      """)

  @OptionGroup var input: FileArguments

  @OptionGroup var suppressed: SuppressionFlag

  @OptionGroup var options: AnalysisOptions

  func report(_ subject: ReportSubject) -> AnalysisReport {
    AnalysisKind.missing.report(subject, suppression: suppressed.suppression)
  }
}
