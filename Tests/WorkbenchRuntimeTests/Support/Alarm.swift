import Glibc
import TerminalCells

/// Wakes a scripted terminal.
final class Alarm: Waker {
  private let ends: [Int32]

  init() {
    var ends: [Int32] = [-1, -1]
    precondition(pipe(&ends) == 0, "no pipe")
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    self.ends = ends
  }

  deinit { for end in ends { close(end) } }

  func wake() {
    _ = write(ends[1], [1], 1)
  }

  /// Waits for a call of `wake`; false when none came in time.
  func wait(milliseconds: Int32) -> Bool {
    var waiting = pollfd(fd: ends[0], events: Int16(POLLIN), revents: 0)
    while poll(&waiting, 1, milliseconds) < 0 {}
    var bytes = [UInt8](repeating: 0, count: 64)
    var isWoken = false
    while read(ends[0], &bytes, bytes.count) > 0 { isWoken = true }
    return isWoken
  }
}
