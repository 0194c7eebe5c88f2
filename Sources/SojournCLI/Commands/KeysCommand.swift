import ArgumentParser
import JSONText
import JourneyStorage
import PlainText
import Tables
import Workbench
import WorkbenchRuntime

/// Every command of the workbench with its keys, from the table by which the workbench itself goes.
struct KeysCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "List the workbench's commands and their keys.",
    discussion: "Keys of your own, from config.json, are shown in the place of those that they replace.")

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, md, json
  }

  @Option(help: "text, md or json.")
  var format: Format = .text

  @OptionGroup var color: ColorOption

  func run(_ console: Console) throws(CommandFailure) -> Int32 {
    let settings = Settings(in: StateFolders(environment: console.environment), console.store)
    for problem in settings.problems { console.report(problem) }
    let keymap = settings.keymap
    switch format {
    case .json: console.write(JSONWriter.text(.array(CommandTable.all.map { Self.json($0, keymap) })))
    case .md: console.write(lines: Self.markdown(keymap))
    case .text:
      let paint = color.paint(console)
      for (place, (title, rows)) in Self.groups(keymap).enumerated() {
        if place > 0 { console.write("\n") }
        console.write(paint.heading(title) + "\n")
        let table = TextTable(columns: Self.columns, rows: rows)
        console.write(lines: table.lines(within: console.streams.outputWidth) { PlainText.width(of: $0) })
      }
    }
    return 0
  }

  /// A table for each group, with its heading.
  static func markdown(_ keymap: Keymap) -> [String] {
    groups(keymap).flatMap { title, rows in
      ["## " + MarkdownText.escaped(title), ""] + MarkdownTable(columns: columns, rows: rows).lines + [""]
    }
  }

  private static let columns = [
    TextColumn("keys", minimumWidth: 6, maximumWidth: 22), TextColumn("command", minimumWidth: 10),
    TextColumn("where", minimumWidth: 8, maximumWidth: 24), TextColumn("what it does", minimumWidth: 20),
  ]

  /// The groups in the order of the table.
  private static func groups(_ keymap: Keymap) -> [(String, [[String]])] {
    var groups: [(title: String, rows: [[String]])] = []
    for command in CommandTable.all {
      let keys = keymap.keys(of: command).map(\.description).joined(separator: ", ")
      let row = [
        keys.isEmpty ? "(palette)" : keys, command.title, command.contexts.map(\.title).joined(separator: ", "),
        command.sentence,
      ]
      if let place = groups.firstIndex(where: { $0.title == command.group }) {
        groups[place].rows.append(row)
      } else {
        groups.append((command.group, [row]))
      }
    }
    return groups
  }

  private static func json(_ command: Command, _ keymap: Keymap) -> JSONValue {
    .object([
      "contexts": .texts(command.contexts.map(\.rawValue)), "group": .text(command.group), "id": .text(command.id),
      "keys": .texts(keymap.keys(of: command).map(\.description)), "sentence": .text(command.sentence),
      "title": .text(command.title),
    ])
  }
}
