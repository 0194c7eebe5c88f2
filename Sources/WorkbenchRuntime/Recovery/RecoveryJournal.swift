import JourneyModel
public import JourneyStorage
import PlainText
import Synchronization
public import Workbench

/// The journal in the state folder: one recovery file for each open journey that has something unsaved.
public final class RecoveryJournal: Journal {
  private let shelf: RecoveryShelf
  private let clock: any WallClock
  private let writer: RecoveryWriter
  private let trouble: TroubleLine

  /// - Parameters:
  ///   - folder: of the recovery files.
  ///   - synchronizeMilliseconds: how long an edit may wait until it is on the disk.
  /// - Returns: nil where the system gives no thread for it.
  public init?(
    folder: Path, fileSystem: any FileSystem, clock: any WallClock, synchronizeMilliseconds: Int = 1000
  ) {
    let trouble = TroubleLine()
    guard
      let writer = RecoveryWriter(
        folder: folder, fileSystem: fileSystem, synchronizeMilliseconds: synchronizeMilliseconds,
        onTrouble: { trouble.tell($0) })
    else { return nil }
    shelf = RecoveryShelf(folder: folder, fileSystem: fileSystem)
    self.clock = clock
    self.writer = writer
    self.trouble = trouble
  }

  public var onTrouble: (@Sendable (String) -> Void)? {
    get { trouble.line }
    set { trouble.line = newValue }
  }

  public func record(_ entry: JournalEntry, file: Path?, hash: ContentHash?) {
    let now = clock.now().words
    writer.record(
      RecoveryEntry(time: now, title: entry.title, edit: entry.edit), session: entry.session,
      start: RecoveryStart(path: file, hash: hash, base: entry.base, time: now))
  }

  public func end(session: Int, isSaved: Bool) { writer.end(session: session, isSaved ? .saved : .givenUp) }

  public func offers(for file: Path?) -> [RecoveryOffer] {
    shelf.tidy(now: SystemClock.seconds)
    let found: [RecoveryShelf.Found]
    do throws(StorageError) {
      let offers = try shelf.offers(for: file)
      for problem in offers.unreadable { trouble.tell(sentence: problem.sentence) }
      found = offers.found
    } catch {
      trouble.tell(sentence: error.description)
      return []
    }
    return found.map { found in
      RecoveryOffer(
        id: found.path.description, path: file?.description ?? found.content.header.file?.description,
        title: found.content.base.title ?? found.content.header.title, base: found.content.base,
        entries: found.content.entries.map { RecoveryOffer.Entry(time: $0.time, title: $0.title, edit: $0.edit) })
    }
  }

  public func finish() { writer.finish() }

  public var finisher: @Sendable () -> Void { { [writer] in writer.finish() } }

  public func adopt(_ offer: RecoveryOffer, session: Int) { writer.adopt([Path(offer.id)], session: session) }

  public func giveUp(_ offer: RecoveryOffer) {
    do throws(StorageError) { try shelf.giveUp(Path(offer.id)) } catch { trouble.tell(error) }
  }
}

/// Passes what the writer's thread has to say on to whoever listens.
private nonisolated final class TroubleLine: Sendable {
  private let listener = Mutex<(@Sendable (String) -> Void)?>(nil)

  var line: (@Sendable (String) -> Void)? {
    get { listener.withLock { $0 } }
    set { listener.withLock { $0 = newValue } }
  }

  func tell(_ error: StorageError?) {
    let sentence =
      error.map { "edits are not kept for a crash: \(PlainText.display($0.description)); save soon" }
      ?? "edits are kept for a crash again"
    line?(sentence)
  }

  /// Passes on what stands in the way of looking for edits of sessions before.
  func tell(sentence: String) { line?(PlainText.display(sentence)) }
}

extension StateFolders {
  /// Recovery files in the state folder; without such a folder edits are not kept.
  @MainActor func journal(_ fileSystem: any FileSystem, _ clock: any WallClock) -> any Journal {
    recovery.flatMap { RecoveryJournal(folder: $0, fileSystem: fileSystem, clock: clock) } ?? NoJournal()
  }
}
