public import ArgumentParser
import Glibc
import JourneyStorage
import PlainText

/// The program: all commands, and what the process ends with.
public struct Sojourn: ParsableCommand {
  /// The version of the program; that of the file format is a number of its own.
  public static let version = "1.0.0"

  public static let configuration = CommandConfiguration(
    commandName: "sojourn",
    abstract: "A terminal workbench for journey maps of life experiences.",
    discussion: """
      Without a command it opens the workbench: sojourn journeys, sojourn having-a-child.json.
      Everything that the workbench computes or exports is also a command.
      """,
    version: version,
    groupedSubcommands: [
      CommandGroup(
        name: "Maps",
        subcommands: [
          OpenCommand.self, NewCommand.self, ShowCommand.self, CheckCommand.self, CaptureCommand.self,
          HostCommand.self,
        ]),
      CommandGroup(
        name: "Analysis",
        subcommands: [
          HeatmapCommand.self, DropOffCommand.self, SeamsCommand.self, AsksCommand.self, BurdenCommand.self,
          EmotionCommand.self, MissingCommand.self, TakeUpCommand.self, MeasuresCommand.self, CausesCommand.self,
          QuestionsCommand.self, EvidenceCommand.self, ActionsCommand.self, WhatIfCommand.self, PortfolioCommand.self,
          FunnelCommand.self,
        ]),
      CommandGroup(name: "Workshops", subcommands: [ReplayCommand.self, WrapUpCommand.self]),
      CommandGroup(
        name: "Exchange and versions",
        subcommands: [ImportCommand.self, ExportCommand.self, DiffCommand.self, MergeCommand.self, RecoverCommand.self]),
      CommandGroup(name: "About", subcommands: [SchemaCommand.self, KeysCommand.self, ManualCommand.self]),
    ],
    defaultSubcommand: OpenCommand.self)

  public static var _errorLabel: String { "sojourn" }

  /// The names of all commands that help lists.
  static var commandNames: [String] {
    configuration.subcommands.filter { $0.configuration.shouldDisplay }.map { $0._commandName } + ["help"]
  }

  public init() {}

  /// Runs what the arguments (without the program's name) ask for, and gives what the process ends with.
  public static func run(_ arguments: [String], on console: Console) -> Int32 {
    do {
      if let opening = Opening(plain: arguments, console) { return try finish(console, try opening.run(console)) }
      var command = try parseAsRoot(arguments)
      guard let command = command as? any ConsoleCommand else {
        // Only the parser's own: `help`.
        try command.run()
        return 0
      }
      return try finish(console, try command.run(console))
    } catch let failure as CommandFailure {
      return end(failure, console)
    } catch {
      // The options of a mistyped command are none of `open`'s.
      if let first = arguments.first, !exitCode(for: error).isSuccess, let failure = mistypedCommand([first], console) {
        return end(failure, console)
      }
      return answer(error, arguments, console)
    }
  }

  /// What to say where one of these words is no file but nearly a command; nil where none is.
  static func mistypedCommand(_ words: [String], _ console: Console) -> CommandFailure? {
    for word in words where !word.contains("/") && !commandNames.contains(word) {
      if (try? console.fileSystem.status(at: console.path(word), followingLinks: false)) != nil { continue }
      guard let meant = Spelling.nearest(to: word, among: commandNames) else { continue }
      return CommandFailure(.usage, "\(word): there is no such command and no such file; did you mean `\(meant)`?")
    }
    return nil
  }

  private static func finish(_ console: Console, _ status: Int32) throws(CommandFailure) -> Int32 {
    try console.flush()
    return status
  }

  private static func end(_ failure: CommandFailure, _ console: Console) -> Int32 {
    // What is known is printed also where something else failed.
    do throws(CommandFailure) { try console.flush() } catch { console.report(error.message ?? "") }
    if let message = failure.message { console.report(message) }
    return failure.status
  }

  /// Help, version and completion scripts go to standard output; what is wrong with the command line, to standard error.
  private static func answer(_ error: any Error, _ arguments: [String], _ console: Console) -> Int32 {
    let code = exitCode(for: error)
    let text = fullMessage(for: error, columns: console.streams.outputWidth ?? 80)
    guard code.isSuccess else {
      // Arguments stand in it as they were typed; one with a line break must not begin a line of its own.
      let breaks: PlainText.Breaks = arguments.contains { $0.contains(where: \.isNewline) } ? .shown : .kept
      console.streams.writeError(Array((PlainText.display(text, breaks: breaks) + "\n").utf8))
      return code == .validationFailure ? ExitStatus.usage.rawValue : code.rawValue
    }
    console.write(text + "\n")
    do throws(CommandFailure) {
      return try finish(console, 0)
    } catch {
      return end(error, console)
    }
  }
}
