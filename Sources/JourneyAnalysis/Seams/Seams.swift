public import JourneyModel

/// Where one agency or channel ends and the next begins.
public enum Seams {
  /// Every two consecutive steps, in the order of the journey. O(steps + pain points).
  public static func transitions(_ journey: Journey) -> [SeamTransition] { transitions(MapIndex(journey)) }

  /// Every two consecutive steps, in the order of the journey. O(steps + pain points).
  public static func transitions(_ index: MapIndex) -> [SeamTransition] {
    let order = index.steps.order
    let pains = SeamPains(index)
    return zip(order, order.dropFirst()).map { from, to in
      transition(index, Int(from), Int(to), pains.at(from: from, to: to))
    }
  }

  /// The seams and the losses at them; `losses` are those of the same journey, without a breakdown.
  /// O(steps + pain points + volumes).
  public static func analyse(_ index: MapIndex, losses: DropOffResult? = nil) -> SeamsResult {
    let losses = losses ?? DropOff.analyse(index)
    let transitions = transitions(index)
    // A journey may have tens of thousands: they are walked, and never copied.
    let handoffs = transitions.lazy.filter { $0.isHandoff == true }
    let switches = transitions.lazy.filter { $0.isChannelSwitch == true }
    return SeamsResult(
      journey: index.journey, transitions: transitions, handoffContinuity: Continuity(handoffs),
      switchContinuity: Continuity(switches), atHandoffs: share(losses, enteredBy: handoffs),
      atSwitches: share(losses, enteredBy: switches),
      atSeams: share(losses, enteredBy: transitions.lazy.filter { $0.isSeam }),
      missedAtStages: Dictionary(losses.stages.map { ($0.stage, $0.figures.missed) }) { first, _ in first },
      unknownLeads: transitions.count { $0.isHandoff == nil })
  }

  private static func transition(_ index: MapIndex, _ from: Int, _ to: Int, _ pains: [Int32]) -> SeamTransition {
    let steps = index.steps
    func lead(_ step: Int) -> SeamTransition.Lead {
      switch steps.leads[step] {
      case StepTable.Lead.nobody: .nobody
      case 0...: .agency(index.agencies[Int(steps.leads[step])].id)
      default: .unknown
      }
    }
    func channel(_ step: Int) -> String? {
      steps.channels[step] >= 0 ? index.channels[Int(steps.channels[step])].id : nil
    }
    let isUnknown = steps.leads[from] == StepTable.Lead.unknown || steps.leads[to] == StepTable.Lead.unknown
    let hasChannels = steps.channels[from] >= 0 && steps.channels[to] >= 0
    var heat = HeatAccumulator()
    for pain in pains { heat.add(index.pains.entries[Int(pain)], share: 1) }
    let arrival = steps.arrivals[to]
    return SeamTransition(
      from: steps.names[from].id, to: steps.names[to].id, fromStage: index.stages[Int(steps.stages[from])].id,
      toStage: index.stages[Int(steps.stages[to])].id, fromLead: lead(from), toLead: lead(to),
      fromChannel: channel(from), toChannel: channel(to),
      isHandoff: isUnknown ? nil : steps.changesLead(from: from, to: to),
      isChannelSwitch: hasChannels ? steps.changesChannel(from: from, to: to) : nil, kind: arrival?.handoff,
      contextCarried: arrival?.contextCarried, isForced: arrival?.forced, heat: heat.tally,
      painPoints: pains.map { index.pains.ids[Int($0)] })
  }

  /// People of different period, basis or source are never added: the set of stages that is largest stands for all.
  private static func share(_ losses: DropOffResult, enteredBy seams: some Sequence<SeamTransition>) -> SeamShare {
    let counted = losses.stages.compactMap { stage -> (stage: DropOffStage, missed: Int, reached: Int)? in
      guard let missed = stage.figures.missed.value, let reached = stage.figures.reached.value else { return nil }
      return (stage, missed, reached)
    }
    func alike(_ stage: DropOffStage) -> [(stage: DropOffStage, missed: Int, reached: Int)] {
      counted.filter { other in
        let (left, right) = (other.stage.figures, stage.figures)
        return left.period == right.period && left.basis == right.basis && left.source == right.source
      }
    }
    var largest: [(stage: DropOffStage, missed: Int, reached: Int)] = []
    for entry in counted {
      let set = alike(entry.stage)
      if set.count > largest.count { largest = set }
    }
    var entered: Set<ByteText> = []
    for seam in seams where seam.entersStage { entered.insert(ByteText(seam.toStage)) }
    let at = largest.filter { entered.contains(ByteText($0.stage.stage)) }
    let missed = largest.reduce(0) { $0 + $1.missed }
    let reached = largest.reduce(0) { $0 + $1.reached }
    let (missedAt, reachedAt) = (at.reduce(0) { $0 + $1.missed }, at.reduce(0) { $0 + $1.reached })
    return SeamShare(
      stages: at.map(\.stage.stage), missedShare: missed > 0 ? Double(missedAt) / Double(missed) : nil,
      reachedShare: reached > 0 ? Double(reachedAt) / Double(reached) : nil, missedAt: missedAt, reachedAt: reachedAt,
      missed: missed,
      reached: reached, basis: .weakest(largest.compactMap(\.stage.figures.basis)))
  }
}

/// The pain points of transitions, found in one pass.
private struct SeamPains {
  /// On each step, worst first.
  private var onSteps: [[Int32]]
  /// Touching two steps, by the first of them, worst first.
  private var between: [Int64: [Int32]] = [:]
  private let ranks: [Int32]

  init(_ index: MapIndex) {
    onSteps = Array(repeating: [], count: index.steps.count)
    let ranked = index.pains.ranked()
    var ranks = Array(repeating: Int32(0), count: ranked.count)
    for (rank, pain) in ranked.enumerated() {
      ranks[Int(pain)] = Int32(rank)
      let steps = index.pains.steps[Int(pain)]
      if let only = steps.first, steps.count == 1 { onSteps[Int(only)].append(pain) }
      if let from = steps.first, let to = steps.last, steps.count == 2 {
        between[Self.key(from, to), default: []].append(pain)
      }
    }
    self.ranks = ranks
  }

  func at(from: Int32, to: Int32) -> [Int32] {
    guard !between.isEmpty, let inBetween = between[Self.key(from, to)] else { return onSteps[Int(to)] }
    return (onSteps[Int(to)] + inBetween).sorted { ranks[Int($0)] < ranks[Int($1)] }
  }

  private static func key(_ from: Int32, _ to: Int32) -> Int64 { Int64(from) << 32 | Int64(to) }
}
