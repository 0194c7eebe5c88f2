/// A tally in the making.
struct HeatAccumulator {
  private var max = 0
  private var sum = 0.0
  private var known = 0.0
  private var votes = 0.0
  private var hasVotes = false
  private var unknown = 0.0
  private var persistence = 0
  private var basis = Basis.public

  /// Adds `share` (above 0, at most 1) of a pain point.
  mutating func add(_ pain: PainTable.Entry, share: Double) {
    let heat = Int(pain.heat)
    if heat == 0 {
      unknown += share
    } else {
      known += share
      sum += Double(heat) * share
    }
    if heat > max {
      max = heat
      persistence = Int(pain.persistence)
    } else if heat == max {
      persistence = Swift.max(persistence, Int(pain.persistence))
    }
    if pain.votes >= 0 {
      votes += Double(pain.votes) * share
      hasVotes = true
    }
    basis = basis.weakened(by: pain.basis)
  }

  var tally: HeatTally {
    guard known + unknown > 0 else { return .nothing }
    return HeatTally(
      max: max > 0 ? max : nil, sum: max > 0 ? sum : nil, mean: max > 0 ? sum / known : nil, count: known + unknown,
      votes: hasVotes ? votes : nil, unknown: unknown, persistence: persistence > 0 ? persistence : nil, basis: basis)
  }
}
