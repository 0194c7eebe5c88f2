import JSONText
import JourneyModel
import Statistics

/// A what-if analysis in the making.
struct WhatIfBuilder {
  private let index: MapIndex
  private let query: WhatIfQuery
  private let choice: SeriesChoice
  private let model: CompletionModel
  private let actions: [Action]
  private let missing: [String]
  private var effects: [TriedEffect] = []
  private var unusable: [String] = []
  private var uncounted: [String] = []
  private let draws: WhatIfDraws

  init(_ journey: Journey, _ index: MapIndex, _ query: WhatIfQuery, known: WhatIfMemory) {
    self.index = index
    self.query = query
    choice = SeriesChoice(index, query.series)
    let reader = SeriesReader(index, series: choice.number, period: nil)
    let model = CompletionModel(index, reader)
    self.model = model
    let wanted = query.actions
    let all = journey.actions
    actions = all.filter { action in wanted.map { $0.contains { $0.hasSameBytes(as: action.id) } } ?? true }
    missing = (wanted ?? []).filter { id in !all.contains { $0.id.hasSameBytes(as: id) } }
    var effectIDs: [String] = []
    for (number, action) in actions.enumerated() {
      for effect in action.effects {
        let stage = effect.stage.flatMap { index.stageNumbers[$0] }.map(Int.init)
        guard let triangle = TriedEffect.triangle(effect), let stage else {
          unusable.append(action.id)
          continue
        }
        guard let place = model.places.firstIndex(where: { $0.stage == stage }) else {
          uncounted.append("\(action.id) at \(index.stages[stage].label)")
          continue
        }
        effects.append(
          TriedEffect(action: number, place: place, triangle: triangle, basis: Basis(effect.basis)))
        effectIDs.append("effect \(action.id) \(index.stages[stage].id)")
      }
    }
    let touched = Set(effects.map { model.places[$0.place].outcome })
    draws = WhatIfDraws(
      query, model,
      isDrawn: model.places.map { touched.contains($0.outcome) && model.outcomes[$0.outcome].basis.bearsInference },
      effects, placeIDs: model.places.map { "stage \(index.stages[$0.stage].id)" }, effectIDs: effectIDs,
      known: known)
  }

  /// What was drawn, after `result`.
  var memory: WhatIfMemory { draws.memory }

  func result() -> WhatIfResult {
    let alone = actions.indices.map { action in outcomes(of: effects.indices.filter { effects[$0].action == action }) }
    let values = zip(actions, alone).map { action, outcomes -> Double? in
      guard let effort = action.effort, effort > 0, let most = outcomes.map(\.expected).max() else { return nil }
      return most / Double(effort)
    }
    let tried = actions.enumerated().map { place, action in
      // Equal gains worked out along other ways may differ in their last digits.
      let rank = values[place].map { value in 1 + values.count { ($0 ?? -1) > value * (1 + 1e-12) } }
      let isTold = alone[place].allSatisfy { !$0.outcome.isRelativeOnly }
      return WhatIfAction(
        id: action.id, title: action.title ?? action.id, effort: action.effort, outcomes: alone[place].map(\.outcome),
        rank: rank, perEffort: isTold ? values[place] : nil)
    }
    return WhatIfResult(
      journey: index.journey, query: query, series: choice.name, actions: tried,
      together: outcomes(of: Array(effects.indices)).map(\.outcome), bottlenecks: bottlenecks(), notes: notes())
  }

