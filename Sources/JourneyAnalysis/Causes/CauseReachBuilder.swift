import JSONText
import JourneyModel

/// The reach of root causes in the making.
struct CauseReachBuilder {
  private let index: MapIndex
  private let controls: [String?]
  private var pains: [[Int32]]
  private(set) var withoutCause: [Int32] = []

  init(_ journey: Journey, _ index: MapIndex) {
    self.index = index
    pains = Array(repeating: [], count: index.causes.names.count)
    let key = PainPoint.control.info.key
    controls = (journey.object[Journey.painPoints.info.key]?.array ?? []).compactMap { painPoint -> String?? in
      guard case .object(let object) = painPoint else { return nil }
      return .some(object[key]?.text)
    }
  }

  /// Sorts the pain points, given worst first, under their causes.
  mutating func add(_ ranked: [Int32]) {
    for pain in ranked {
      let causes = index.pains.causes[Int(pain)]
      if causes.isEmpty { withoutCause.append(pain) }
      for cause in causes { pains[Int(cause)].append(pain) }
    }
  }

  func reaches(_ causes: [RootCause], _ actions: [Action]) -> [CauseReach] {
    var addressed = Array(repeating: [String](), count: causes.count)
    for action in actions {
      for id in action.addresses {
        guard let cause = index.causes.ids[id] else { continue }
        addressed[Int(cause)].append(action.id)
      }
    }
    return causes.enumerated().map { place, cause in reach(cause, pains[place], addressed[place]) }
  }

  private func reach(_ cause: RootCause, _ pains: [Int32], _ actions: [String]) -> CauseReach {
    var heat = HeatAccumulator()
    var stages: Set<Int32> = []
    var agencies: Set<Int32> = []
    for pain in pains {
      heat.add(index.pains.entries[Int(pain)], share: 1)
      stages.formUnion(index.pains.stages[Int(pain)])
      agencies.formUnion(index.pains.agencies[Int(pain)])
    }
    func under(_ word: String) -> [String] {
      pains.filter { controls[Int($0)]?.hasSameBytes(as: word) ?? false }.map { index.pains.ids[Int($0)] }
    }
    let roots = cause.whys.filter { $0.root == true }.map { why in
      CauseReach.Root(
        id: why.id, text: why.text ?? why.id, category: why.category ?? cause.category, status: why.status,
        wouldPrevent: (why.counterfactual ?? cause.counterfactual)?.wouldPrevent)
    }
    return CauseReach(
      id: cause.id, problem: cause.problem ?? cause.id, category: cause.category, ingredient: cause.ingredient,
      ownerFunction: cause.ownerFunction, ownerAgency: cause.ownerAgency, authority: cause.authority, roots: roots,
      painPoints: pains.map { index.pains.ids[Int($0)] }, heat: heat.tally,
      stages: stages.sorted().map { index.stages[Int($0)].id },
      agencies: agencies.sorted().map { index.agencies[Int($0)].id },
      control: CauseReach.Control(
        control: under("control"), influence: under("influence"), outside: under("outside")),
      actions: actions, basis: heat.tally.basis)
  }
}
