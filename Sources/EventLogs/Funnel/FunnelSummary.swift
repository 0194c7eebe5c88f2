/// Brings together what the threads counted.
struct FunnelSummary {
  private let log: EventLog
  private let plan: FunnelPlan
  private let query: FunnelQuery
  private let labels: FunnelLabels
  private let tallies: [FunnelTally]

  init(_ log: EventLog, _ plan: FunnelPlan, _ query: FunnelQuery, _ labels: FunnelLabels, _ tallies: [FunnelTally]) {
    self.log = log
    self.plan = plan
    self.query = query
    self.labels = labels
    self.tallies = tallies
  }

  var result: FunnelResult {
    FunnelResult(
      journey: plan.journey, cases: tallies.reduce(0) { $0 + $1.cases }, events: log.events, leftOut: log.leftOut,
      unreadable: log.unreadable, issues: log.issues, window: query.window, moments: log.moments, stages: stages,
      unseen: plan.unseen, times: times, handOffs: query.countsHandOffs ? handOffs : nil,
      variants: query.countsVariants ? variants : nil,
      deviations: query.countsDeviations
        ? tallies.reduce(FunnelDeviations()) { $0 + $1.deviations } : nil)
  }

  private var stages: [FunnelResult.Stage] {
    // By the bytes of the key, so that the answer does not depend on which thread saw what first.
    var sums: [[UInt8]: (key: FunnelKey, counts: [SIMD4<Int>])] = [:]
    for tally in tallies {
      for (number, entry) in tally.keys.enumerated() {
        let counts = Array(tally.counts[number * plan.stages.count..<(number + 1) * plan.stages.count])
        guard counts.contains(where: { $0 != .zero }) else { continue }
        var key = labels.groups[entry.group]
        key.period = query.period.map { FunnelPeriod.text(entry.period, $0) }
        let bytes = key.bytes
        if sums[bytes] == nil { sums[bytes] = (key, Array(repeating: .zero, count: plan.stages.count)) }
        for stage in counts.indices { sums[bytes]!.counts[stage] &+= counts[stage] }
      }
    }
    let ordered = sums.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.value)
    let lastGate = plan.stages.lastIndex { $0.role == .gate } ?? 0
    let totals = plan.stages.indices.map { stage in ordered.reduce(SIMD4<Int>.zero) { $0 &+ $1.counts[stage] } }
    return plan.stages.enumerated().map { number, stage in
      let isGate = stage.role == .gate
      let seesMissed = stage.role == .parallel || isGate && number != lastGate
      let nextGate = plan.stages.indices.first { $0 > number && plan.stages[$0].role == .gate }
      var groups = ordered.filter { $0.counts[number] != .zero }.map { entry in
        let counts = entry.counts[number]
        return FunnelResult.Group(
          key: entry.key, reached: counts[0], attempted: isGate ? nil : counts[1],
          missed: seesMissed ? counts[2] : nil, inProgress: counts[3])
      }
      let rows = groups.map {
        [$0.reached, $0.missed ?? 0, $0.inProgress, $0.reached - ($0.missed ?? 0) - $0.inProgress]
      }
      for hidden in SmallGroups.hidden(rows) { groups[hidden].isHidden = true }
      let total = totals[number]
      return FunnelResult.Stage(
        id: stage.id, name: stage.name, role: stage.role, reached: total[0], attempted: isGate ? nil : total[1],
        continued: isGate ? nextGate.map { totals[$0][0] } : nil, missed: seesMissed ? total[2] : nil,
        inProgress: total[3], groups: groups)
    }
  }

  private var times: [FunnelResult.Times] {
    let gates = plan.stages.filter { $0.role == .gate }
    let lists = gates.indices.dropLast().map { number in tallies.map { $0.times[number] } }
    let percentiles = Durations.percentiles(of: lists, [0.25, 0.5, 0.75, 0.9], threads: log.threads)
    return lists.indices.map { number in
      FunnelResult.Times(
        from: gates[number].id, to: gates[number + 1].id, n: lists[number].reduce(0) { $0 + $1.count },
        percentiles: percentiles[number])
    }
  }

  private var handOffs: [FunnelResult.HandOff] {
    var pairs: [SIMD2<Int32>: [Durations]] = [:]
    for tally in tallies { for (pair, waits) in tally.handOffs { pairs[pair, default: []].append(waits) } }
    return pairs.compactMap { pair, waits in
      Durations.percentiles(waits, [0.5]).map { median in
        FunnelResult.HandOff(
          from: labels.agencies[Int(pair[0])], to: labels.agencies[Int(pair[1])],
          count: waits.reduce(0) { $0 + $1.count }, medianSeconds: median[0])
      }
    }.sorted { left, right in
      if left.count != right.count { return left.count > right.count }
      return FunnelKey(agency: left.from, channel: left.to, segment: nil, period: nil).bytes.lexicographicallyPrecedes(
        FunnelKey(agency: right.from, channel: right.to, segment: nil, period: nil).bytes)
    }
  }

  private var variants: [FunnelResult.Variant] {
    var sums: [[UInt8]: Int] = [:]
    for tally in tallies { for (path, cases) in tally.variants { sums[path, default: 0] += cases } }
    let frequent = sums.filter { $0.value >= 10 }.sorted { left, right in
      left.value != right.value ? left.value > right.value : left.key.lexicographicallyPrecedes(right.key)
    }
    let others = sums.values.filter { $0 < 10 }.reduce(0, +)
    return frequent.map { entry in
      FunnelResult.Variant(stages: entry.key.map { plan.stages[Int($0)].id }, cases: entry.value)
    } + (others > 0 ? [FunnelResult.Variant(stages: nil, cases: others)] : [])
  }
}
