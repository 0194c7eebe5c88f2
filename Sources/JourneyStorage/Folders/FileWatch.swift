import Glibc

/// The work of a watcher's thread.
final class FileWatch: Sendable {
  /// What notices were about.
  struct News: OptionSet {
    let rawValue: UInt8

    static let file = News(rawValue: 1)
    /// Who has the file open, or what they look at.
    static let people = News(rawValue: 2)
  }

  private let notices: Int32
  private let stop: Int32
  private let target: Path
  /// How often to look, in milliseconds; nil: only when notices come.
  private let interval: Int32?
  /// What could be seen when it began, so that nothing that happens from then on is missed; nil: only notices count.
  private let first: Look?
  private let onChange: @Sendable () -> Void
  private let onPeople: @Sendable () -> Void

  /// How long a file that is being written may be quiet before it is told, in milliseconds; and how long it may go on.
  private static let quiet: Int32 = 30
  private static let longest = Duration.milliseconds(300)
  static let interval: Int32 = 1000

  /// - Parameters:
  ///   - notices: an inotify descriptor; -1 where there is none.
  ///   - target: the file, without links.
  init(
    notices: Int32, stop: Int32, target: Path, interval: Int32?, onPeople: @escaping @Sendable () -> Void,
    onChange: @escaping @Sendable () -> Void
  ) {
    self.notices = notices
    self.stop = stop
    self.target = target
    self.interval = interval
    first = interval == nil ? nil : Look(target)
    self.onPeople = onPeople
    self.onChange = onChange
  }

  /// Waits for notices, and looks where they may not come, until the other end of `stop` is closed.
  func run() {
    defer {
      if notices >= 0 { close(notices) }
      close(stop)
    }
    var interval = interval
    var look = first
    var waiting = [
      pollfd(fd: stop, events: Int16(POLLIN), revents: 0), pollfd(fd: notices, events: Int16(POLLIN), revents: 0),
    ]
    while true {
      let ready = poll(&waiting, 2, interval ?? -1)
      if ready < 0, errno == EINTR { continue }
      if ready < 0 || waiting[0].revents != 0 { return }
      var news: News = []
      if waiting[1].revents != 0 {
        let (heard, isLast) = hear()
        news = heard
        if isLast {
          // The folder is gone, or has another name: another may come in its place.
          waiting[1].fd = -1
          interval = interval ?? Self.interval
          look = look ?? Look(target)
        }
      }
      if let old = look {
        let now = Look(target)
        news.formUnion(now.news(since: old))
        look = now
      }
      if news.contains(.people) { onPeople() }
      if news.contains(.file) { onChange() }
    }
  }

  /// Takes what there is to hear, and what follows on it at once: a file that is being written is told when it is quiet.
  private func hear() -> (news: News, isLast: Bool) {
    let clock = ContinuousClock()
    let start = clock.now
    var news: News = []
    while true {
      guard let batch = try? SystemFileSystem().read(FileDescriptor(notices), upTo: 1 << 16), !batch.isEmpty else {
        return (news, false)
      }
      let heard = read(batch)
      news.formUnion(heard.news)
      if heard.isLast { return (news, true) }
      // A file that has its name by a rename, or was closed, is whole.
      guard heard.isUnderWay, clock.now - start < Self.longest else { return (news, false) }
      var waiting = [
        pollfd(fd: stop, events: Int16(POLLIN), revents: 0), pollfd(fd: notices, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&waiting, 2, Self.quiet) > 0, waiting[0].revents == 0 else { return (news, false) }
    }
  }

  /// Looks through a batch of `struct inotify_event`: watch (4 bytes), mask (4), cookie (4), length (4), name padded with NUL.
  /// `isUnderWay` says whether the last that happened to the file leaves it unfinished.
  func read(_ batch: [UInt8]) -> (news: News, isUnderWay: Bool, isLast: Bool) {
    var news: News = []
    var isUnderWay = false
    var isLast = false
    var offset = 0
    let name = target.name
    while offset + 16 <= batch.count {
      let (mask, length) = batch.withUnsafeBytes {
        (
          $0.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self),
          Int($0.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
        )
      }
      let padded = batch[min(offset + 16, batch.count)..<min(offset + 16 + length, batch.count)]
      let about = Array(padded.prefix { $0 != 0 })
      // A notice without a name is about the folder, or says that notices were lost.
      if padded.isEmpty { news.formUnion([.file, .people]) }
      if about == name {
        news.insert(.file)
        isUnderWay = mask & UInt32(IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM) != 0
      } else if CompanionNames.isPresence(about, of: name) {
        news.insert(.people)
        // A file that is let go: its session ends, or was ended, and is gone in a moment.
        if mask & UInt32(IN_CLOSE_WRITE) != 0 { isUnderWay = true }
      }
      if mask & UInt32(IN_IGNORED | IN_MOVE_SELF) != 0 { isLast = true }
      offset += 16 + length
    }
    return (news, isUnderWay, isLast)
  }

  /// What can be seen of a file and of who has it open without reading: for where no notices come.
  private struct Look {
    private let file: FileStatus?
    private let people: [[UInt8]: FileStatus]

    init(_ target: Path) {
      let system = SystemFileSystem()
      file = try? system.status(at: target, followingLinks: true)
      var people: [[UInt8]: FileStatus] = [:]
      for name in (try? system.names(in: target.folder)) ?? [] where CompanionNames.isPresence(name, of: target.name) {
        people[name] = try? system.status(at: target.sibling(name), followingLinks: false)
      }
      self.people = people
    }

    func news(since old: Look) -> News {
      var news: News = []
      if file != old.file { news.insert(.file) }
      if people != old.people { news.insert(.people) }
      return news
    }
  }
}
