import JSONText

extension Rule {
  /// Ranges whose ends are exchanged.
  static let rangeBackwards = Rule(
    "range-backwards", .warning, "A range whose low end is above its high end, or whose value lies outside it"
  ) { rule, checked, report in
    func examine(_ index: Int, _ way: [PathPart], _ values: [Double?], _ report: inout CheckReport) {
      let known = values.compactMap { $0 }
      guard zip(known, known.dropFirst()).contains(where: { $0 > $1 }), way.count == 3 else { return }
      report.add(
        rule, checked, index, way[0], way[1], way[2], message: "the range does not rise from low to high",
        mend: "Put the lowest value into low, the highest into high, and the other between them")
    }
    for (index, step) in checked.all(Step.self) {
      for (position, emotion) in (step.object[Step.emotions.info.key]?.array ?? []).enumerated() {
        guard let emotion = emotion.object.map(Emotion.init) else { continue }
        examine(
          index, [.key("emotions"), .item(position), .key("low")],
          [emotion.low, emotion.value, emotion.high].map { $0.map(Double.init) }, &report)
      }
    }
    for (index, action) in checked.all(Action.self) {
      for (position, effect) in (action.object[Action.effects.info.key]?.array ?? []).enumerated() {
        guard let range = effect.object.map(Effect.init)?.lossReduction else { continue }
        examine(
          index, [.key("effects"), .item(position), .key("lossReduction")], [range.low, range.likely, range.high],
          &report)
      }
    }
  }
}
