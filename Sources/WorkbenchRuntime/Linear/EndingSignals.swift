import Glibc

/// The signals that end a conversation line by line: what was taken down is on the disk before they do.
///
/// They are held back in all threads, and one thread waits for them: no handler runs, so nothing is interrupted in the
/// middle. What the parent has set to be ignored stays ignored.
nonisolated enum EndingSignals {
  private static let numbers = [SIGHUP, SIGINT, SIGQUIT, SIGTERM]

  /// Holds them back in this thread and in those that it starts from now on.
  static func hold() {
    var set = all
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// Does `work` when one comes, and then lets it end the process, with its own status. The journal's thread must have
  /// been started after `hold`.
  static func before(_ work: @escaping @Sendable () -> Void) {
    let box = Unmanaged.passRetained(Work(work))
    var thread = pthread_t()
    let started = pthread_create(
      &thread, nil,
      {
        let work = Unmanaged<Work>.fromOpaque($0!).takeRetainedValue()
        var set = EndingSignals.all
        var number: Int32 = 0
        while sigwait(&set, &number) != 0 {}
        work.body()
        signal(number, SIG_DFL)
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
        kill(getpid(), number)
        return nil
      },
      box.toOpaque())
    if started == 0 {
      pthread_detach(thread)
    } else {
      box.release()
      var set = all
      pthread_sigmask(SIG_UNBLOCK, &set, nil)
    }
  }

  private static var all: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for number in numbers { sigaddset(&set, number) }
    return set
  }

  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}
