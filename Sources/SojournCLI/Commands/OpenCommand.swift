import ArgumentParser
import CMemory
import CursesTerminal
import JourneyStorage
import Workbench
import WorkbenchRuntime

/// The workbench: what `sojourn` does when it is told nothing else.
struct OpenCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open the workbench.",
    discussion: """
      A folder shows the list of its journeys. With nothing named: ./journeys, else the start screen.
      """)

  @Argument(
    help: ArgumentHelp("Journey files or folders.", valueName: "file"), completion: .file(extensions: ["json"]))
  var files: [String] = []

  @Flag(help: "Change nothing.")
  var readOnly = false

  @Flag(help: "Follow the file as others change it: the second screen, on the projector.")
  var watch = false

  @Flag(help: "No full screen: a line-by-line conversation, for screen readers and dumb terminals.")
  var linear = false

  @Option(help: ArgumentHelp("dark, light, high-contrast, mono or ascii.", valueName: "name"))
  var theme: String?

  @Flag(help: "Draw with ASCII alone; the same as --theme ascii.")
  var ascii = false

  @Flag(name: .customLong("no-mouse"), help: "Leave the mouse to the terminal.")
  var noMouse = false

  func run(_ console: Console) throws(CommandFailure) -> Int32 {
    let reader = InputReader(console: console)
    if let failure = Sojourn.mistypedCommand(files, console) ?? missingFile(console) { throw failure }
    var paths = files.map { console.path($0) }
    if paths.isEmpty, reader.isFolder("journeys") { paths = ["journeys"] }
    let theme = try themeName()
    if linear { return try converse(paths, console) }
    return try openWorkbench(paths, theme, console)
  }

  /// Nil where the settings or the terminal decide.
  private func themeName() throws(CommandFailure) -> ThemeName? {
    guard let theme else { return ascii ? .ascii : nil }
    if ascii, theme != ThemeName.ascii.rawValue {
      throw CommandFailure(.usage, "--ascii and --theme \(theme): both name a theme; give one of them")
    }
    guard let name = ThemeName(rawValue: theme) else {
      let names = ThemeName.allCases.map(\.rawValue).joined(separator: ", ")
      throw CommandFailure(.usage, "--theme \(theme): there is no such theme; there are \(names)")
    }
    return name
  }

  /// Opens the workbench and gives what the process ends with.
  private func openWorkbench(
    _ paths: [Path], _ theme: ThemeName?, _ console: Console
  ) throws(CommandFailure) -> Int32 {
    let options = WorkbenchOptions(isReadOnly: readOnly || watch, theme: theme, isMouseOn: noMouse ? false : nil)
    let (store, environment) = (console.store, console.environment)
    var obstacle: String?
    let status = try run { () throws -> Int32 in
      do {
        return try runWorkbench(
          paths: paths, options: options, store: store, environment: environment, whenSettled: cm_release_start
        ) {
          try CursesTerminal(isMouseOn: options.isMouseOn ?? true)
        }
      } catch let error as TerminalError where error.isOfTerminal {
        obstacle = error.description
        return 0
      }
    }
    guard let obstacle else { return status }
    console.report("\(obstacle) Here is the conversation line by line, as with --linear.")
    return try converse(paths, console)
  }

  /// Holds the conversation line by line and gives what the process ends with.
  private func converse(_ paths: [Path], _ console: Console) throws(CommandFailure) -> Int32 {
    let options = WorkbenchOptions(isReadOnly: readOnly || watch)
    let (store, environment) = (console.store, console.environment)
    return try run {
      try runLinear(
        paths: paths, options: options, store: store, environment: environment, keepsOnSignals: true,
        lines: StandardLines())
    }
  }

  private func run(_ body: @MainActor () throws -> Int32) throws(CommandFailure) -> Int32 {
    // Commands run on the main thread, and the workbench lives there: ncurses is one global per process.
    do {
      return try MainActor.assumeIsolated(body)
    } catch let error as StartError {
      throw CommandFailure(status: error.exitStatus, error.description)
    } catch let error as TerminalError {
      throw CommandFailure(.cannotOpen, error.description)
    } catch {
      throw CommandFailure(.cannotOpen, "\(error)")
    }
  }

  /// What to say where one of several named files is not there: a list of files would show the others as if nothing
  /// were amiss, also where the first word was meant as a command that this program lacks.
  private func missingFile(_ console: Console) -> CommandFailure? {
    for file in files {
      let path = console.path(file)
      if (try? console.fileSystem.status(at: path, followingLinks: false)) != nil { continue }
      if file.contains("/") || file.contains(".") { return CommandFailure(StorageError.missing(path)) }
      return CommandFailure(
        .usage, "\(file): there is no such command and no such file; `sojourn --help` lists the commands")
    }
    return nil
  }
}
