/// Measures durations in working hours; one for each thread. The clock is that of the agency whose event begins the wait.
final class BusinessPass: LogPass {
  private let labels: FunnelLabels
  private let clocks: [WorkingClock]
  private let countsHandOffs: Bool
  private var walk: CaseWalk
  let times: [Durations]
  private(set) var handOffs: [SIMD2<Int32>: Durations] = [:]

  /// - Parameter clocks: one for each of the agencies of `labels`.
  init(_ labels: FunnelLabels, _ plan: FunnelPlan, _ query: FunnelQuery, _ clocks: [WorkingClock]) {
    self.labels = labels
    self.clocks = clocks
    countsHandOffs = query.countsHandOffs
    walk = CaseWalk(plan, window: query.window)
    times = (0..<max(0, walk.gates.count - 1)).map { _ in Durations() }
  }

  func add(_ events: CaseEvents) {
    walk.walk(events.count, mask: { labels.masks[events.kind($0)] }, moment: { events.moment($0) })
    for gate in 0..<max(0, walk.reached - 1) {
      times[gate].append(wait(events, walk.entries[gate], walk.entries[gate + 1]))
    }
    guard countsHandOffs, events.count > 1 else { return }
    for place in 1..<events.count {
      let key = SIMD2(
        Int32(labels.agencyOf[events.kind(place - 1)]), Int32(labels.agencyOf[events.kind(place)]))
      let waits = handOffs[key] ?? Durations()
      if waits.count == 0 { handOffs[key] = waits }
      waits.append(wait(events, place - 1, place))
    }
  }

  private func wait(_ events: CaseEvents, _ from: Int, _ to: Int) -> Int64 {
    clocks[labels.agencyOf[events.kind(from)]].time(from: events.moment(from), to: events.moment(to))
  }
}
