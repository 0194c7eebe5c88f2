/// The longest chains of waits along what steps require.
struct WaitGraph: Sendable {
  /// Whether steps require one another in a ring; then nothing is defined.
  let hasRing: Bool
  /// Days up to and with each step's own wait; unknown waits count as none.
  private var days: [Double]
  /// How many steps the chain has.
  private var lengths: [Int]
  /// The step before in the longest chain; −1 at its start.
  private var before: [Int]

  /// O(steps + requirements): in topological order (Kahn 1962), each step takes over the longest of its predecessors; of
  /// equal ones that with more steps, then the first.
  init(_ table: BurdenTable) {
    let count = table.steps.count
    days = Array(repeating: 0, count: count)
    lengths = Array(repeating: 1, count: count)
    before = Array(repeating: -1, count: count)
    // The followers of a step stand side by side in one array, up to its end.
    var ends = Array(repeating: 0, count: count + 1)
    for limits in table.limits { for required in limits.requires { ends[Int(required) + 1] += 1 } }
    for step in 0..<count { ends[step + 1] += ends[step] }
    var followers = Array(repeating: 0, count: ends[count])
    var free = ends
    for step in 0..<count {
      for required in table.limits[step].requires {
        followers[free[Int(required)]] = step
        free[Int(required)] += 1
      }
    }
    var open = table.limits.map { $0.requires.count }
    var ready = open.indices.filter { open[$0] == 0 }
    var next = 0
    while next < ready.count {
      let step = ready[next]
      next += 1
      for required in table.limits[step].requires {
        let required = Int(required)
        if before[step] < 0 || (days[required], lengths[required]) > (days[before[step]], lengths[before[step]]) {
          before[step] = required
        }
      }
      days[step] = (before[step] < 0 ? 0 : days[before[step]]) + (table.steps[step].waitDays?.value ?? 0)
      lengths[step] = before[step] < 0 ? 1 : lengths[before[step]] + 1
      for place in ends[step]..<ends[step + 1] {
        let follower = followers[place]
        open[follower] -= 1
        if open[follower] == 0 { ready.append(follower) }
      }
    }
    hasRing = next < count
  }

  /// The longest chain of what a step requires; nil where it requires nothing or a ring makes it undefined.
  func longestBefore(_ step: Int) -> (days: Double, chain: [Int])? {
    guard !hasRing, before[step] >= 0 else { return nil }
    return (days[before[step]], chain(to: before[step]))
  }

  /// The weakest basis of the waits of these steps; nil where none is known.
  func basis(of chain: [Int], _ table: BurdenTable) -> Basis? {
    Basis.weakest(chain.compactMap { table.steps[$0].waitDays?.basis })
  }

  func criticalPath(_ table: BurdenTable, _ index: MapIndex) -> CriticalPath? {
    guard !hasRing, let end = days.indices.max(by: { (days[$0], lengths[$0], -$0) < (days[$1], lengths[$1], -$1) })
    else { return nil }
    let chain = chain(to: end)
    guard let basis = basis(of: chain, table) else { return nil }
    var changes: [CriticalPath.Change] = []
    var last: Int?
    for step in chain {
      let lead = index.steps.leads[step]
      if lead >= 0, index.alone[Int(lead)] { continue }
      if let last, index.steps.changesLead(from: last, to: step) {
        changes.append(
          CriticalPath.Change(
            from: table.steps[last].id, to: table.steps[step].id,
            fromAgency: index.agencies[Int(index.steps.leads[last])].id, toAgency: index.agencies[Int(lead)].id))
      }
      last = step
    }
    return CriticalPath(
      steps: chain.map { table.steps[$0].id }, days: days[end],
      unknownWaits: chain.filter { table.steps[$0].waitDays == nil }.map { table.steps[$0].id },
      agencyChanges: changes, basis: basis)
  }

  private func chain(to end: Int) -> [Int] {
    var chain: [Int] = []
    var step = end
    while step >= 0 {
      chain.append(step)
      step = before[step]
    }
    return chain.reversed()
  }
}
