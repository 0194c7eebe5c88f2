import Statistics

/// The draws of rates and effects, each from a stream of its own: what else is tried does not change them.
struct WhatIfDraws {
  let count: Int
  /// By place of the model: the share missed, draw by draw; empty where it is not drawn.
  let missRates: [[Double]]
  /// By effect: the share taken off those missed, draw by draw.
  let reductions: [[Double]]

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
      var generator = SeededGenerator(seed: Self.seed(query.seed, placeIDs[place]))
      return (0..<count).map { _ in 1 - beta.draw(using: &generator) }
    }
    reductions = effects.enumerated().map { number, effect in
      var generator = SeededGenerator(seed: Self.seed(query.seed, effectIDs[number]))
      return (0..<count).map { _ in effect.triangle.draw(using: &generator) }
    }
  }

  /// FNV-1a (Fowler, Noll and Vo 1991) over the name, begun at the seed.
  private static func seed(_ seed: UInt64, _ name: String) -> UInt64 {
    name.utf8.reduce(seed ^ 0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
