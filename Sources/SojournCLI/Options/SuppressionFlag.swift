import ArgumentParser
import JourneyAnalysis

/// The flag of analyses that count people.
struct SuppressionFlag: ParsableArguments {
  @Flag(name: .customLong("no-suppression"), help: "Show counts of 1 to 9 people; for the analyst's own screen.")
  var noSuppression = false

  var suppression: DropOffQuery.Suppression { noSuppression ? .off : .on }
}
