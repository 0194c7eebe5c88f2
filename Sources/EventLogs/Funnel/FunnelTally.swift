/// What one thread has counted.
final class FunnelTally {
  private let labels: FunnelLabels
  private let plan: FunnelPlan
  private let query: FunnelQuery
  private let lastMoment: Int64
  private var walk: CaseWalk
  /// The stages that are gates, and those between.
  private let gateStages: [Int]
  private let sideStages: [Int]

  private(set) var cases = 0
  /// By group and stage: reached, attempted, lost, in progress.
  private(set) var counts: [SIMD4<Int>]
  /// The groups and periods of `counts`.
  private(set) var keys: [(group: Int, period: Int)] = []
  private var keyNumbers: [SIMD2<Int>: Int] = [:]
  private var lastDay = Int.min
  private var lastPeriod = 0
  let times: [Durations]
  private(set) var handOffs: [SIMD2<Int32>: Durations] = [:]
  private(set) var variants: [[UInt8]: Int] = [:]
  private(set) var deviations = FunnelDeviations()
  private var path: [UInt8] = []

  init(_ labels: FunnelLabels, _ plan: FunnelPlan, _ query: FunnelQuery, lastMoment: Int64) {
    self.labels = labels
    self.plan = plan
    self.query = query
    self.lastMoment = lastMoment
    walk = CaseWalk(plan, window: query.window)
    gateStages = plan.stages.indices.filter { plan.stages[$0].role == .gate }
    sideStages = plan.stages.indices.filter { plan.stages[$0].role != .gate }
    times = (0..<max(0, gateStages.count - 1)).map { _ in Durations() }
    if query.period == nil {
      keys = labels.groups.indices.map { ($0, 0) }
      counts = Array(repeating: .zero, count: keys.count * plan.stages.count)
    } else {
      counts = []
    }
  }

  func add(_ events: UnsafeMutablePointer<EventRecord>, _ count: Int) {
    cases += 1
    labels.masks.withUnsafeBufferPointer { masks in
      walk.walk(count, mask: { masks[events[$0].kind] }, moment: { events[$0].moment })
    }
    if query.countsHandOffs { addHandOffs(events, count) }
    if query.countsVariants || query.countsDeviations { addPath(events, count) }
    guard walk.reached > 0 else { return }
    let isOpen = query.window.map { lastMoment - events[walk.entries[0]].moment < $0 } ?? false
    for gate in 0..<walk.reached {
      let event = events[walk.entries[gate]]
      let isEnd = gate + 1 == walk.reached && walk.reached < gateStages.count
      tell(event, gateStages[gate], SIMD4(1, 0, isEnd && !isOpen ? 1 : 0, isEnd && isOpen ? 1 : 0))
      if gate > 0 { times[gate - 1].append(event.moment - events[walk.entries[gate - 1]].moment) }
    }
    for (number, stage) in sideStages.enumerated() {
      let side = walk.sides[number]
      let match = walk.matches[number]
      if side.isParallel {
        guard walk.reached >= side.gatesBefore else { continue }
        let isTried = match >= 0
        tell(
          events[walk.entries[side.gatesBefore - 1]], stage,
          SIMD4(1, isTried ? 1 : 0, isTried || isOpen ? 0 : 1, !isTried && isOpen ? 1 : 0))
      } else if match >= 0 {
        tell(events[match], stage, SIMD4(1, 1, 0, 0))
      }
    }
  }

  @inline(__always)
  private func tell(_ event: EventRecord, _ stage: Int, _ change: SIMD4<Int>) {
    let group = labels.groupOf[event.kind]
    let key = query.period == nil ? group : periodKey(group, event.moment)
    counts[key * plan.stages.count + stage] &+= change
  }

  private func periodKey(_ group: Int, _ moment: Int64) -> Int {
    let day = Int(moment >= 0 ? moment / LogTime.microsecondsADay : (moment + 1) / LogTime.microsecondsADay - 1)
    if day != lastDay {
      lastDay = day
      lastPeriod = FunnelPeriod.number(day, query.period ?? .year)
    }
    let key = SIMD2(group, lastPeriod)
    if let number = keyNumbers[key] { return number }
    let number = keys.count
    keyNumbers[key] = number
    keys.append((group, lastPeriod))
    counts += Array(repeating: .zero, count: plan.stages.count)
    return number
  }

  private func addHandOffs(_ events: UnsafeMutablePointer<EventRecord>, _ count: Int) {
    guard count > 1 else { return }
    for place in 1..<count {
      let key = SIMD2(
        Int32(labels.agencyOf[events[place - 1].kind]), Int32(labels.agencyOf[events[place].kind]))
      let waits = handOffs[key] ?? Durations()
      if waits.count == 0 { handOffs[key] = waits }
      waits.append(events[place].moment - events[place - 1].moment)
    }
  }

  /// The stages of the case in the order of its events, the same ones after each other as one.
  private func addPath(_ events: UnsafeMutablePointer<EventRecord>, _ count: Int) {
    path.removeAll(keepingCapacity: true)
    var furthest = -1
    var isRepeated = false
    var isReworked = false
    for place in 0..<count {
      let mask = labels.masks[events[place].kind]
      if mask == 0 { continue }
      let stage = mask.trailingZeroBitCount
      if let last = path.last, last == UInt8(stage) {
        deviations.repeats += 1
        isRepeated = true
        continue
      }
      if stage < furthest {
        deviations.rework += 1
        isReworked = true
      }
      furthest = max(furthest, stage)
      path.append(UInt8(stage))
    }
    if isRepeated { deviations.casesWithRepeats += 1 }
    if isReworked { deviations.casesWithRework += 1 }
    if !path.isEmpty, walk.reached == 0 { deviations.casesWithoutStart += 1 }
    // A path of more than 64 stages is nobody else's: it counts among the others.
    if query.countsVariants { variants[Array(path.prefix(64)), default: 0] += 1 }
  }
}
