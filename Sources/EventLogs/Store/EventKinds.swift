import Synchronization

/// The different texts of a log and the kinds of its events, in numbers that all threads share.
final class EventKinds: Sendable {
  /// What an event is, beside its case and moment: numbers of texts. Number 0 is the empty text.
  struct Kind: Hashable {
    var activity: UInt32
    var agency: UInt32
    var channel: UInt32
    var segment: UInt32
  }

  private struct State {
    var texts: [[UInt8]] = [[]]
    var numbers: [[UInt8]: UInt32] = [[]: 0]
    var kinds: [Kind] = []
    var kindNumbers: [Kind: UInt32] = [:]
  }
  private let state = Mutex(State())

  func number(ofText bytes: [UInt8]) -> UInt32 {
    state.withLock { state in
      if let number = state.numbers[bytes] { return number }
      let number = UInt32(state.texts.count)
      state.texts.append(bytes)
      state.numbers[bytes] = number
      return number
    }
  }

  /// The number of a kind; nil where there are too many.
  func number(of kind: Kind) -> UInt32? {
    state.withLock { state in
      if let number = state.kindNumbers[kind] { return number }
      guard state.kinds.count < EventRecord.kindLimit else { return nil }
      let number = UInt32(state.kinds.count)
      state.kinds.append(kind)
      state.kindNumbers[kind] = number
      return number
    }
  }

  var texts: [[UInt8]] { state.withLock { $0.texts } }
  var kinds: [Kind] { state.withLock { $0.kinds } }
}
