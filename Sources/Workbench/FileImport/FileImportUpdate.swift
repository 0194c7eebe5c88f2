import JourneyExchange
import JourneyModel

extension CommandTable {
  static let fileImportCommands: [Command] = [
    Command(
      "file.import", "Import a file",
      "Brings in a list of steps, pains or volumes, a folder of tables, a Mermaid diagram, a survey export or another journey; shows first what would change.",
      group: "File", keys: ["g F"], in: [.journey], unless: { $0.obstacleToEditing }, .importFile)
  ]
}

extension WorkbenchState {
  static let importPathTitle = "Import a file"

  mutating func askForImport() {
    overlay = .prompt(
      Prompt(
        .importPath, title: Self.importPathTitle,
        help: "A table (.csv, .tsv), a folder of tables, .mmd, a survey export or a journey; Tab completes",
        text: drafts[Self.importPathTitle] ?? ""))
  }

  /// A path was typed: the file is read in the background.
  mutating func readImport(_ path: String) -> [Effect] {
    guard let journey = open?.journey else { return [] }
    let work = FileImportWork(path: path, journey: journey)
    let number = nextWorkNumber()
    open?.fileImport = number
    notice = Notice(.news, "reading \(work.source)…")
    return [.work(.fileImport(work), number: number)]
  }

  /// Shows what the file would change, before it does; what was asked in a journey that is no longer in front is let go.
  mutating func fileRead(_ number: Int, _ answer: FileImportAnswer) {
    guard open?.fileImport == number else { return }
    open?.fileImport = nil
    switch answer {
    case .failed(let sentence): notice = Notice(.failure, sentence)
    case .understood(let plan):
      notice = nil
      guard overlay == nil else {
        notice = Notice(.warning, "the file was read, but something else was begun; import it again")
        return
      }
      overlay = .chooser(Self.preview(plan))
    }
  }

  private static func preview(_ plan: ImportPlan) -> Chooser {
    let hint = "Enter on the first line puts it into the map, Esc leaves the map as it is"
    let changes = plan.lines.enumerated().map { place, line in
      Chooser.Item(value: "change \(place)", title: line, group: "Changes", blocked: hint)
    }
    let notes = plan.notes.enumerated().map { place, note in
      Chooser.Item(value: "note \(place)", title: "\(note)", group: "Not as it stands", blocked: hint)
    }
    let apply =
      plan.changes.isEmpty
      ? Chooser.Item(value: "leave", title: "The map says all this already", detail: plan.subject + " read")
      : Chooser.Item(value: "apply", title: "Put it into the map", detail: "\(plan.subject) read: \(plan.summary)")
    return Chooser(.importPlan(plan), title: plan.title, items: [apply] + notes + changes)
  }

  /// Makes the changes as one, which `u` takes back.
  mutating func apply(_ plan: ImportPlan, _ item: Chooser.Item) -> [Effect] {
    if let blocked = item.blocked {
      notice = Notice(.news, blocked)
      return []
    }
    overlay = nil
    guard item.value == "apply" else { return [] }
    let effects = perform(plan.title, plan.edit)
    if !effects.isEmpty { notice = Notice(.news, "\(plan.summary); u takes it back") }
    return effects
  }
}
