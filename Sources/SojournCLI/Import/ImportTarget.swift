import JSONText
import JourneyExchange
import JourneyModel
import JourneyStorage
import PlainText

/// The journey file that an import goes into; one that is not there is made.
struct ImportTarget {
  let path: Path
  let journey: Journey
  /// Nil for one that is not there yet.
  private let file: LoadedFile?

  /// How many notes are listed.
  private static let mostNotes = 100

  init(_ argument: String, _ reader: InputReader, _ console: Console) throws(CommandFailure) {
    path = console.path(argument)
    if (try? console.fileSystem.status(at: path, followingLinks: true)) == nil {
      journey = Journey(["id": .text(Self.identifier(path))])
      file = nil
      return
    }
    let input = try reader.journey(argument)
    guard let loaded = input.file else {
      throw CommandFailure(.cannotWrite, "\(input.name): is no file that can be saved; name the journey's file")
    }
    if input.journey.isFromNewerVersion {
      throw CommandFailure(
        .badInput, "\(input.name): $.version: written by a newer Sojourn; this one must not write it: update Sojourn")
    }
    journey = input.journey
    file = loaded
  }

  var isNew: Bool { file == nil }

  /// The id of a journey that is made: the file's name.
  var id: String { journey.id }

  private static func identifier(_ path: Path) -> String {
    var name = String(decoding: path.name, as: UTF8.self)
    if name.hasSuffix(".json") { name.removeLast(5) }
    return IdentifierMaker.slug(name)
  }

  /// Says what the plan changes and what was not understood, and saves it.
  func finish(
    _ plan: ImportPlan, _ base: Journey, _ name: String, isDryRun: Bool, _ console: Console
  ) throws(CommandFailure) -> Int32 {
    for note in plan.notes.prefix(Self.mostNotes) { console.report("\(name): \(note)") }
    if plan.notes.count > Self.mostNotes {
      console.report("\(name): \(plan.notes.count - Self.mostNotes) more such lines are not shown")
    }
    var document = JourneyDocument(base)
    do throws(EditError) {
      _ = try document.apply(plan.edit)
    } catch {
      throw CommandFailure(.badInput, "\(name): nothing was imported: \(error)")
    }
    let what = "\(plan.subject) read, " + (isNew ? "a new journey" : plan.summary)
    if isDryRun {
      console.write(lines: Self.preview(plan, isNew ? document.journey : nil))
      console.report("\(path): would save this: \(what)")
      return 0
    }
    if !isNew, plan.changes.isEmpty {
      console.report("\(path): \(what)")
      return 0
    }
    try save(document.journey, what, console)
    return 0
  }

  private func save(_ journey: Journey, _ what: String, _ console: Console) throws(CommandFailure) {
    let bytes = JourneyFormat.write(journey)
    do throws(StorageError) {
      guard let file else {
        try AtomicOutput(fileSystem: console.fileSystem).writeFile(bytes, to: path, replacing: false)
        console.report("\(path): saved: \(what)")
        return
      }
      let receipt = try console.store.save(bytes, to: file.path, expecting: file.identity)
      console.report("\(file.path): saved: \(what)")
      for note in receipt.notes { console.report("\(file.path): \(note)") }
    } catch {
      throw CommandFailure(error)
    }
  }

  /// A line a change; of a new journey, all that it holds.
  private static func preview(_ plan: ImportPlan, _ journey: Journey?) -> [String] {
    guard let journey else { return plan.lines.map { PlainText.display($0) } }
    var empty = journey.object
    for list in Journey.record.identifiedLists { empty[list.path.keys[0]] = nil }
    return [PlainText.display("journey \"\(journey.title ?? journey.id)\" added")]
      + ImportPlan.lines(of: JourneyDiff.changes(from: Journey(empty), to: journey)).map { PlainText.display($0) }
  }
}
