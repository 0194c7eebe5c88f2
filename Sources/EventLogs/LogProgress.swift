import Synchronization

/// How far a reading has come, and the wish that it end; for other threads than those that read.
public final class LogProgress: Sendable {
  private let count = Atomic(0)
  private let sum = Atomic(-1)
  private let isStopped = Atomic(false)

  public init() {}

  /// Bytes that were read, of compressed logs before they are unpacked.
  public var bytes: Int { count.load(ordering: .relaxed) }

  /// Bytes that there are; nil before that is known, and where it cannot be.
  public var total: Int? {
    let total = sum.load(ordering: .relaxed)
    return total >= 0 ? total : nil
  }

  /// Lets the reading, or the counting, end with `EventLogError.cancelled`, at the latest after some hundred kilobytes.
  public func cancel() { isStopped.store(true, ordering: .relaxed) }

  public var isCancelled: Bool { isStopped.load(ordering: .relaxed) }

  func add(_ bytes: Int) { count.add(bytes, ordering: .relaxed) }
  func expect(_ bytes: Int) { sum.store(bytes, ordering: .relaxed) }
}
