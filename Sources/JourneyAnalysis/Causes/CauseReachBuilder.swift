import JSONText
import JourneyModel

/// The reach of root causes in the making.
struct CauseReachBuilder {
  private let index: MapIndex
  private var pains: [[Int32]]
  private(set) var withoutCause: [Int32] = []

  init(_ index: MapIndex) {
    self.index = index
    pains = Array(repeating: [], count: index.causes.names.count)
  }

  /// Sorts the pain points, given worst first, under their causes.
  mutating func add(_ ranked: [Int32]) {
    let causes = index.pains.causes
    for pain in ranked {
      let places = causes.places(of: Int(pain))
      if places.isEmpty { withoutCause.append(pain) }
      for place in places { pains[Int(causes.value(at: place))].append(pain) }
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
    var isIn = (
      stages: Array(repeating: false, count: index.stages.count),
      agencies: Array(repeating: false, count: index.agencies.count)
    )
    let words = ["control", "influence", "outside"].map { word in
      Int32(index.pains.controlWords.words.firstIndex { $0.isSame(as: word) } ?? -2)
    }
    var under: [[String]] = [[], [], []]
    let (ids, entries, control) = (index.pains.ids, index.pains.entries, index.pains.control)
    for pain in pains {
      let pain = Int(pain)
      heat.add(entries[pain], share: 1)
      for place in index.pains.stages.places(of: pain) {
        isIn.stages[Int(index.pains.stages.value(at: place))] = true
      }
      for place in index.pains.agencies.places(of: pain) {
        isIn.agencies[Int(index.pains.agencies.value(at: place))] = true
      }
      for word in words.indices where words[word] == control[pain] { under[word].append(ids[pain]) }
    }
    let roots = cause.whys.filter { $0.root == true }.map { why in
      CauseReach.Root(
        id: why.id, text: why.text ?? why.id, category: why.category ?? cause.category, status: why.status,
        wouldPrevent: (why.counterfactual ?? cause.counterfactual)?.wouldPrevent)
    }
    return CauseReach(
      id: cause.id, problem: cause.problem ?? cause.id, category: cause.category, ingredient: cause.ingredient,
      ownerFunction: cause.ownerFunction, ownerAgency: cause.ownerAgency, authority: cause.authority, roots: roots,
      whys: CauseReach.chain(cause.whys),
      painPoints: pains.map { ids[Int($0)] }, heat: heat.tally,
      stages: index.stages.indices.filter { isIn.stages[$0] }.map { index.stages[$0].id },
      agencies: index.agencies.indices.filter { isIn.agencies[$0] }.map { index.agencies[$0].id },
      control: CauseReach.Control(control: under[0], influence: under[1], outside: under[2]),
      actions: actions, basis: heat.tally.basis)
  }
}
