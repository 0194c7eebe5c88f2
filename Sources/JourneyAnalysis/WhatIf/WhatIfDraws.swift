import Statistics

/// The draws of rates and effects, each from a stream of its own: what else is tried does not change them. Nothing is drawn
/// before it is asked for, and nothing that is remembered.
final class WhatIfDraws {
  private let count: Int
  private let model: CompletionModel
  private let known: WhatIfMemory
  /// What was asked for.
  private var ranges: [WhatIfMemory.Key: WhatIfMemory.Ranges] = [:]
  private var draws: [WhatIfMemory.Key: [Double]] = [:]
  private let effects: [TriedEffect]
  /// By place of the model: whether the share missed is drawn.
  private let isDrawn: [Bool]
  private let placeSeeds: [UInt64]
  private let effectSeeds: [UInt64]
  /// By outcome: all that its chain rests on.
  private var outcomeKeys: [Int: WhatIfMemory.Key] = [:]
  /// By outcome: what is completed with no action at each step of the chain, draw by draw.
  private var completed: [Int: [[Double]]] = [:]

  /// `placeIDs` and `effectIDs` name the streams of places and effects.
  init(
    _ query: WhatIfQuery, _ model: CompletionModel, isDrawn: [Bool], _ effects: [TriedEffect], placeIDs: [String],
    effectIDs: [String], known: WhatIfMemory
  ) {
    count = query.draws
    self.model = model
    self.isDrawn = isDrawn
    self.effects = effects
    self.known = known
    placeSeeds = placeIDs.map { Self.seed(query.seed, $0) }
    effectSeeds = effectIDs.map { Self.seed(query.seed, $0) }
  }

  /// The 5th to the 95th percentile of the gains at the end of an outcome's chain, in people and relative to what is
  /// completed without them, where the effects (numbers) work at these steps of it.
  func ranges(_ outcome: Int, _ working: [(step: Int, effect: Int)]) -> WhatIfMemory.Ranges {
    let key = working.reduce(into: outcomeKey(outcome)) { key, part in
      key.append(UInt64(part.step))
      key += effectKey(part.effect)
    }
    let found = known.ranges[key] ?? draw(outcome, working)
    ranges[key] = found
    return found
  }

  /// Step by step over all draws: what lies before the first effect is as without it.
  private func draw(_ outcome: Int, _ working: [(step: Int, effect: Int)]) -> WhatIfMemory.Ranges {
    let before = completed(outcome)
    guard let base = before.last, let first = working.map(\.step).min() else {
      return WhatIfMemory.Ranges(gain: nil, relative: nil)
    }
    var done = first > 0 ? before[first - 1] : []
    for step in first..<before.count {
      let kept = working.filter { $0.step == step }.map { reductions($0.effect) }
      done = model.completions(
        model.outcomes[outcome], step: step, from: done, missRates(outcome, step), reducedBy: kept, count)
    }
    for draw in done.indices { done[draw] -= base[draw] }
    let gain = done.percentiles(0.05, 0.95)
    guard let some = base.first, base.contains(where: { $0 != some }) else {
      // Where no rate is drawn all completions are one, and quotients have the order of the gains.
      let relative = base.first.flatMap { base in
        base > 0 ? gain.map { $0.lowerBound / base...$0.upperBound / base } : nil
      }
      return WhatIfMemory.Ranges(gain: gain, relative: relative)
    }
    var relatives: [Double] = []
    relatives.reserveCapacity(done.count)
    for draw in done.indices where base[draw] > 0 { relatives.append(done[draw] / base[draw]) }
    return WhatIfMemory.Ranges(gain: gain, relative: relatives.percentiles(0.05, 0.95))
  }

  // MARK: Draws

  /// What is completed with no action at each step of an outcome's chain.
  private func completed(_ outcome: Int) -> [[Double]] {
    if let done = completed[outcome] { return done }
    var all: [[Double]] = []
    for step in model.outcomes[outcome].chain.indices {
      all.append(
        model.completions(
          model.outcomes[outcome], step: step, from: all.last ?? [], missRates(outcome, step), reducedBy: [], count))
    }
    completed[outcome] = all
    return all
  }

  /// The rates of a step of an outcome's chain, draw by draw; one where it is not drawn.
  private func missRates(_ outcome: Int, _ step: Int) -> [Double] {
    let number = model.outcomes[outcome].chain[step]
    let place = model.places[number]
    guard isDrawn[number],
      let beta = BetaDistribution(alpha: Double(place.connected) + 0.5, beta: Double(place.missed) + 0.5)
    else { return [place.missRate] }
    return remembered(rateKey(number)) { beta.draws(count, seed: placeSeeds[number]).map { 1 - $0 } }
  }

  /// The share that an effect takes off those missed.
  private func reductions(_ effect: Int) -> [Double] {
    remembered(effectKey(effect)) { effects[effect].triangle.draws(count, seed: effectSeeds[effect]) }
  }

  private func remembered(_ key: WhatIfMemory.Key, _ draw: () -> [Double]) -> [Double] {
    if let draws = draws[key] { return draws }
    let made = known.draws[key] ?? draw()
    draws[key] = made
    return made
  }

  /// For the next analysis: what was asked for now, and draws of the same rates and effects that were not.
  var memory: WhatIfMemory {
    var memory = WhatIfMemory()
    memory.ranges = ranges
    for key in model.places.indices.map(rateKey) + effects.indices.map(effectKey) {
      if let draws = draws[key] ?? known.draws[key] { memory.keep(draws, key) }
    }
    return memory
  }

  // MARK: Keys

  private func outcomeKey(_ number: Int) -> WhatIfMemory.Key {
    if let key = outcomeKeys[number] { return key }
    let outcome = model.outcomes[number]
    var key = [UInt64(count), UInt64(outcome.chain.count), outcome.reached.bitPattern]
    for (step, place) in outcome.chain.enumerated() {
      key += [outcome.settledShares[step].bitPattern] + rateKey(place)
    }
    for link in outcome.links { key += [link.goesOn.bitPattern, link.comesIn.bitPattern] }
    outcomeKeys[number] = key
    return key
  }

  private func rateKey(_ number: Int) -> WhatIfMemory.Key {
    let place = model.places[number]
    return isDrawn[number]
      ? [
        1, UInt64(count), placeSeeds[number], UInt64(bitPattern: Int64(place.connected)),
        UInt64(bitPattern: Int64(place.missed)),
      ]
      : [0, UInt64(count), place.missRate.bitPattern, 0, 0]
  }

  private func effectKey(_ effect: Int) -> WhatIfMemory.Key {
    let triangle = effects[effect].triangle
    return [
      2, UInt64(count), effectSeeds[effect], triangle.low.bitPattern, triangle.likely.bitPattern,
      triangle.high.bitPattern,
    ]
  }

  /// FNV-1a (Fowler, Noll and Vo 1991) over the name, begun at the seed.
  private static func seed(_ seed: UInt64, _ name: String) -> UInt64 {
    name.utf8.reduce(seed ^ 0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
