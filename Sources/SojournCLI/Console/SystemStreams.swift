import Glibc
public import JourneyStorage

/// The streams that the process was started with.
public final class SystemStreams: StandardStreams {
  /// Sees to it that the three descriptors are open and that a closed pipe is an error instead of a signal.
  ///
  /// A descriptor that was closed by whoever started the program would otherwise be given to the first file that is
  /// opened, and what is meant for the screen would be written into that file.
  public init() {
    for descriptor in 0...2 as ClosedRange<Int32> where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number is this one. The wrong direction makes every use of it fail, as it should.
      _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
    }
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  public var isOutputTerminal: Bool { isatty(1) == 1 }

  public var isErrorTerminal: Bool { isatty(2) == 1 }

  /// The signal is kept waiting: no handler runs, and whoever looks sees it.
  public var holdsInterrupt = false {
    didSet {
      var signals = sigset_t()
      sigemptyset(&signals)
      sigaddset(&signals, SIGINT)
      pthread_sigmask(holdsInterrupt ? SIG_BLOCK : SIG_UNBLOCK, &signals, nil)
    }
  }

  public var isInterrupted: Bool {
    var signals = sigset_t()
    return sigpending(&signals) == 0 && sigismember(&signals, SIGINT) == 1
  }

  public var outputWidth: Int? {
    var size = winsize()
    if isOutputTerminal, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    // Shells do not export it: whoever does wants it heeded in files and pipes too.
    return getenv("COLUMNS").flatMap { Int(String(cString: $0)) }.flatMap { $0 > 0 ? $0 : nil }
  }

  public func readInput(upTo limit: Int) throws(Errno) -> [UInt8] {
    try Self.readAll(0, upTo: limit)
  }

  public func readAvailable(upTo limit: Int) throws(Errno) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < limit {
      let room = min(buffer.count, limit - bytes.count)
      let count = buffer.withUnsafeMutableBytes { read(0, $0.baseAddress, room) }
      if count > 0 {
        bytes += buffer[..<count]
        var more = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
        if poll(&more, 1, 0) <= 0 || more.revents & Int16(POLLIN) == 0 { break }
      } else if count == 0 {
        break
      } else if errno == EAGAIN {
        Self.wait(0, POLLIN)
      } else if errno != EINTR {
        throw Errno(errno)
      }
    }
    return bytes
  }

  public func readPipe(_ path: Path, upTo limit: Int) throws(Errno) -> [UInt8] {
    let name = path.bytes.map { CChar(bitPattern: $0) } + [0]
    let descriptor = open(name, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw Errno(errno) }
    defer { close(descriptor) }
    return try Self.readAll(descriptor, upTo: limit)
  }

  public func writeOutput(_ bytes: [UInt8]) throws(Errno) {
    try Self.writeAll(1, bytes)
  }

  public func writeError(_ bytes: [UInt8]) {
    try? Self.writeAll(2, bytes)
  }

  private static func readAll(_ descriptor: Int32, upTo limit: Int) throws(Errno) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        bytes += buffer[..<count]
      } else if count == 0 {
        break
      } else if errno == EAGAIN {
        wait(descriptor, POLLIN)
      } else if errno != EINTR {
        throw Errno(errno)
      }
    }
    return bytes
  }

  private static func writeAll(_ descriptor: Int32, _ bytes: [UInt8]) throws(Errno) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        written += count
      } else if errno == EAGAIN {
        wait(descriptor, POLLOUT)
      } else if errno != EINTR {
        throw Errno(errno)
      }
    }
  }

  /// A terminal or pipe that another program left in non-blocking mode is waited for.
  private static func wait(_ descriptor: Int32, _ event: Int32) {
    var request = pollfd(fd: descriptor, events: Int16(event), revents: 0)
    _ = poll(&request, 1, -1)
  }
}
