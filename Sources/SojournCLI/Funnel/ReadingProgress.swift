import EventLogs
import Glibc
import JourneyReports
import Synchronization

/// Tells a terminal how far a log is read, how fast, and how long it will take; and lets Ctrl-C end the program at once,
/// since nothing is half done as long as a log is read. Silent where standard error is no terminal.
final class ReadingProgress: Sendable {
  let watch = LogWatch()
  private let isShown: Bool
  private let isDone = Atomic(false)
  private let thread = Mutex<pthread_t?>(nil)

  init(_ console: Console) {
    isShown =
      console.streams is SystemStreams && isatty(2) == 1 && !["", "dumb"].contains(console.environment["TERM"] ?? "")
  }

  func start() {
    guard isShown else { return }
    signal(SIGINT) { _ in
      // Nothing but what is allowed within a signal's handler. The line is cleared.
      let clearing: StaticString = "\r\u{1B}[K"
      _ = write(2, clearing.utf8Start, clearing.utf8CodeUnitCount)
      _exit(130)
    }
    let argument = Unmanaged.passRetained(self)
    thread.withLock { thread in
      var started = pthread_t()
      let code = pthread_create(
        &started, nil,
        { argument in
          Unmanaged<ReadingProgress>.fromOpaque(argument!).takeRetainedValue().show()
          return nil
        }, argument.toOpaque())
      if code == 0 { thread = started } else { argument.release() }
    }
  }

  /// Clears the line. More than once does no harm.
  func stop() {
    guard isShown else { return }
    isDone.store(true, ordering: .relaxed)
    let started = thread.withLock { thread in
      defer { thread = nil }
      return thread
    }
    guard let started else { return }
    pthread_join(started, nil)
    signal(SIGINT, SIG_DFL)
  }

  private func show() {
    let start = Self.now
    var isLineThere = false
    while !isDone.load(ordering: .relaxed) {
      usleep(20_000)
      let elapsed = Self.now - start
      // What is done soon needs no progress.
      if elapsed < 0.3 || isLineThere && Int(elapsed * 50) % 5 != 0 { continue }
      isLineThere = true
      Self.tell("\r\(Self.line(bytes: watch.bytesRead, total: watch.total, elapsed: elapsed))\u{1B}[K")
    }
    if isLineThere { Self.tell("\r\u{1B}[K") }
  }

  /// `reading 120 of 650 MB, 18 %, 410 MB/s, 2 s left`.
  static func line(bytes: Int, total: Int?, elapsed: Double) -> String {
    let rate = Double(bytes) / max(elapsed, 0.001)
    let told = "\(NumberText.tenths(Double(bytes) / 1_000_000))"
    let speed = "\(NumberText.tenths(rate / 1_000_000)) MB/s"
    guard let total, total > 0 else { return "reading \(told) MB, \(speed)" }
    guard bytes < total else { return "counting" }
    let percent = min(100, bytes * 100 / total)
    let left = rate > 0 ? ", \(Int((Double(total - bytes) / rate).rounded(.up))) s left" : ""
    return "reading \(told) of \(NumberText.tenths(Double(total) / 1_000_000)) MB, \(percent) %, \(speed)\(left)"
  }

  private static func tell(_ text: String) {
    var text = text
    text.withUTF8 { _ = write(2, $0.baseAddress!, $0.count) }
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
  }
}
