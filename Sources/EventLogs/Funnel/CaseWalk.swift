/// Follows one case through the stages.
///
/// *Sequence* semantics: the first gate is reached at the first event of its stage; every further gate at the first event
/// of its stage after the event by which the gate before was reached. With a window, every event of the first stage is a
/// start; the one that gets furthest counts, the earliest among equals. The places of the gates only move forward from
/// start to start, so that all starts together cost O(events × gates).
struct CaseWalk {
  let gates: [UInt64]
  /// Stages between gates: their bit, and how many gates lie before them.
  let sides: [(bit: UInt64, gatesBefore: Int, isParallel: Bool)]
  let window: Int64?

  /// The events by which the gates were reached, as places in the case; only the first `reached` count.
  var entries: [Int]
  var reached = 0
  /// For each of `sides`: the event that matched; -1 for none.
  var matches: [Int]
  private var pointers: [Int]

  init(_ plan: FunnelPlan, window: Int64?) {
    var gates: [UInt64] = []
    var sides: [(UInt64, Int, Bool)] = []
    for (number, stage) in plan.stages.enumerated() {
      let bit = UInt64(1) << UInt64(number)
      if stage.role == .gate { gates.append(bit) } else { sides.append((bit, gates.count, stage.role == .parallel)) }
    }
    self.gates = gates
    self.sides = sides
    self.window = window
    entries = Array(repeating: 0, count: gates.count)
    pointers = entries
    matches = Array(repeating: -1, count: sides.count)
  }

  /// Walks the events of a case, which are in order.
  /// - Parameter mask: which stages the event is of, one bit for each.
  mutating func walk(_ count: Int, mask: (Int) -> UInt64, moment: (Int) -> Int64) {
    reached = 0
    if let window { walkStarts(count, window, mask, moment) } else { walkOnce(count, mask) }
    guard !sides.isEmpty else { return }
    for number in sides.indices {
      matches[number] = -1
      let side = sides[number]
      // A parallel stage concerns those who reached the gate before it; a conditional one may follow any gate.
      if reached == 0 || side.isParallel && reached < side.gatesBefore { continue }
      let from = entries[min(reached, side.gatesBefore) - 1]
      var place = from + 1
      while place < count {
        if let window, moment(place) - moment(entries[0]) > window { break }
        if mask(place) & side.bit != 0 {
          matches[number] = place
          break
        }
        place += 1
      }
    }
  }

  @inline(__always)
  private mutating func walkOnce(_ count: Int, _ mask: (Int) -> UInt64) {
    var gate = 0
    for place in 0..<count where mask(place) & gates[gate] != 0 {
      entries[gate] = place
      gate += 1
      if gate == gates.count { break }
    }
    reached = gate
  }

  private mutating func walkStarts(
    _ count: Int, _ window: Int64, _ mask: (Int) -> UInt64, _ moment: (Int) -> Int64
  ) {
    for gate in pointers.indices { pointers[gate] = 0 }
    for start in 0..<count where mask(start) & gates[0] != 0 {
      var before = start
      var gate = 1
      pointers[0] = start
      while gate < gates.count {
        var place = max(pointers[gate], before + 1)
        while place < count, mask(place) & gates[gate] == 0 { place += 1 }
        pointers[gate] = place
        if place >= count || moment(place) - moment(start) > window { break }
        before = place
        gate += 1
      }
      if gate > reached {
        for place in 0..<gate { entries[place] = pointers[place] }
        reached = gate
        if reached == gates.count { return }
      }
    }
  }
}
