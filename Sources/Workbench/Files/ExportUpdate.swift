import JourneyModel

extension CommandTable {
  static let exportCommands: [Command] = [
    Command(
      "file.export", "Export", "Writes the summary as Markdown, or a copy of the journey, to a file of its own.",
      group: "File", keys: ["C-e"], in: [.journey], .export)
  ]
}

extension WorkbenchState {
  mutating func askForExport() {
    overlay = .prompt(
      prompt(.exportTo, title: "Export to", help: "A file's name: .md is the summary, .json a copy of the journey."))
  }

  /// Writes what the ending of the name asks for; a name without one that is known stays in the line.
  mutating func export(to name: String) -> [Effect] {
    guard let open else { return [] }
    let ending = name.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased()
    let bytes: [UInt8]
    switch ending {
    case "md":
      let lines = environment.summarize(open.journey, environment.today)
      bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    case "json": bytes = JourneyFormat.write(open.journey)
    default:
      notice = Notice(.warning, "the ending says what to write: .md the summary, .json a copy of the journey")
      return []
    }
    guard open.path.map({ !$0.utf8.elementsEqual(name.utf8) }) ?? true else {
      notice = Notice(.warning, "that is the file that is open; Ctrl-S saves it")
      return []
    }
    overlay = nil
    drafts["Export to"] = nil
    return [.export(path: name, bytes: bytes, replaces: false)]
  }

  /// A file of this name is there: it is not replaced without a question.
  mutating func askToReplace(_ path: String, _ bytes: [UInt8]) {
    overlay = .confirmation(
      Confirmation(
        question: "\(path) is there already.",
        answers: [("o", "write over it", .replace(path: path, bytes: bytes)), ("c", "leave it as it is", .stay)]))
  }
}
