import Synchronization

/// The one `CasePrefix` of a reading, from whichever id came first: all threads must pack ids the same way.
final class SharedPrefix: Sendable {
  private let prefix = Mutex<CasePrefix?>(nil)

  /// Nil as long as there was no id.
  var known: CasePrefix? { prefix.withLock { $0 } }

  func learn(from id: UnsafeBufferPointer<UInt8>) -> CasePrefix {
    let made = CasePrefix(Array(id))
    return prefix.withLock { known in
      if let known { return known }
      known = made
      return made
    }
  }
}
