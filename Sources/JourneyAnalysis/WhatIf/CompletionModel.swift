import JourneyModel

/// How people go through the counted stages, as far as further completions need it.
struct CompletionModel {
  /// A stage with counts.
  struct Place {
    /// The stage's number.
    let stage: Int
    let reached: Double
    /// Whose outcome counts ÷ reached.
    let settledShare: Double
    /// missed ÷ settled.
    let missRate: Double
    let missed: Int
    let connected: Int
    let basis: Basis
    let volumes: [String]
    /// Which outcome its gains count in.
    fileprivate(set) var outcome = 0
  }

  /// A group of stages whose gains count at one place: the gates in their order, or one other stage alone.
  struct Outcome {
    /// Places in `places`; gains count at the last.
    let chain: [Int]
    /// By link from one place of the chain to the next: who of those that complete goes on, and how many come in from
    /// elsewhere.
    let links: [(goesOn: Double, comesIn: Double)]
    let basis: Basis
    /// Who reaches the first.
    let reached: Double
    /// Whose outcome counts ÷ reached, by step of the chain.
    let settledShares: [Double]
  }

  private(set) var places: [Place] = []
  private(set) var outcomes: [Outcome] = []
  /// Numbers of gates counted for another period than the rest: they stand alone.
  private(set) var apart: [Int] = []
  /// Numbers of gates whose losses are not counted.
  private(set) var uncounted: [Int] = []

  /// Gates are what is not parallel or conditional. Only gates counted for the same period go into one chain.
  init(_ index: MapIndex, _ reader: SeriesReader) {
    var gates: [Int] = []
    for stage in index.stages.indices {
      let role = index.roles[stage] ?? "gate"
      let isGate = !["parallel", "conditional"].contains { $0.utf8.elementsEqual(role.utf8) }
      guard let period = reader.period(ofStage: stage, isFixed: false),
        let counted = reader.total(ofStage: stage, period: period)?.counted, let missed = counted.tally.missed,
        let settled = counted.tally.settled, settled > 0
      else {
        if isGate { uncounted.append(stage) }
        continue
      }
      let reached = Double(counted.tally.reached)
      if isGate, period == reader.period {
        gates.append(places.count)
      } else if isGate {
        apart.append(stage)
      }
      places.append(
        Place(
          stage: stage, reached: reached, settledShare: Double(settled) / reached,
          missRate: Double(missed) / Double(settled), missed: missed, connected: settled - missed,
          basis: counted.basis, volumes: counted.volumes))
    }
    for place in places.indices {
      if gates.contains(place) {
        guard place == gates.last else { continue }
        add(chain: gates)
      } else {
        add(chain: [place])
      }
    }
  }

  private mutating func add(chain: [Int]) {
    let links = zip(chain, chain.dropFirst()).map { from, to -> (goesOn: Double, comesIn: Double) in
      let (connected, next) = (Double(places[from].connected), places[to].reached)
      let goesOn = connected > 0 ? min(1, next / connected) : 0
      return (goesOn, next - goesOn * connected)
    }
    for place in chain { places[place].outcome = outcomes.count }
    outcomes.append(
      Outcome(
        chain: chain, links: links, basis: Basis.weakest(chain.map { places[$0].basis }) ?? .notStated,
        reached: chain.first.map { places[$0].reached } ?? 0, settledShares: chain.map { places[$0].settledShare }))
  }

  /// Completions at the last place of an outcome, in people, when each step of the chain loses the share `missRates` of
  /// those whose outcome counts. O(length of the chain).
  func completions(_ outcome: Outcome, _ missRates: [Double]) -> Double {
    var reached = outcome.reached
    var completed = 0.0
    for step in missRates.indices {
      if step > 0 { reached = completed * outcome.links[step - 1].goesOn + outcome.links[step - 1].comesIn }
      completed = reached * outcome.settledShares[step] * (1 - missRates[step])
    }
    return completed
  }

  /// Completions at one step of an outcome's chain, draw by draw, from those at the step before; the same sums in the same
  /// order as above.
  ///
  /// - Parameters:
  ///   - before: completions at the step before; empty for the first.
  ///   - missRates: draw by draw, or one for all.
  ///   - reductions: the shares taken off those missed here, an array an effect.
  func completions(
    _ outcome: Outcome, step: Int, from before: [Double], _ missRates: [Double], reducedBy reductions: [[Double]],
    _ count: Int
  ) -> [Double] {
    var done = missRates.count == count ? missRates : Array(repeating: missRates.first ?? 0, count: count)
    for reduction in reductions { for draw in 0..<count { done[draw] *= 1 - reduction[draw] } }
    let settled = outcome.settledShares[step]
    if step == 0 {
      for draw in 0..<count { done[draw] = outcome.reached * settled * (1 - done[draw]) }
    } else {
      let link = outcome.links[step - 1]
      for draw in 0..<count {
        done[draw] = (before[draw] * link.goesOn + link.comesIn) * settled * (1 - done[draw])
      }
    }
    return done
  }
}
