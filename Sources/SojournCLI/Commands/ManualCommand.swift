import ArgumentParser
import JSONText
import Workbench

/// Prints the documents that are generated from the program; `make docs` and `make install` call it.
struct ManualCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print a generated document.", shouldDisplay: false)

  @Argument(help: ArgumentHelp("The file in docs that holds it.", valueName: "document"))
  var document: String

  func run(_ console: Console) throws(CommandFailure) -> Int32 {
    let program: CommandDescription
    do throws(JSONError) {
      program = try CommandDescription.program()
    } catch {
      throw CommandFailure(.unavailable, "the description of the command line cannot be read: \(error)")
    }
    switch document.split(separator: "/").last {
    case "sojourn.1": console.write(ManualPage(program: program).text)
    case "command-line.md": console.write(CommandReference(program: program).text)
    case "keys.md":
      console.write(lines: Self.aboutKeys)
      var tables = KeysCommand.markdown(.standard)
      if tables.last == "" { tables.removeLast() }
      console.write(lines: tables)
    default:
      throw CommandFailure(.usage, "\(document): is no generated document; there are sojourn.1, command-line.md, keys.md")
    }
    return 0
  }

  /// What stands above the tables of keys.
  private static let aboutKeys = [
    "# Keys of the workbench", "",
    "Generated from the program by `make docs`; `sojourn keys` prints the same, and `?` shows the keys of a place.", "",
    "C- is Ctrl, M- is Alt, S- is Shift; `g g` is one key after the other. A command without a key is found by its name with `:`.",
    "",
    "Keys of your own go into `config.json`, in `$XDG_CONFIG_HOME/sojourn` or `~/.config/sojourn`, by the ids that `sojourn keys --format json` lists:",
    "", "```json", "{", "  \"theme\": \"high-contrast\",", "  \"mouse\": false,",
    "  \"keys\": {\"add.after\": [\"a\", \"Insert\"], \"suspend\": []}", "}", "```", "",
    "A list of keys replaces those that the command comes with; an empty one takes them away. A key given to one command is taken from the others of the same place.",
    "",
  ]
}
