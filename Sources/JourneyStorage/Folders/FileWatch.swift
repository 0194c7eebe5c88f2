import Glibc

/// The work of a watcher's thread.
final class FileWatch: Sendable {
  private let notices: Int32
  private let stop: Int32
  private let name: [UInt8]
  private let onChange: @Sendable () -> Void

  init(notices: Int32, stop: Int32, name: [UInt8], onChange: @escaping @Sendable () -> Void) {
    self.notices = notices
    self.stop = stop
    self.name = name
    self.onChange = onChange
  }

  /// Waits for notices until the other end of `stop` is closed or the folder is gone.
  func run() {
    defer {
      close(notices)
      close(stop)
    }
    var waiting = [
      pollfd(fd: stop, events: Int16(POLLIN), revents: 0), pollfd(fd: notices, events: Int16(POLLIN), revents: 0),
    ]
    while true {
      let ready = poll(&waiting, 2, -1)
      if ready < 0, errno == EINTR { continue }
      if ready < 0 || waiting[0].revents != 0 { return }
      guard let batch = try? SystemFileSystem().read(FileDescriptor(notices), upTo: 1 << 16), !batch.isEmpty else {
        continue
      }
      let news = read(batch)
      if news.concernsFile { onChange() }
      if news.isLast { return }
    }
  }

  /// Looks through a batch of `struct inotify_event`: watch (4 bytes), mask (4), cookie (4), length (4), name padded with NUL.
  func read(_ batch: [UInt8]) -> (concernsFile: Bool, isLast: Bool) {
    var concernsFile = false
    var isLast = false
    var offset = 0
    while offset + 16 <= batch.count {
      let (mask, length) = batch.withUnsafeBytes {
        (
          $0.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self),
          Int($0.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
        )
      }
      let padded = batch[min(offset + 16, batch.count)..<min(offset + 16 + length, batch.count)]
      // A notice without a name is about the folder, or says that notices were lost.
      if padded.isEmpty || padded.prefix(while: { $0 != 0 }) == name[...] { concernsFile = true }
      if mask & UInt32(IN_IGNORED) != 0 { isLast = true }
      offset += 16 + length
    }
    return (concernsFile, isLast)
  }
}
