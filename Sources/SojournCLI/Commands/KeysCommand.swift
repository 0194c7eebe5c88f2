import ArgumentParser
import JSONText
import PlainText
import Tables
import Workbench

/// Every command of the workbench with its keys, from the table by which the workbench itself goes.
struct KeysCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "List the workbench's commands and their keys.")

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, md, json
  }

  @Option(help: "text, md or json.")
  var format: Format = .text

  @OptionGroup var color: ColorOption

  func run(_ console: Console) throws(CommandFailure) -> Int32 {
    switch format {
    case .json: console.write(JSONWriter.text(.array(CommandTable.all.map(Self.json))))
    case .md:
      for (title, rows) in Self.groups {
        console.write(lines: ["## " + MarkdownText.escaped(title), ""])
        console.write(lines: MarkdownTable(columns: Self.columns, rows: rows).lines + [""])
      }
    case .text:
      let paint = color.paint(console)
      for (place, (title, rows)) in Self.groups.enumerated() {
        if place > 0 { console.write("\n") }
        console.write(paint.heading(title) + "\n")
        let table = TextTable(columns: Self.columns, rows: rows)
        console.write(lines: table.lines(within: console.streams.outputWidth) { PlainText.width(of: $0) })
      }
    }
    return 0
  }

  private static let columns = [
    TextColumn("keys", minimumWidth: 6, maximumWidth: 22), TextColumn("command", minimumWidth: 10),
    TextColumn("where", minimumWidth: 8, maximumWidth: 24), TextColumn("what it does", minimumWidth: 20),
  ]

  /// The groups in the order of the table.
  private static var groups: [(String, [[String]])] {
    var groups: [(title: String, rows: [[String]])] = []
    for command in CommandTable.all {
      let keys = command.keys.map(\.description).joined(separator: ", ")
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

  private static func json(_ command: Command) -> JSONValue {
    .object([
      "contexts": .texts(command.contexts.map(\.rawValue)), "group": .text(command.group), "id": .text(command.id),
      "keys": .texts(command.keys.map(\.description)), "sentence": .text(command.sentence),
      "title": .text(command.title),
    ])
  }
}
