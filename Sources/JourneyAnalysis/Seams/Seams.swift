public import JourneyModel

/// Where one agency or channel ends and the next begins.
public enum Seams {
  /// Every two consecutive steps, in the order of the journey. O(steps + pain points).
  public static func transitions(_ journey: Journey) -> [SeamTransition] { transitions(MapIndex(journey)) }

  /// Every two consecutive steps, in the order of the journey. O(steps + pain points).
  public static func transitions(_ index: MapIndex) -> [SeamTransition] { SeamsBuilder(index).transitions }

  /// The seams and the losses at them; `losses` are those of the same journey, without a breakdown.
  /// O(steps + pain points + volumes).
  public static func analyse(_ index: MapIndex, losses: DropOffResult? = nil) -> SeamsResult {
    let losses = losses ?? DropOff.analyse(index)
    let seams = SeamsBuilder(index)
    func share(enteredBy stages: [Bool]) -> SeamShare {
      self.share(losses) { stage in index.stageNumbers[stage].map { stages[Int($0)] } ?? false }
    }
    return SeamsResult(
      journey: index.journey, transitions: seams.transitions, handoffsByAgencies: seams.handoffs,
      handoffCount: seams.carriedAtHandoffs.total, switchCount: seams.carriedAtSwitches.total,
      handoffContinuity: Continuity(seams.carriedAtHandoffs),
      switchContinuity: Continuity(seams.carriedAtSwitches), atHandoffs: share(enteredBy: seams.enteredByHandoff),
      atSwitches: share(enteredBy: seams.enteredBySwitch), atSeams: share(enteredBy: seams.enteredBySeam),
      missedAtStages: Dictionary(losses.stages.map { ($0.stage, $0.figures.missed) }) { first, _ in first },
      unknownLeads: seams.unknownLeads)
  }

  /// People of different period, basis or source are never added: the set of stages that is largest stands for all.
  private static func share(_ losses: DropOffResult, isEntered: (_ stage: String) -> Bool) -> SeamShare {
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
    let at = largest.filter { isEntered($0.stage.stage) }
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
