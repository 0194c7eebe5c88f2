/// Counts where cases leave the map; one for each thread.
final class DeviationPass: LogPass {
  typealias Kind = PlanDeviations.Kind

  /// How many cases are kept as examples of one finding.
  static let exampleLimit = 5

  struct Tally {
    var count = 0
    var cases = 0
    /// The smallest references, so that threads and order change nothing.
    var examples: [CaseReference] = []

    mutating func add(_ count: Int, _ reference: CaseReference?) {
      self.count += count
      cases += 1
      if let reference { keep(reference) }
    }

    private mutating func keep(_ reference: CaseReference) {
      if examples.count == DeviationPass.exampleLimit, let last = examples.last, reference >= last { return }
      let place = examples.firstIndex { $0 > reference } ?? examples.count
      examples.insert(reference, at: place)
      if examples.count > DeviationPass.exampleLimit { examples.removeLast() }
    }

    mutating func merge(_ other: Tally) {
      count += other.count
      cases += other.cases
      for reference in other.examples { keep(reference) }
    }
  }

  private let masks: [UInt64]
  private let activities: [Int]
  private let plan: FunnelPlan
  private let keepsExamples: Bool

  private(set) var unmapped: [Int: Tally] = [:]
  private(set) var failed: [Int: Tally] = [:]
  private(set) var missing: [Tally]
  private(set) var order: [Tally]
  private(set) var totals: [Tally]
  private(set) var conforming = 0

  /// How often the case at hand has each activity; those that it has are listed.
  private var occurrences: [Int32]
  private var met: [Int] = []
  private var firsts: [Int]

  init(_ log: EventLog, _ labels: FunnelLabels, _ plan: FunnelPlan, keepsExamples: Bool) {
    masks = labels.masks
    activities = log.kinds.map { Int($0.activity) }
    self.plan = plan
    self.keepsExamples = keepsExamples
    missing = plan.stages.map { _ in Tally() }
    order = missing
    totals = Kind.allCases.map { _ in Tally() }
    occurrences = Array(repeating: 0, count: log.texts.count)
    firsts = plan.stages.map { _ in -1 }
  }

  func add(_ events: CaseEvents) {
    for stage in firsts.indices { firsts[stage] = -1 }
    met.removeAll(keepingCapacity: true)
    for place in 0..<events.count {
      let kind = events.kind(place)
      let activity = activities[kind]
      if occurrences[activity] == 0 { met.append(activity) }
      var mask = masks[kind]
      // Those that the map does not have count downwards.
      occurrences[activity] += mask == 0 ? -1 : 1
      while mask != 0 {
        let stage = mask.trailingZeroBitCount
        if firsts[stage] < 0 { firsts[stage] = place }
        mask &= mask - 1
      }
    }
    tell(events.reference)
  }

  private func tell(_ reference: CaseReference) {
    let example = keepsExamples ? reference : nil
    var counts = Kind.allCases.map { _ in 0 }
    for activity in met {
      let times = Int(occurrences[activity])
      occurrences[activity] = 0
      if times < 0 {
        unmapped[activity, default: Tally()].add(-times, example)
        counts[0] += -times
      } else if times > 1 {
        failed[activity, default: Tally()].add(times - 1, example)
        counts[3] += times - 1
      }
    }
    let lastGate = plan.stages.indices.last { plan.stages[$0].role == .gate && firsts[$0] >= 0 } ?? -1
    // The latest first event of all gates so far.
    var latest = -1
    for (number, stage) in plan.stages.enumerated() {
      if firsts[number] < 0 {
        if number < lastGate, stage.role != .conditional {
          missing[number].add(1, example)
          counts[1] += 1
        }
        continue
      }
      if firsts[number] < latest {
        order[number].add(1, example)
        counts[2] += 1
      }
      if stage.role == .gate { latest = max(latest, firsts[number]) }
    }
    for kind in counts.indices where counts[kind] > 0 { totals[kind].add(counts[kind], nil) }
    if counts.allSatisfy({ $0 == 0 }) { conforming += 1 }
  }
}
