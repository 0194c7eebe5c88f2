public import JourneyAnalysis

/// What the view of what would change says in words and figures.
public enum WhatIfText {
  /// "+6.7 %"; "–" where it is not defined.
  public static func relative(_ share: Double?) -> String {
    guard let share, share.isFinite else { return "–" }
    return (share > 0 ? "+" : "") + DropOffText.percent(share)
  }

  /// "4.5–9.0 %"; "–" where it is not defined.
  public static func range(_ range: ClosedRange<Double>?) -> String {
    guard let range else { return "–" }
    return "\(DropOffText.percent(range.lowerBound).dropLast(2))–\(DropOffText.percent(range.upperBound))"
  }

  /// Further people: "+120", "+0.4".
  static func people(_ count: Double) -> String { (count > 0 ? "+" : "") + amount(count) }

  /// "80–160".
  static func range(people: ClosedRange<Double>) -> String {
    "\(amount(people.lowerBound))–\(amount(people.upperBound))"
  }

  /// Whole people from ten on, with commas between thousands.
  private static func amount(_ count: Double) -> String {
    guard count.isFinite, count.magnitude < 9e15 else { return "?" }
    return count.magnitude < 10 ? count.short : DropOffText.grouped(Int(count.rounded()))
  }

  // MARK: The lines above

  /// "What if · 5 of 7 actions have effects · 10,000 draws, seed 1 · estimated".
  public static func heading(_ table: WhatIfTable) -> String {
    let count = table.actions.count
    var parts = [
      "\(table.effective) of \(count) \(count == 1 ? "action has" : "actions have") an effect that can be worked out"
    ]
    if let basis = table.alone.basis { parts.append(basis.label) }
    return parts.joined(separator: " · ")
  }

  /// The picked actions together, or how to pick.
  public static func together(_ table: WhatIfTable) -> String {
    guard let result = table.together else {
      return "Space picks actions to be worked out together: not added, for they take from the same losses."
    }
    let count = table.picked.count
    let what = "\(count) \(count == 1 ? "action" : "actions") together"
    guard !result.together.isEmpty else { return "\(what): no effect that can be worked out" }
    return "\(what): " + result.together.map(outcome).joined(separator: "; ")
  }

  /// "Bottleneck: Register: +3.2 % at Enrol for one missed in ten fewer".
  public static func bottleneck(_ table: WhatIfTable) -> String {
    let largest = table.alone.bottlenecks.filter(\.isLargest)
    guard let first = largest.first else {
      return "Bottleneck: not defined, nobody is counted at the stages (Drop-off, 3)"
    }
    let names = largest.map { table.stageName($0.stage) }.joined(separator: ", ")
    let gain = first.gain.map { "\(people($0)), " } ?? ""
    return
      "Bottleneck: \(names): \(gain)\(relative(first.relative)) at \(table.stageName(first.countedAt)) for one missed in ten fewer"
  }

  /// What a reader must know of the whole.
  public static func caveat(_ table: WhatIfTable) -> String {
    var parts: [String] = []
    if table.alone.actions.contains(where: { $0.outcomes.contains(where: \.isRelativeOnly) })
      || table.alone.bottlenecks.contains(where: { $0.gain == nil })
    {
      parts.append("illustrative volumes: relative change only, no people")
    }
    if table.hasHidden { parts.append("rows with counts of 1 to 9 people are left out") }
    parts.append("\(DropOffText.grouped(table.alone.query.draws)) draws, seed \(table.alone.query.seed)")
    if let series = table.alone.series { parts.append("series \(series)") }
    return parts.joined(separator: " · ")
  }

  // MARK: One thing

  /// "+120 completions at Enrol (+6.7 % of 1,800), 5–95 %: 80–160".
  static func outcome(_ outcome: WhatIfOutcome) -> String {
    let drawn = outcome.areRatesDrawn ? "" : ", of the effects alone"
    if let expected = outcome.expected, let baseline = outcome.baseline {
      let range = outcome.range.map { "; 5–95 %: \(self.range(people: $0))\(drawn)" } ?? ""
      return
        "\(people(expected)) completions at \(outcome.label) (\(relative(outcome.relative)) of \(DropOffText.grouped(baseline)) now)\(range)"
    }
    let range = outcome.relativeRange.map { " (5–95 %: \(self.range($0))\(drawn))" } ?? ""
    return "\(relative(outcome.relative)) completions at \(outcome.label)\(range)"
  }

  /// Everything of an action in a line.
  public static func detail(_ action: WhatIfAction, _ table: WhatIfTable) -> String {
    guard !action.outcomes.isEmpty else {
      return
        "No effect that can be worked out: an effect needs a stage with counts and a loss reduction from 0 to 1 with its likely value."
    }
    var parts = action.outcomes.map(outcome)
    let stages = action.outcomes.flatMap(\.at).map(table.stageName)
    parts.append("works at \(stages.joined(separator: ", "))")
    if let effort = action.effort {
      let each = action.perEffort.map { ", \($0.short) completions per effort" } ?? ""
      let rank = action.rank.map { ", rank \($0) of \(table.rankedCount)" } ?? ""
      parts.append("effort \(effort)\(each)\(rank)")
    } else {
      parts.append("without effort, so unranked")
    }
    return parts.joined(separator: " · ")
  }

  /// Everything of a bottleneck in a line.
  public static func detail(_ stage: Bottleneck, _ table: WhatIfTable) -> String {
    let gain = stage.gain.map { "\(people($0)) completions, " } ?? ""
    let largest = stage.isLargest ? " · the largest of \(table.alone.bottlenecks.count)" : ""
    return
      "One missed person in ten fewer here: \(gain)\(relative(stage.relative)) at \(table.stageName(stage.countedAt))\(largest) · \(stage.basis.label)"
  }
}
