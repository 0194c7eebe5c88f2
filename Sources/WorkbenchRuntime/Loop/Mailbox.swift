import Synchronization
import TerminalCells

/// Where work on other threads leaves its answers for the loop.
nonisolated final class Mailbox: Sendable {
  private let messages = Mutex<[Message]>([])
  private let waker: any Waker

  init(waker: any Waker) {
    self.waker = waker
  }

  /// Leaves a message and wakes the loop. From any thread.
  func post(_ message: Message) {
    messages.withLock { $0.append(message) }
    waker.wake()
  }

  /// The messages since the last call, oldest first.
  func take() -> [Message] {
    messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
