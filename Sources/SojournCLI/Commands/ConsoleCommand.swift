import ArgumentParser

/// A command that works on a console, so that tests run it in their own process.
protocol ConsoleCommand: ParsableCommand {
  /// What the process ends with.
  func run(_ console: Console) throws(CommandFailure) -> Int32
}