  /// What these effects together change, one entry for each place where it counts.
  private func outcomes(of chosen: [Int]) -> [(outcome: WhatIfOutcome, expected: Double)] {
    model.outcomes.indices.compactMap { number in
      let outcome = model.outcomes[number]
      let working = chosen.filter { model.places[effects[$0].place].outcome == number }
      guard !working.isEmpty, let last = outcome.chain.last else { return nil }
      // What is left of each step's losses: Π(1 − r).
      var kept = Array(repeating: 1.0, count: outcome.chain.count)
      for effect in working {
        for (step, place) in outcome.chain.enumerated() where place == effects[effect].place {
          kept[step] *= 1 - effects[effect].mean
        }
      }
      let baseline = Double(model.places[last].connected)
      let expected = gain(outcome, kept)
      let ranges = draws.ranges(
        number,
        working.compactMap { effect in
          outcome.chain.firstIndex(of: effects[effect].place).map { (step: $0, effect: effect) }
        })
      let isRelativeOnly = outcome.basis >= .illustrative
      let told = WhatIfOutcome(
        stage: index.stages[model.places[last].stage].id, label: index.stages[model.places[last].stage].label,
        at: outcome.chain.filter { place in working.contains { effects[$0].place == place } }
          .map { index.stages[model.places[$0].stage].id },
        baseline: isRelativeOnly ? nil : model.places[last].connected, expected: isRelativeOnly ? nil : expected,
        range: isRelativeOnly ? nil : ranges.gain, relative: baseline > 0 ? expected / baseline : nil,
        relativeRange: baseline > 0 ? ranges.relative : nil, areRatesDrawn: outcome.basis.bearsInference,
        volumes: outcome.chain.flatMap { model.places[$0].volumes },
        basis: working.reduce(outcome.basis) { $0.weakened(by: effects[$1].basis) })
      return (told, expected)
    }
  }

  /// Further completions at the end of a chain, at the observed rates, when of each step's losses only the share `kept`
  /// stays.
  private func gain(_ outcome: CompletionModel.Outcome, _ kept: [Double]) -> Double {
    let before = outcome.chain.map { model.places[$0].missRate }
    return model.completions(outcome, zip(before, kept).map(*)) - model.completions(outcome, before)
  }

  /// One missed person in ten fewer, at each place alone.
  private func bottlenecks() -> [Bottleneck] {
    let gains = model.places.indices.map { place -> Double in
      let outcome = model.outcomes[model.places[place].outcome]
      return gain(outcome, outcome.chain.map { $0 == place ? 0.9 : 1 })
    }
    let most = gains.max() ?? 0
    return model.places.enumerated().map { place, stage in
      let outcome = model.outcomes[stage.outcome]
      let last = model.places[outcome.chain[outcome.chain.count - 1]]
      let isRelativeOnly = outcome.basis >= .illustrative
      return Bottleneck(
        stage: index.stages[stage.stage].id, countedAt: index.stages[last.stage].id,
        gain: isRelativeOnly ? nil : gains[place],
        relative: last.connected > 0 ? gains[place] / Double(last.connected) : nil,
        // Sums of the same parts in another order may differ in their last digit.
        isLargest: most > 0 && gains[place] >= most * (1 - 1e-12), basis: outcome.basis)
    }
  }

  private func notes() -> [String] {
    var notes: [String] = []
    func list(_ clause: String, _ items: [String]) {
      if !items.isEmpty { notes.append("\(clause): \(items.joined(separator: ", "))") }
    }
    notes.append(choice.name.map { "series \($0)" } ?? "no series of volumes")
    let bases = model.outcomes.map(\.basis)
    if bases.contains(where: { $0 >= .illustrative }) {
      notes.append("volumes are illustrative: relative change only, not people")
    }
    if bases.contains(where: { !$0.bearsInference }) {
      notes.append("on counts that nobody measured the range is that of the effects alone")
    }
    list("no such action", missing)
    list("without an effect", actions.filter { $0.effects.isEmpty }.map(\.id))
    list("an effect without 0 ≤ low ≤ likely ≤ high ≤ 1 is left out", unusable)
    list("an effect where losses are not counted is left out", uncounted)
    list("without effort, so unranked", actions.filter { !$0.effects.isEmpty && $0.effort == nil }.map(\.id))
    list(
      "already done, so the counts may have the effect in them",
      actions.filter { action in
        ["done", "customer-informed", "verified"].contains { $0.utf8.elementsEqual((action.state ?? "").utf8) }
      }.map(\.id))
    list("declined", actions.filter { $0.state?.hasSameBytes(as: "declined") ?? false }.map(\.id))
    list("gates without counts are passed over", model.uncounted.map { index.stages[$0].label })
    list("gates counted for another period stand alone", model.apart.map { index.stages[$0].label })
    return notes
  }
}
