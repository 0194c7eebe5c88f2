import ArgumentParser
import JourneyModel
import JourneyStorage
import Workbench

/// Capture lines from standard input, saved as one edit.
struct CaptureCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "capture", abstract: "Add captured lines from standard input to a map.",
    discussion: """
      One thing a line; the first sign says what it is: ! pain point, * bright spot, + step, ? why, > action, // parking lot.
      Then, in any order: @agency #channel +segment ~burden ^stage s1-s5 severity, f1-f5 frequency, "a quote", due:2027-03.
      All lines are saved as one edit. Lines that are not understood are left out and reported; the status is then 65.
      """)

  @Argument(
    help: ArgumentHelp("The journey file to add to.", valueName: "file"), completion: .file(extensions: ["json"]))
  var file: String

  @Flag(help: "Say what would be added, and save nothing.")
  var dryRun = false

  func run(_ console: Console) throws(CommandFailure) -> Int32 {
    if file == "-" {
      throw CommandFailure(.usage, "-: the lines come from standard input; name the journey's file")
    }
    let reader = InputReader(console: console)
    let input = try reader.journey(file)
    guard let loaded = input.file else {
      throw CommandFailure(.cannotWrite, "\(input.name): is no file that can be saved; name the journey's file")
    }
    if input.journey.isFromNewerVersion {
      throw CommandFailure(
        .badInput, "\(input.name): $.version: written by a newer Sojourn; this one must not write it: update Sojourn")
    }
    let lines = String(decoding: try reader.bytes("-").bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    var document = JourneyDocument(input.journey)
    let script = run(lines, on: document, console)
    for line in script.lines where !line.sentence.isEmpty {
      if line.isLeftOut {
        console.report("standard input: \(line.sentence)")
      } else {
        console.write(line.sentence + "\n")
      }
    }
    if script.keptCount > 0, !dryRun {
      try save(script.edit, to: &document, input.journey, loaded, console)
    }
    return script.lines.contains(where: \.isLeftOut) ? ExitStatus.badInput.rawValue : 0
  }

  private func run(_ lines: [String], on document: JourneyDocument, _ console: Console) -> CaptureScript {
    func run(_ generator: some RandomNumberGenerator) -> CaptureScript {
      var generator = generator
      return CaptureScript.run(lines: lines, on: document, today: "\(console.today)", ids: &generator)
    }
    return run(console.random)
  }

  private func save(
    _ edit: MapEdit, to document: inout JourneyDocument, _ base: Journey, _ loaded: LoadedFile, _ console: Console
  ) throws(CommandFailure) {
    do throws(EditError) {
      _ = try document.apply(edit)
    } catch {
      throw CommandFailure(.badInput, "\(loaded.path): nothing was saved: \(error)")
    }
    var (journey, base, identity) = (document.journey, base, loaded.identity)
    while true {
      do throws(StorageError) {
        let receipt = try console.store.save(JourneyFormat.write(journey), to: loaded.path, expecting: identity)
        for note in receipt.notes { console.report("\(loaded.path): \(note)") }
        return
      } catch {
        guard case .changedOnDisk(_, let change) = error, change != .deleted else { throw CommandFailure(error) }
      }
      // Somebody else was quicker: what they saved stays, and what was captured comes beside it. Each round follows on a
      // save of others, so that there is an end to them.
      let theirs = try InputReader(console: console).journey(file)
      guard let newer = theirs.file?.identity else { return }
      journey = JourneyMerge.merge(base: base, ours: journey, theirs: theirs.journey).journey
      (base, identity) = (theirs.journey, newer)
    }
  }
}
