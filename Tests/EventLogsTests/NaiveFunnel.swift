/// The funnel as its description says it, one event after the other, as slow as it likes: what the fast one is held
/// against.
struct NaiveFunnel {
  struct Event {
    var id: String
    var activity: String
    var moment: Int64
    var agency = ""
  }

  /// The activities of each gate.
  let gates: [[String]]
  let window: Int64?
  private(set) var reached: [Int]
  private(set) var missed: [Int]
  private(set) var inProgress: [Int]
  private(set) var waits: [[Int64]]
  /// By stage, then agency of the entering event.
  private(set) var lostBy: [[String: Int]]

  init(_ events: [Event], gates: [[String]], window: Int64?) {
    self.gates = gates
    self.window = window
    reached = gates.map { _ in 0 }
    missed = reached
    inProgress = reached
    waits = gates.dropFirst().map { _ in [] }
    lostBy = gates.map { _ in [:] }
    let last = events.map(\.moment).max() ?? 0
    for (_, all) in Dictionary(grouping: events.enumerated(), by: \.element.id) {
      let ordered = all.sorted { ($0.element.moment, $0.offset) < ($1.element.moment, $1.offset) }.map(\.element)
      let best = furthest(ordered)
      guard !best.isEmpty else { continue }
      for gate in best.indices { reached[gate] += 1 }
      for gate in best.indices.dropFirst() { waits[gate - 1].append(best[gate].moment - best[gate - 1].moment) }
      guard best.count < gates.count else { continue }
      if let window, best[0].moment + window > last {
        inProgress[best.count - 1] += 1
      } else {
        missed[best.count - 1] += 1
        lostBy[best.count - 1][best[best.count - 1].agency, default: 0] += 1
      }
    }
  }

  private func furthest(_ events: [Event]) -> [Event] {
    var best: [Event] = []
    for start in events.indices where gates[0].contains(events[start].activity) {
      var way = [events[start]]
      for event in events[(start + 1)...] where way.count < gates.count {
        if let window, event.moment > events[start].moment + window { break }
        if gates[way.count].contains(event.activity) { way.append(event) }
      }
      if way.count > best.count { best = way }
      if window == nil { break }
    }
    return best
  }

  /// Type 7.
  static func percentile(_ values: [Int64], _ share: Double) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let position = Double(sorted.count - 1) * share
    let low = Int(position)
    let high = min(low + 1, sorted.count - 1)
    let fraction = position - Double(low)
    return (Double(sorted[low]) * (1 - fraction) + Double(sorted[high]) * fraction) / 1_000_000
  }
}
