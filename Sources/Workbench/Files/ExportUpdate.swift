import JourneyModel

extension CommandTable {
  static let exportCommands: [Command] = [
    Command(
      "file.export", "Export",
      "Writes the summary, a page, a poster, tables, a diagram, lines or a copy, as the name's ending says.",
      group: "File", keys: ["C-e"], in: [.journey], .export)
  ]
}

extension WorkbenchState {
  private static let exportEndings =
    ".md summary, .html page, .svg poster, .csv folder of tables, .mmd Mermaid, .txt lines, .json copy"

  mutating func askForExport() {
    overlay = .prompt(
      prompt(.exportTo, title: "Export to", help: Self.exportEndings))
  }

  /// Writes what the ending of the name asks for; a name without one that is known stays in the line.
  mutating func export(to name: String) -> [Effect] {
    guard let open else { return [] }
    let ending = name.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased()
    let files: [(name: String, bytes: [UInt8])]
    switch ending {
    case "md":
      let lines = environment.summarize(open.journey, environment.today)
      files = [("", Array((lines.joined(separator: "\n") + "\n").utf8))]
    case "json": files = [("", JourneyFormat.write(open.journey))]
    default:
      guard let made = ending.flatMap({ environment.export(open.journey, $0, environment.today) }) else {
        notice = Notice(.warning, "the ending says what to write: \(Self.exportEndings)")
        return []
      }
      files = made
    }
    guard open.path.map({ !$0.utf8.elementsEqual(name.utf8) }) ?? true else {
      notice = Notice(.warning, "that is the file that is open; Ctrl-S saves it")
      return []
    }
    overlay = nil
    drafts["Export to"] = nil
    guard let file = files.first, file.name.isEmpty else { return [.exportFolder(path: name, files: files)] }
    return [.export(path: name, bytes: file.bytes, replaces: false)]
  }

  /// A file of this name is there: it is not replaced without a question.
  mutating func askToReplace(_ path: String, _ bytes: [UInt8]) {
    overlay = .confirmation(
      Confirmation(
        question: "\(path) is there already.",
        answers: [("o", "write over it", .replace(path: path, bytes: bytes)), ("c", "leave it as it is", .stay)]))
  }
}
