import Glibc
import JourneyStorage
import Synchronization
import TestSupport

/// A gate before which those who read files wait while it is shut.
final class Gate: Sendable {
  private let isShut = Mutex(false)

  func shut() { isShut.withLock { $0 = true } }
  func open() { isShut.withLock { $0 = false } }

  func pass() {
    while isShut.withLock({ $0 }) { sched_yield() }
  }
}

/// The machine's file system behind a gate.
struct GatedFileSystem: ForwardingFileSystem {
  let gate: Gate
  let base = SystemFileSystem()

  init(_ gate: Gate) { self.gate = gate }

  func read(_ file: FileDescriptor, upTo count: Int) throws(Errno) -> [UInt8] {
    gate.pass()
    return try base.read(file, upTo: count)
  }
}
