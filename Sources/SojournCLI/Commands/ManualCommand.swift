import ArgumentParser
import JSONText

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
    default:
      throw CommandFailure(.usage, "\(document): is no generated document; there are sojourn.1, command-line.md")
    }
    return 0
  }
}
