import ArgumentParser
import JSONText
import JourneyModel

/// The JSON Schema of a journey file.
struct SchemaCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema (draft 2020-12) of a journey file.")

  func run(_ console: Console) throws(CommandFailure) -> Int32 {
    console.write(JSONWriter.text(JourneySchema.json()))
    return 0
  }
}
