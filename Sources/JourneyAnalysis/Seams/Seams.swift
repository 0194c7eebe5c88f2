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

  private static func transition(
    _ index: MapIndex, _ from: Int, _ to: Int, _ pains: ArraySlice<Int32>
  ) -> SeamTransition {
    let steps = index.steps
    let (leads, channels) = ((steps.leads[from], steps.leads[to]), (steps.channels[from], steps.channels[to]))
    func lead(_ lead: Int32) -> SeamTransition.Lead {
      switch lead {
      case StepTable.Lead.nobody: .nobody
      case 0...: .agency(index.agencies[Int(lead)].id)
      default: .unknown
      }
    }
    func channel(_ channel: Int32) -> String? { channel >= 0 ? index.channels[Int(channel)].id : nil }
    let isUnknown = leads.0 == StepTable.Lead.unknown || leads.1 == StepTable.Lead.unknown
    let hasChannels = channels.0 >= 0 && channels.1 >= 0
    var heat = HeatAccumulator()
    for pain in pains { heat.add(index.pains.entries[Int(pain)], share: 1) }
    let arrival = steps.arrivals[to]
    return SeamTransition(
      from: steps.names[from].id, to: steps.names[to].id, fromStage: index.stages[Int(steps.stages[from])].id,
      toStage: index.stages[Int(steps.stages[to])].id, fromLead: lead(leads.0), toLead: lead(leads.1),
      fromChannel: channel(channels.0), toChannel: channel(channels.1),
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
