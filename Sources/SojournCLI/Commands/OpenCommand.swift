import ArgumentParser
import JourneyStorage

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

  @Flag(help: "Draw with ASCII alone.")
  var ascii = false

  @Flag(name: .customLong("no-mouse"), help: "Leave the mouse to the terminal.")
  var noMouse = false

  func run(_ console: Console) throws(CommandFailure) -> Int32 {
    let reader = InputReader(console: console)
    if let (typed, meant) = mistypedCommand(console) {
      throw CommandFailure(.usage, "\(typed): there is no such command and no such file; did you mean `\(meant)`?")
    }
    var paths = files.map { console.path($0) }
    if paths.isEmpty, reader.isFolder("journeys") { paths = ["journeys"] }
    let options = WorkbenchOptions(
      isReadOnly: readOnly, follows: watch, isLinear: linear, theme: theme, isASCII: ascii, usesMouse: !noMouse)
    return try openWorkbench(paths: paths, options: options)
  }

  /// The first argument that is no file but nearly a command, and that command.
  private func mistypedCommand(_ console: Console) -> (typed: String, meant: String)? {
    let commands = Sojourn.commandNames
    for file in files where !file.contains("/") && !exists(file, console) {
      if let meant = Spelling.nearest(to: file, among: commands) { return (file, meant) }
    }
    return nil
  }

  private func exists(_ file: String, _ console: Console) -> Bool {
    (try? console.fileSystem.status(at: console.path(file), followingLinks: false)) != nil
  }
}

/// How the workbench is to be opened.
struct WorkbenchOptions: Equatable {
  var isReadOnly = false
  /// Follow the file as others change it.
  var follows = false
  /// A conversation in lines instead of a full screen.
  var isLinear = false
  var theme: String?
  var isASCII = false
  var usesMouse = true
}

/// Opens the workbench and gives what the process ends with.
func openWorkbench(paths: [Path], options: WorkbenchOptions) throws(CommandFailure) -> Int32 {
  throw CommandFailure(
    .unavailable, "the workbench is not built into this program yet; `sojourn --help` lists the commands that are")
}
