import Synchronization

/// Looks on while logs are read, from another thread, and can stop it.
public final class LogWatch: Sendable {
  private let count = Atomic(0)
  private let sum = Atomic(-1)
  private let stopped = Atomic(false)

  public init() {}

  /// Bytes that were read so far, as they lie on the disk.
  public var bytesRead: Int { count.load(ordering: .relaxed) }

  /// Bytes that there are; nil before that is known, and where it cannot be.
  public var total: Int? {
    let total = sum.load(ordering: .relaxed)
    return total >= 0 ? total : nil
  }

  /// Ends the reading as soon as the next bytes are asked for; it throws `stopped` then.
  public func stop() { stopped.store(true, ordering: .relaxed) }

  public var isStopped: Bool { stopped.load(ordering: .relaxed) }

  /// Says that all is read anew.
  func restart() { count.store(0, ordering: .relaxed) }

  func expect(_ bytes: Int) { sum.store(bytes, ordering: .relaxed) }

  /// Counts bytes that were read.
  func add(_ bytes: Int) throws(EventLogError) {
    if isStopped { throw .stopped }
    count.add(bytes, ordering: .relaxed)
  }
}
