import EventLogs
public import JourneyAnalysis

extension Hands {
  /// As many threads as the machine has processors, at most 8, begun for each piece of work.
  nonisolated public static let threads = Hands(min(Threads.processors, 8)) { count, body in
    Threads.run(count, body)
  }
}
