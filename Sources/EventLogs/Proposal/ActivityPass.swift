/// Counts events by kind and cases by activity; one for each thread.
final class ActivityPass: LogPass {
  private let activities: [Int]
  private var lastCase: [Int32]
  private(set) var total = 0
  /// By the number of the activity's text.
  private(set) var cases: [Int]
  /// By kind.
  private(set) var events: [Int]

  init(_ log: EventLog) {
    activities = log.kinds.map { Int($0.activity) }
    lastCase = Array(repeating: -1, count: log.texts.count)
    cases = Array(repeating: 0, count: log.texts.count)
    events = Array(repeating: 0, count: log.kinds.count)
  }

  func add(_ events: CaseEvents) {
    let number = Int32(truncatingIfNeeded: total)
    total += 1
    for place in 0..<events.count {
      let kind = events.kind(place)
      self.events[kind] += 1
      let activity = activities[kind]
      if lastCase[activity] != number {
        lastCase[activity] = number
        cases[activity] += 1
      }
    }
  }
}
