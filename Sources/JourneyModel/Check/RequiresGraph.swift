import JSONText

/// What each step requires, as numbers, and an order in which all that a step requires comes before it.
struct RequiresGraph {
  /// A requirement that closes a ring.
  struct BackEdge {
    let step: Int
    /// In the step's `requires`.
    let position: Int
    /// The ring, from the required step to the one that requires it.
    let ring: [Int]
  }

  /// The indices of the steps' nodes.
  let steps: [Int]
  /// By step: the required steps, and where each stands in `requires`. Unknown ids are left out.
  let required: [[(step: Int, position: Int)]]
  let order: [Int]
  let backEdges: [BackEdge]

  /// O(steps + requirements), without recursion.
  init(_ checked: CheckedJourney) {
    let steps = checked.indices(Step.record)
    let place = Dictionary(zip(steps, steps.indices), uniquingKeysWith: { first, _ in first })
    let key: JSONKey = "requires"
    let required = steps.map { index -> [(step: Int, position: Int)] in
      let items = checked.nodes[index].object[key]?.array ?? []
      return items.enumerated().compactMap { position, item in
        guard let id = item.text, let target = checked.index(id, Step.record) else { return nil }
        return place[target].map { ($0, position) }
      }
    }
    var order: [Int] = []
    var backEdges: [BackEdge] = []
    var state = [UInt8](repeating: 0, count: steps.count)  // 0 new, 1 on the way, 2 done
    for start in steps.indices where state[start] == 0 {
      var way: [(step: Int, next: Int)] = [(start, 0)]
      state[start] = 1
      while let last = way.last {
        guard last.next < required[last.step].count else {
          state[last.step] = 2
          order.append(last.step)
          way.removeLast()
          continue
        }
        way[way.count - 1].next += 1
        let edge = required[last.step][last.next]
        if state[edge.step] == 0 {
          state[edge.step] = 1
          way.append((edge.step, 0))
        } else if state[edge.step] == 1 {
          let from = way.lastIndex { $0.step == edge.step } ?? 0
          backEdges.append(BackEdge(step: last.step, position: edge.position, ring: way[from...].map(\.step)))
        }
      }
    }
    self.steps = steps
    self.required = required
    self.order = order
    self.backEdges = backEdges
  }
}
