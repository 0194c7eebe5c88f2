import ArgumentParser
import JourneyAnalysis
import JourneyReports

/// What the journey costs people.
struct BurdenCommand: ReportCommand {
  static let configuration = CommandConfiguration(
    commandName: "burden", abstract: "Show what the journey costs people: time, waiting, money, peace of mind.",
    discussion: """
      Sums per person, "at least" where some steps are not known; the longest chain of waits; steps that cannot be done as \
      they are laid out; what a year costs. Psychological burden is a rank: never minutes, never a mean.
      There is no federal value of an hour: whoever gives one says where it comes from.
      """)

  @OptionGroup var input: FileArguments

  @Option(help: ArgumentHelp("What an hour of a customer's time is worth, in dollars.", valueName: "dollars"))
  var hourValue: Double?

  @Option(help: ArgumentHelp("Where that value can be read.", valueName: "text"))
  var hourSource: String?

  @OptionGroup var suppressed: SuppressionFlag

  @OptionGroup var options: AnalysisOptions

  func validate() throws {
    guard (hourValue == nil) == (hourSource == nil) else {
      throw ValidationError(
        "--hour-value and --hour-source go together: there is no value of an hour without a source")
    }
    if let hourValue, let hourSource, HourValue(hourValue, source: hourSource) == nil {
      throw ValidationError("--hour-value takes dollars, 0 or more, and --hour-source where they can be read")
    }
  }

  func report(_ subject: ReportSubject) -> AnalysisReport {
    let value = hourValue.flatMap { HourValue($0, source: hourSource ?? "") }
    return BurdenReport.report(subject, hourValue: value, suppression: suppressed.suppression)
  }
}
