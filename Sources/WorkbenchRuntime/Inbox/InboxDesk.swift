import JourneyStorage
import Synchronization
import Workbench

/// The inbox of the journey that is open: tells what phones send, and keeps what becomes of it.
final class InboxDesk {
  private let folders: StateFolders
  private let fileSystem: any FileSystem
  private let clock: any WallClock
  private var watched: Path?
  private var watcher: FileWatcher?
  /// Open for adding, by the paths of the journeys.
  private var files: [Path: InboxFile] = [:]

  init(folders: StateFolders, fileSystem: any FileSystem, clock: any WallClock) {
    self.folders = folders
    self.fileSystem = fileSystem
    self.clock = clock
  }

  /// Watches the inbox of this journey, and no other from now on. It is read on another thread: whatever comes at once,
  /// no key waits for it.
  func watch(_ path: Path?, name: String?, _ mailbox: Mailbox) {
    if path == watched { return }
    watched = path
    watcher = nil
    guard let path, let name, let place = InboxPlace(of: path, in: folders, fileSystem) else { return }
    // What is not there yet can be watched only in a folder that is.
    guard (try? StateFolders.make(place.folder, fileSystem)) != nil else { return }
    let reader = InboxReader(place, fileSystem, clock)
    let tell: @Sendable () -> Void = { reader.read { mailbox.post(.inbox($0, path: name)) } }
    watcher = FileWatcher(place.path, onChange: tell)
    Task.detached { tell() }
  }

  /// Keeps what became of captures. It is handed to the system at once, and on the disk a moment later.
  func add(_ news: [InboxNews], to path: Path) throws(StorageError) {
    let lines = news.compactMap(Self.line)
    let file: InboxFile
    if let open = files[path] {
      file = open
    } else {
      guard let place = InboxPlace(of: path, in: folders, fileSystem) else { return }
      file = try InboxFile(adding: place, fileSystem)
      files[path] = file
    }
    try file.add(lines)
    Task.detached { try? file.synchronize() }
  }

  private static func line(_ news: InboxNews) -> InboxLine? {
    switch news {
    case .taken(let id, let record): .taken(id, record: record)
    case .setAside(let id): .setAside(id)
    case .putBack(let id): .putBack(id)
    case .round(let round):
      .round(
        InboxRound(
          id: round.id, subject: round.subject.word, each: round.each, isOpen: round.isOpen,
          items: round.items.map { InboxRound.Item(id: $0.id, title: $0.title) }))
    // These come from phones alone.
    case .capture, .ballot: nil
    }
  }
}

/// Reads an inbox, one thread at a time, so that what is told comes in the order of the file.
private nonisolated final class InboxReader: Sendable {
  private let tail: Mutex<Tail>
  private let clock: any WallClock

  private struct Tail: @unchecked Sendable {
    let tail: InboxTail
  }

  init(_ place: InboxPlace, _ fileSystem: any FileSystem, _ clock: any WallClock) {
    tail = Mutex(Tail(tail: InboxTail(place, fileSystem)))
    self.clock = clock
  }

  func read(_ tell: ([InboxNews]) -> Void) {
    tail.withLock { tail in
      let news = tail.tail.more().lines.compactMap(news)
      if !news.isEmpty { tell(news) }
    }
  }

  private func news(_ line: InboxLine) -> InboxNews? {
    switch line {
    case .capture(let capture):
      return .capture(
        PhoneCapture(
          id: capture.id, kind: capture.kind, text: capture.text, stage: capture.stage, time: words(capture.time)))
    case .ballot(let ballot): return .ballot(ballot.id, round: ballot.round, dots: ballot.dots)
    case .round(let round):
      guard let subject = VotingState.Subject.allCases.first(where: { $0.word == round.subject }) else { return nil }
      return .round(
        PhoneRound(
          id: round.id, subject: subject, each: round.each, isOpen: round.isOpen,
          items: round.items.map { PhoneRound.Item(id: $0.id, title: $0.title) }))
    case .taken(let id, let record): return .taken(id, record: record)
    case .setAside(let id): return .setAside(id)
    case .putBack(let id): return .putBack(id)
    case .journey: return nil
    }
  }

  private func words(_ seconds: Int64) -> String {
    let time = LocalTime(seconds: seconds)
    return time.date == clock.now().date ? time.time : time.words
  }
}
