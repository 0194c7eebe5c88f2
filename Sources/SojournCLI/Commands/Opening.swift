import CMemory
import CursesTerminal
import JourneyStorage
import Workbench
import WorkbenchRuntime

/// Opens the workbench, or the conversation line by line, on what was named.
struct Opening {
  var files: [String] = []
  var isReadOnly = false
  var isLinear = false
  var theme: String?
  var isASCII = false
  /// Whether the mouse may be taken from the terminal.
  var hasMouse = true

  /// What these arguments open without a look at all commands and options, which takes longer than to read and show a
  /// journey; nil where they are more than files and folders that are there, or may be a command.
  init?(plain arguments: [String], _ console: Console) {
    for (place, argument) in arguments.enumerated() {
      guard argument.utf8.first != UInt8(ascii: "-"),
        place > 0 || argument.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") })
          || !Sojourn.commandNames.contains(argument),
        (try? console.fileSystem.status(at: console.path(argument), followingLinks: false)) != nil
      else { return nil }
    }
    files = arguments
  }

  init(files: [String], isReadOnly: Bool, isLinear: Bool, theme: String?, isASCII: Bool, hasMouse: Bool) {
    (self.files, self.isReadOnly, self.isLinear) = (files, isReadOnly, isLinear)
    (self.theme, self.isASCII, self.hasMouse) = (theme, isASCII, hasMouse)
  }

  func run(_ console: Console) throws(CommandFailure) -> Int32 {
    let reader = InputReader(console: console)
    if let failure = missingFile(console) { throw failure }
    var paths = files.map { console.path($0) }
    if paths.isEmpty, reader.isFolder("journeys") { paths = ["journeys"] }
    let theme = try themeName()
    if isLinear { return try converse(paths, console) }
    return try openWorkbench(paths, theme, console)
  }

  /// Nil where the settings or the terminal decide.
  private func themeName() throws(CommandFailure) -> ThemeName? {
    guard let theme else { return isASCII ? .ascii : nil }
    if isASCII, theme != ThemeName.ascii.rawValue {
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
    let options = WorkbenchOptions(isReadOnly: isReadOnly, theme: theme, isMouseOn: hasMouse ? nil : false)
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
    let options = WorkbenchOptions(isReadOnly: isReadOnly)
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
