import ArgumentParser

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
    if let failure = Sojourn.mistypedCommand(files, console) { throw failure }
    return try Opening(
      files: files, isReadOnly: readOnly || watch, isLinear: linear, theme: theme, isASCII: ascii, hasMouse: !noMouse
    ).run(console)
  }
}
