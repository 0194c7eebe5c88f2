import Synchronization

/// Looks on while logs are read, from another thread, and can stop it.
public final class LogWatch: Sendable {
  private let count = Atomic(0)
  private let stopped = Atomic(false)

  public init() {}

  /// Bytes that were read so far, as they lie on the disk.
  public var bytesRead: Int { count.load(ordering: .relaxed) }

  /// Ends the reading as soon as the next bytes are asked for; it throws `stopped` then.
  public func stop() { stopped.store(true, ordering: .relaxed) }

  public var isStopped: Bool { stopped.load(ordering: .relaxed) }

  /// Counts bytes that were read.
  func add(_ bytes: Int) throws(EventLogError) {
    if isStopped { throw .stopped }
    count.add(bytes, ordering: .relaxed)
  }
}
