import Glibc
import JourneyStorage
import Synchronization

/// One thing at a time on another thread, for whoever may have to wait for it.
nonisolated final class Worker: Sendable {
  private let running = Mutex<pthread_t?>(nil)

  /// Does `body` on a thread of its own; here, where the system has none. The one before must have been waited for.
  func run(_ body: @escaping @Sendable () -> Void) {
    wait()
    let box = Unmanaged.passRetained(Body(body))
    var thread = pthread_t()
    let started = pthread_create(
      &thread, nil,
      {
        Courtesy.goBehind()
        Unmanaged<Body>.fromOpaque($0!).takeRetainedValue().run()
        return nil
      }, box.toOpaque())
    if started == 0 {
      running.withLock { $0 = thread }
    } else {
      box.takeRetainedValue().run()
    }
  }

  /// Until it is done.
  func wait() {
    guard
      let thread = running.withLock({ running in
        defer { running = nil }; return running
      })
    else { return }
    pthread_join(thread, nil)
  }

  deinit { wait() }

  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }
}
