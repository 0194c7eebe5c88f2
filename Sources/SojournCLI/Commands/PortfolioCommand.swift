import ArgumentParser
import JourneyAnalysis
import JourneyReports

/// Several journeys side by side.
struct PortfolioCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "portfolio",
    abstract: "Hold several journeys side by side: what comes back, and what is still promised.",
    discussion: """
      Agency × life experience, root causes, items and pain points with equal ids in several journeys, drop-off rates side \
      by side, open promises. Cohorts are never added. The answer is always one: of all journeys together.
      """)

  @OptionGroup var input: FileArguments

  @OptionGroup var options: AnalysisOptions

  /// One journey at a time: a folder of any size fits, and Ctrl-C stops between two of them.
  func run(_ console: Console) throws(CommandFailure) -> Int32 {
    let reader = InputReader(console: console)
    let places = try reader.expand(input.files).places
    var builder = PortfolioBuilder(today: console.today)
    // What comes through a pipe may never come: there Ctrl-C ends the program at once.
    console.streams.holdsInterrupt = places.allSatisfy { reader.isFile($0) }
    let status = try reader.forEach(places) { (input) throws(CommandFailure) in
      guard !console.streams.isInterrupted else {
        console.report("stopped after \(builder.count) of \(places.count) journeys; nothing is printed of them")
        throw CommandFailure(.interrupted)
      }
      builder.add(input.journey)
      // Every hundredth part; a few journeys are done before anybody reads.
      if places.count >= 20, builder.count * 100 / places.count > (builder.count - 1) * 100 / places.count {
        console.progress("\(builder.count) of \(places.count) journeys")
      }
    }
    console.streams.holdsInterrupt = false
    console.progress(nil)
    AnalysisPrinter(console: console, options: options).print(
      [PortfolioReport.report(builder.result())], isSeveral: false)
    return status
  }
}
