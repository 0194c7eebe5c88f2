import Statistics

/// The draws of rates and effects, each from a stream of its own: what else is tried does not change them.
struct WhatIfDraws {
  let count: Int
  /// By place of the model: the share missed, draw by draw; empty where it is not drawn.
  let missRates: [[Double]]
  /// By effect: the share taken off those missed, draw by draw.
  let reductions: [[Double]]
  /// By outcome: what is completed with no action at each step of the chain, draw by draw; empty where no effect works.
  private var completed: [[[Double]]]

  /// `ids` names the streams of places and effects.
  init(
    _ query: WhatIfQuery, _ model: CompletionModel, isDrawn: [Bool], _ effects: [TriedEffect], placeIDs: [String],
    effectIDs: [String]
  ) {
    let count = query.draws
    self.count = count
    missRates = model.places.enumerated().map { place, stage in
      guard isDrawn[place],
        let beta = BetaDistribution(alpha: Double(stage.connected) + 0.5, beta: Double(stage.missed) + 0.5)
      else { return [] }
      return beta.draws(count, seed: Self.seed(query.seed, placeIDs[place])).map { 1 - $0 }
    }
    reductions = effects.enumerated().map { number, effect in
      effect.triangle.draws(count, seed: Self.seed(query.seed, effectIDs[number]))
    }
    completed = model.outcomes.map { _ in [] }
    for outcome in Set(effects.map { model.places[$0.place].outcome }) {
      var done: [Double] = []
      for step in model.outcomes[outcome].chain.indices {
        done = model.completions(
          model.outcomes[outcome], step: step, from: done, missRates(model, outcome, step), reducedBy: [], count)
        completed[outcome].append(done)
      }
    }
  }

  /// The 5th to the 95th percentile of the gains at the end of an outcome's chain, in people and relative to what is
  /// completed without them, where the effects (numbers) work at these steps of it.
  ///
  /// Step by step over all draws: what lies before the first effect is as without it.
  func ranges(
    _ outcome: Int, _ model: CompletionModel, _ working: [(step: Int, effect: Int)]
  ) -> (gain: ClosedRange<Double>?, relative: ClosedRange<Double>?) {
    let before = completed[outcome]
    guard let base = before.last, let first = working.map(\.step).min() else { return (nil, nil) }
    var done = first > 0 ? before[first - 1] : []
    for step in first..<before.count {
      let kept = working.filter { $0.step == step }.map { reductions[$0.effect] }
      done = model.completions(
        model.outcomes[outcome], step: step, from: done, missRates(model, outcome, step), reducedBy: kept, count)
    }
    for draw in done.indices { done[draw] -= base[draw] }
    let gain = done.percentiles(0.05, 0.95)
    guard let some = base.first, base.contains(where: { $0 != some }) else {
      // Where no rate is drawn all completions are one, and quotients have the order of the gains.
      let relative = base.first.flatMap { base in
        base > 0 ? gain.map { $0.lowerBound / base...$0.upperBound / base } : nil
      }
      return (gain, relative)
    }
    var relatives: [Double] = []
    relatives.reserveCapacity(done.count)
    for draw in done.indices where base[draw] > 0 { relatives.append(done[draw] / base[draw]) }
    return (gain, relatives.percentiles(0.05, 0.95))
  }

  /// The rates of a step of an outcome's chain, draw by draw; one where it is not drawn.
  private func missRates(_ model: CompletionModel, _ outcome: Int, _ step: Int) -> [Double] {
    let place = model.outcomes[outcome].chain[step]
    return missRates[place].isEmpty ? [model.places[place].missRate] : missRates[place]
  }

  /// FNV-1a (Fowler, Noll and Vo 1991) over the name, begun at the seed.
  private static func seed(_ seed: UInt64, _ name: String) -> UInt64 {
    name.utf8.reduce(seed ^ 0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
