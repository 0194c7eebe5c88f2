import Glibc
import JourneyModel
import Synchronization

/// Reads the same journey a thousand times, as many threads taking turns as run it.
final class Reading: Sendable {
  let bytes: [UInt8]
  let next = Atomic<Int>(0)

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func run() {
    while next.add(1, ordering: .relaxed).oldValue < 1000 { _ = try? JourneyFormat.read(bytes) }
  }

  func runOnTwoThreads() {
    var threads = [pthread_t](repeating: 0, count: 2)
    for place in threads.indices {
      pthread_create(
        &threads[place], nil,
        { raw in
          Unmanaged<Reading>.fromOpaque(raw!).takeUnretainedValue().run()
          return nil
        }, Unmanaged.passUnretained(self).toOpaque())
    }
    for thread in threads { pthread_join(thread, nil) }
  }
}
