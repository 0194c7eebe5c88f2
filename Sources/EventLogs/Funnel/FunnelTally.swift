import CByteScan

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
  /// What every event needs, behind pointers that never change.
  private let facts: UnsafeMutablePointer<OrderedTally.Facts>
  private let entries: UnsafeMutablePointer<Int>
  private let timeLists: UnsafeMutablePointer<UnsafeMutablePointer<Durations.Lists>>
  private let totals: UnsafeMutablePointer<Totals>
  private var ordered: OrderedTally
  /// Whether the only question is how far cases come, at their own pace.
  let isPlain: Bool
  /// Whether events may come one by one, where they are in order.
  var takesOrdered: Bool { isPlain && gateStages.count <= OrderedTally.mostGates }

  private struct Totals {
    var cases = 0
    /// By group, and there by gate: reached, and lost.
    var gates: UnsafeMutablePointer<SIMD2<Int>>
  }

  var cases: Int { totals.pointee.cases }
  /// By group and stage: reached, attempted, lost, in progress.
  private(set) var counts: [SIMD4<Int>]
  /// The groups and periods of `counts`.
  private(set) var keys: [(group: Int, period: Int)] = []
  private var keyNumbers: [SIMD2<Int>: Int] = [:]
  private var lastDay = Int.min
  private var lastPeriod = 0
  let times: [Durations]
  /// Of `times`.
  let memory = DurationMemory()
  private(set) var handOffs: [SIMD2<Int32>: Durations] = [:]
  private(set) var variants: [[UInt8]: Int] = [:]
  private(set) var deviations = FunnelDeviations()
  private var path: [UInt8] = []
  private var expanded = Scratch<EventRecord>()

  init(_ labels: FunnelLabels, _ plan: FunnelPlan, _ query: FunnelQuery, lastMoment: Int64) {
    self.labels = labels
    self.plan = plan
    self.query = query
    self.lastMoment = lastMoment
    walk = CaseWalk(plan, window: query.window)
    gateStages = plan.stages.indices.filter { plan.stages[$0].role == .gate }
    sideStages = plan.stages.indices.filter { plan.stages[$0].role != .gate }
    times = (0..<max(0, gateStages.count - 1)).map { [memory] _ in Durations(memory) }
    isPlain =
      sideStages.isEmpty && query.window == nil && query.period == nil && !query.countsHandOffs
      && !query.countsVariants && !query.countsDeviations
    if query.period == nil {
      keys = labels.groups.indices.map { ($0, 0) }
      counts = Array(repeating: .zero, count: keys.count * plan.stages.count)
    } else {
      counts = []
    }
    facts = .allocate(capacity: labels.masks.count)
    for kind in labels.masks.indices {
      var gates: UInt64 = 0
      for (gate, stage) in gateStages.enumerated() where labels.masks[kind] >> UInt64(stage) & 1 == 1 {
        gates |= 1 << UInt64(gate)
      }
      (facts + kind).initialize(to: OrderedTally.Facts(gates: gates, group: labels.groupOf[kind] * gateStages.count))
    }
    entries = .allocate(capacity: gateStages.count + 1)
    timeLists = .allocate(capacity: times.count)
    for (number, list) in times.enumerated() { (timeLists + number).initialize(to: list.lists) }
    let gates = UnsafeMutablePointer<SIMD2<Int>>.allocate(capacity: labels.groups.count * gateStages.count + 1)
    gates.initialize(repeating: .zero, count: labels.groups.count * gateStages.count + 1)
    ordered = OrderedTally(gates: gateStages.count, facts: facts, sums: gates, times: times, memory: memory)
    totals = .allocate(capacity: 1)
    totals.initialize(to: Totals(gates: gates))
  }

  deinit {
    totals.pointee.gates.deallocate()
    totals.deallocate()
    facts.deallocate()
    entries.deallocate()
    timeLists.deallocate()
  }

  @inline(__always)
  func add(_ events: UnsafeMutablePointer<EventRecord>, _ count: Int) {
    totals.pointee.cases &+= 1
    if isPlain { addPlain(events, count) } else { addAll(events, count) }
  }

  /// The same with events as they lie in the store.
  @inline(__always)
  func add(packed words: UnsafeMutablePointer<UInt64>, _ count: Int) {
    guard isPlain else {
      expanded.reserve(count)
      for place in 0..<count {
        expanded.memory[place] = unsafeBitCast(sojourn_expand(words[place]), to: EventRecord.self)
      }
      return add(expanded.memory, count)
    }
    totals.pointee.cases &+= 1
    addPlain(words, count)
  }

  /// The same with all events of a partition in the order of their moments.
  func addOrdered(numbers: Int, _ forEach: ((UInt64) -> Void) -> Void) {
    totals.pointee.cases &+= ordered.add(numbers: numbers, forEach)
  }

  /// Says that no case will be added.
  func finish() {
    guard isPlain else { return }
    for key in keys.indices {
      for (gate, stage) in gateStages.enumerated() {
        let sum = totals.pointee.gates[key * gateStages.count + gate]
        counts[key * plan.stages.count + stage] = SIMD4(sum.x, 0, sum.y, 0)
      }
    }
  }

  /// The same as `CaseWalk` and `addAll` where all stages are gates and no further question is asked, with few branches:
  /// how many events a case has, and which, nobody can foretell.
  @inline(__always)
  private func addPlain(_ events: UnsafeMutablePointer<EventRecord>, _ count: Int) {
    let (facts, entries, gates) = (facts, entries, totals.pointee.gates)
    let last = times.count
    var gate = 0
    var place = 0
    while place < count, gate <= last {
      entries[gate] = place
      gate &+= Int(
        truncatingIfNeeded: facts[Int(events[place].kindNumber)].gates &>> UInt64(truncatingIfNeeded: gate) & 1)
      place &+= 1
    }
    guard gate > 0 else { return }
    var before = events[entries[0]]
    var key = facts[Int(before.kindNumber)].group
    gates[key].x &+= 1
    var reached = 1
    while reached < gate {
      let event = events[entries[reached]]
      Durations.append(event.moment &- before.moment, to: timeLists[reached &- 1])
      before = event
      key = facts[Int(event.kindNumber)].group &+ reached
      gates[key].x &+= 1
      reached &+= 1
    }
    gates[key].y &+= gate <= last ? 1 : 0
  }

  @inline(__always)
  private func addPlain(_ words: UnsafeMutablePointer<UInt64>, _ count: Int) {
    let (facts, entries, gates) = (facts, entries, totals.pointee.gates)
    let last = times.count
    let (numberBits, kinds) = (UInt64(SOJOURN_NUMBER_BITS), (UInt64(1) << UInt64(SOJOURN_KIND_BITS)) - 1)
    @inline(__always) func kind(_ word: UInt64) -> Int { Int(truncatingIfNeeded: word &>> numberBits & kinds) }
    var gate = 0
    var place = 0
    while place < count, gate <= last {
      entries[gate] = place
      gate &+= Int(
        truncatingIfNeeded: facts[kind(words[place])].gates &>> UInt64(truncatingIfNeeded: gate) & 1)
      place &+= 1
    }
    guard gate > 0 else { return }
    var before = words[entries[0]]
    var key = facts[kind(before)].group
    gates[key].x &+= 1
    var reached = 1
    while reached < gate {
      let word = words[entries[reached]]
      Durations.append(seconds: UInt32(truncatingIfNeeded: word >> 32 &- before >> 32), to: timeLists[reached &- 1])
      before = word
      key = facts[kind(word)].group &+ reached
      gates[key].x &+= 1
      reached &+= 1
    }
    gates[key].y &+= gate <= last ? 1 : 0
  }

  private func addAll(_ events: UnsafeMutablePointer<EventRecord>, _ count: Int) {
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
