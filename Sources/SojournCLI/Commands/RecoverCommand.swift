import ArgumentParser
import JSONText
import JourneyModel
import JourneyStorage
import PlainText

/// Edits of sessions that ended without saving them: to look at, to save, or to throw away.
struct RecoverCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "recover", abstract: "Show or save the edits of sessions that ended badly.",
    discussion: """
      Every edit is on the disk within two seconds, in the state folder, until its journey is saved. Without options: a line \
      for each journey, and one for each edit with the words that were typed.
      What others have saved meanwhile is kept: both are brought together. Where both changed the same field, --apply saves \
      nothing and says so, and --to writes the recovered values; the status is then 1.
      """)

  @Argument(
    help: ArgumentHelp("The journey's file; without it, all that was found.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var file: String?

  @Flag(help: "Save the edits to the journey's file.")
  var apply = false

  @Option(
    help: ArgumentHelp("Write the journey with the edits to another file.", valueName: "out"), completion: .file())
  var to: String?

  @Flag(help: "Throw the edits away for good.")
  var discard = false

  @OptionGroup var force: ForceFlag

  func run(_ console: Console) throws(CommandFailure) -> Int32 {
    guard [apply, to != nil, discard].count(where: { $0 }) <= 1 else {
      throw CommandFailure(.usage, "--apply, --to and --discard are three different things; name one")
    }
    guard let folder = StateFolders(environment: console.environment).recovery else {
      throw CommandFailure(.usage, "neither XDG_STATE_HOME nor HOME is set, so there is no folder of recovery files")
    }
    let shelf = RecoveryShelf(folder: folder, fileSystem: console.fileSystem)
    let (found, unreadable) = try self.found(shelf, console)
    for file in unreadable { console.report(file.sentence) }
    let status = try act(on: found, shelf, console)
    if status != 0 { return status }
    // What the system did not let us read may be what was looked for.
    if unreadable.contains(where: { $0.errno != nil }) { return ExitStatus.cannotOpen.rawValue }
    return found.isEmpty && !unreadable.isEmpty ? ExitStatus.badInput.rawValue : 0
  }

  private func act(
    on found: [RecoveryShelf.Found], _ shelf: RecoveryShelf, _ console: Console
  ) throws(CommandFailure) -> Int32 {
    if found.isEmpty {
      console.write("nothing to recover\n")
      return 0
    }
    if discard { return try discard(found, shelf, console) }
    if apply || to != nil { return try recover(found, shelf, console) }
    for item in found { list(item, console) }
    return 0
  }

  /// The recovery files that are meant, oldest first.
  private func found(
    _ shelf: RecoveryShelf, _ console: Console
  ) throws(CommandFailure) -> (found: [RecoveryShelf.Found], unreadable: [RecoveryShelf.Unreadable]) {
    do throws(StorageError) {
      let all = try shelf.all()
      let withEdits = all.found.filter { !$0.content.entries.isEmpty }
      guard let file else { return (withEdits, all.unreadable) }
      let path = console.path(file)
      let target = (try? console.fileSystem.resolve(path)) ?? path
      return (withEdits.filter { $0.content.header.file == target || $0.path == target }, all.unreadable)
    } catch {
      throw CommandFailure(error)
    }
  }

  // MARK: Looking

  private func list(_ item: RecoveryShelf.Found, _ console: Console) {
    let content = item.content
    let name = content.header.file.map { "\($0)" } ?? "'\(content.base.title ?? content.header.title)', never saved"
    let count = content.entries.count
    var words = "\(PlainText.display(name)): \(count) \(count == 1 ? "edit" : "edits")"
    if let first = content.entries.first, let last = content.entries.last {
      words += first.time == last.time ? ", \(first.time)" : ", \(first.time) to \(last.time)"
    }
    if item.isLive { words += "; a session is still at it" }
    if content.wasGivenUp { words += "; left without saving" }
    if content.isCut { words += "; what follows could not be read" }
    console.write(PlainText.display(words) + "\n")
    for entry in content.entries {
      let texts = entry.edit.typedTexts.filter { !entry.title.contains($0) }.map { "\"\($0)\"" }
      let line = ([entry.time, entry.title] + texts).joined(separator: "  ")
      console.write("  \(PlainText.display(line))\n")
    }
  }

  // MARK: Taking over

  private func recover(
    _ found: [RecoveryShelf.Found], _ shelf: RecoveryShelf, _ console: Console
  ) throws(CommandFailure) -> Int32 {
    let name = try oneJourney(found)
    let ended = found.filter { !$0.isLive }
    guard let first = ended.first else {
      throw CommandFailure(.refused, "\(name): a session is still at it; save there, or end it first")
    }
    let reader = InputReader(console: console)
    var input: JourneyInput?
    if let path = first.content.header.file, apply || (try? console.fileSystem.resolve(path)) != nil {
      input = try reader.journey(path.description)
    }
    if apply, input == nil {
      throw CommandFailure(.usage, "\(name): was never saved, so there is no file to save it to; use --to FILE")
    }
    let result = Self.merged(ended, onto: input?.journey)
    for conflict in result.conflicts { console.report("\(name): conflict: \(conflict)") }
    if result.leftOut > 0 { console.report("\(name): \(result.leftOut) edits could not be made again") }
    let isClean = result.conflicts.isEmpty && result.leftOut == 0
    if let to {
      try OutputWriter(console: console, isForced: force.force).write(JourneyFormat.write(result.journey), to: to)
      return isClean ? 0 : ExitStatus.refused.rawValue
    }
    guard isClean, let loaded = input?.file else {
      console.report("\(name): nothing was saved; write what was recovered to another file with --to FILE, and compare")
      return ExitStatus.refused.rawValue
    }
    try save(result.journey, loaded, console)
    let count = ended.reduce(0) { $0 + $1.content.entries.count }
    console.write("\(PlainText.display(name)): \(count) \(count == 1 ? "edit" : "edits") recovered and saved\n")
    // Only now that they are on the disk.
    for item in ended {
      do throws(StorageError) {
        guard try shelf.putAway(item.path) else { continue }
        console.report("\(item.path): holds more that could not be read; it is kept for 30 days")
      } catch {
        throw CommandFailure(error)
      }
    }
    return 0
  }

  private func save(_ journey: Journey, _ loaded: LoadedFile, _ console: Console) throws(CommandFailure) {
    do throws(StorageError) {
      let receipt = try console.store.save(JourneyFormat.write(journey), to: loaded.path, expecting: loaded.identity)
      for note in receipt.notes { console.report("\(loaded.path): \(note)") }
    } catch {
      throw CommandFailure(error)
    }
  }

  /// One after the other, each brought together with what is there by then; where both changed a field, the recovered
  /// value stands.
  static func merged(
    _ found: [RecoveryShelf.Found], onto start: Journey?
  ) -> (journey: Journey, conflicts: [MergeConflict], leftOut: Int) {
    var journey = start
    var conflicts: [MergeConflict] = []
    var leftOut = 0
    for item in found {
      let recovered = item.content.journey()
      leftOut += recovered.leftOut
      let merged = JourneyMerge.merge(
        base: item.content.base, ours: recovered.journey, theirs: journey ?? item.content.base)
      journey = merged.journey
      conflicts += merged.conflicts
    }
    return (journey ?? Journey([:]), conflicts, leftOut)
  }

  // MARK: Throwing away

  private func discard(
    _ found: [RecoveryShelf.Found], _ shelf: RecoveryShelf, _ console: Console
  ) throws(CommandFailure) -> Int32 {
    let name = try oneJourney(found)
    guard !found.contains(where: \.isLive) else {
      throw CommandFailure(.refused, "\(name): a session is still at it; end it first")
    }
    try remove(found, shelf)
    console.write("\(PlainText.display(name)): thrown away\n")
    return 0
  }

  private func remove(_ found: [RecoveryShelf.Found], _ shelf: RecoveryShelf) throws(CommandFailure) {
    for item in found {
      do throws(StorageError) { try shelf.remove(item.path) } catch { throw CommandFailure(error) }
    }
  }

  /// What is changed must be named, unless there is only one.
  private func oneJourney(_ found: [RecoveryShelf.Found]) throws(CommandFailure) -> String {
    let names = Set(found.map { $0.content.header.file?.description ?? $0.path.description })
    guard names.count == 1, let name = names.first else {
      throw CommandFailure(
        .usage, "edits of \(names.count) journeys were found; name one of the files that recover lists")
    }
    return name
  }
}
