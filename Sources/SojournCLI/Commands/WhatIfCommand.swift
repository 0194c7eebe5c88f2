import ArgumentParser
import JourneyAnalysis
import JourneyModel
import JourneyReports

/// What would change if actions had their effects.
struct WhatIfCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "whatif", abstract: "Show what would change if actions had the effects that are expected of them.",
    discussion: """
      Further completions with their range, each action alone and all together, and where one missed person in ten fewer \
      would be worth most. On illustrative volumes only relative change is told.
      """)

  @OptionGroup var input: FileArguments

  @Option(
    name: .customLong("action"), parsing: .singleValue,
    help: ArgumentHelp("An action to try; all where none is named.", valueName: "id"))
  var actions: [String] = []

  @Option(help: ArgumentHelp("How many draws, 1 to 1,000,000.", valueName: "n"))
  var draws = 10_000

  @Option(help: ArgumentHelp("The same seed gives the same draws.", valueName: "n"))
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("The series of volumes; otherwise the one that covers most stages.", valueName: "name"))
  var series: String?

  @OptionGroup var suppressed: SuppressionFlag

  @OptionGroup var options: AnalysisOptions

  func validate() throws {
    guard (1...1_000_000).contains(draws) else { throw ValidationError("--draws takes 1 to 1000000") }
  }

  func run(_ console: Console) throws(CommandFailure) -> Int32 {
    let inputs = try InputReader(console: console).journeys(input.files)
    try requireActions(inputs)
    let query = WhatIfQuery(actions: actions.isEmpty ? nil : actions, series: series, draws: draws, seed: seed)
    let reports = inputs.journeys.map { input in
      WhatIfReport.report(
        ReportSubject(input.journey, today: console.today), query, suppression: suppressed.suppression)
    }
    AnalysisPrinter(console: console, options: options).print(reports, isSeveral: inputs.isSeveral)
    return inputs.status
  }

  /// A mistyped action would otherwise look like one without effect.
  private func requireActions(_ inputs: JourneyInputs) throws(CommandFailure) {
    let known = inputs.journeys.flatMap { $0.journey.actions.map(\.id) }
    for action in actions where !known.contains(where: { $0.utf8.elementsEqual(action.utf8) }) {
      let there = known.isEmpty ? "there are none" : "there are \(known.joined(separator: ", "))"
      throw CommandFailure(.usage, "--action \(action): no action is called so; \(there)")
    }
  }
}
