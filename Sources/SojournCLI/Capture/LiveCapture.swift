import JourneyModel
import JourneyStorage
import PlainText
import Workbench

/// Lines from standard input, saved as they come: those that came while the last ones were being saved go together.
///
/// Several can capture into one file, beside people in the workbench: each reads what the file holds, adds, and saves,
/// one after the other. A line is told when it is on the disk, and not before.
struct LiveCapture {
  let console: Console
  let path: Path
  /// What the file held when it was read or saved last.
  private var document: JourneyDocument
  private var identity: FileIdentity
  let isDry: Bool
  /// What is selected after the lines so far.
  private var place = CapturePlace()
  private var count = 0
  private var hasLeftOut = false

  /// How long a turn is waited for, and a lock of somebody who leads the room after the last line, in milliseconds.
  private static let patience = 30_000
  private static let patienceAtEnd = 10_000
  private static let pause = 100
  /// How long a presence file that is just being written is waited for, in milliseconds.
  private static let patienceToRead = 200
  /// How often a save is tried while others hold the file.
  private static let attempts = 5

  init(console: Console, path: Path, journey: Journey, identity: FileIdentity, isDry: Bool) {
    (self.console, self.path, self.identity, self.isDry) = (console, path, identity, isDry)
    document = JourneyDocument(journey)
  }

  /// To the end of the input; gives what the process should end with.
  mutating func run() throws(CommandFailure) -> Int32 {
    // Whoever works in the map beside this waits for their keys; lines can wait a moment.
    Courtesy.goBehind()
    var rest: [UInt8] = []
    while true {
      let came: [UInt8]
      do throws(Errno) {
        came = try console.streams.readAvailable(upTo: JourneyStore.defaultLimit)
      } catch {
        throw CommandFailure(.cannotOpen, "standard input: cannot be read: \(error)")
      }
      rest += came
      if rest.count > JourneyStore.defaultLimit {
        throw CommandFailure(
          .cannotOpen, "standard input: a line is too large: at most \(JourneyStore.defaultLimit >> 20) MB are read")
      }
      let end = came.isEmpty ? rest.count : rest.lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
      let lines = String(decoding: rest[..<end], as: UTF8.self)
      rest.removeFirst(end)
      if !lines.isEmpty { try take(lines, isLast: came.isEmpty) }
      if came.isEmpty { return hasLeftOut ? ExitStatus.badInput.rawValue : 0 }
    }
  }

  private mutating func take(_ text: String, isLast: Bool) throws(CommandFailure) {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    // The end of the last line begins no other.
    if text.last?.isNewline == true { lines.removeLast() }
    try waitForLock(isLast: isLast)
    let queue = isDry ? nil : SaveQueue(before: path, console.fileSystem, milliseconds: Self.patience)
    defer { queue?.leave() }
    let script = try save(lines)
    for line in script.lines where !line.sentence.isEmpty {
      if line.isLeftOut {
        console.report("standard input: \(line.sentence)")
        hasLeftOut = true
      } else {
        console.write(line.sentence + "\n")
      }
    }
    place = script.place
    count += lines.count
    try console.flush()
  }

  /// Adds the lines to what the file holds now. Each round follows on a save of others, so that there is an end to them.
  private mutating func save(_ lines: [String]) throws(CommandFailure) -> CaptureScript {
    if !isDry { try catchUp() }
    var attempts = 0
    while true {
      let script = run(lines, console.random)
      guard script.keptCount > 0 else { return script }
      var next = document
      do throws(EditError) {
        _ = try next.apply(script.edit)
      } catch {
        throw CommandFailure(.badInput, "\(path): nothing was saved: \(error)")
      }
      if isDry {
        document = next
        return script
      }
      do throws(StorageError) {
        let receipt = try console.store.save(
          JourneyFormat.write(next.journey), to: path, expecting: identity, backups: .whileWorking)
        for note in receipt.notes { console.report("\(path): \(note)") }
        (document, identity) = (next, receipt.identity)
        return script
      } catch {
        switch error {
        case .changedOnDisk(_, let change) where change != .deleted: break
        // Somebody who does not queue is still saving.
        case .locked where attempts < Self.attempts: attempts += 1
        default: throw CommandFailure(error)
        }
      }
      try reread()
    }
  }

  /// What others saved since is read, where there is something.
  private mutating func catchUp() throws(CommandFailure) {
    let change: FileChange
    do throws(StorageError) {
      change = try console.store.change(of: path, since: identity)
    } catch {
      throw CommandFailure(error)
    }
    if case .unchanged = change { return }
    try reread()
  }

  private mutating func reread() throws(CommandFailure) {
    let file: LoadedFile
    do throws(StorageError) { file = try console.store.read(path) } catch { throw CommandFailure(error) }
    do throws(JourneyError) {
      document = JourneyDocument(try JourneyFormat.read(file.bytes))
    } catch {
      throw CommandFailure(.badInput, "\(path): \(error)")
    }
    identity = file.identity
  }

  private func run(_ lines: [String], _ generator: some RandomNumberGenerator) -> CaptureScript {
    var generator = generator
    return CaptureScript.run(
      lines: lines, on: document, at: place, first: count + 1, today: "\(console.today)", ids: &generator)
  }

  /// Where somebody has locked the map, the lines wait: they are told so, and nothing is lost before the end.
  private func waitForLock(isLast: Bool) throws(CommandFailure) {
    var waited = 0
    let folder = PresenceFolder(fileSystem: console.fileSystem)
    while !isDry,
      let who = folder.others(of: path, patience: Self.patienceToRead).first(where: {
        $0.isSure && !$0.presence.hasLeft && $0.presence.room.locks.contains("*")
      })
    {
      if waited == 0 { console.report("\(who.presence.name) has locked the map: your lines wait until it is open") }
      if isLast, waited >= Self.patienceAtEnd {
        throw CommandFailure(
          status: 75, "\(path): still locked by \(who.presence.name): the last lines were not saved")
      }
      console.fileSystem.pause(milliseconds: Self.pause)
      waited += Self.pause
    }
  }
}
