import JSONText
public import JourneyAnalysis
import JourneyModel

/// What the comparison of two journeys says in words and figures.
public enum CompareText {
  /// "12.5 %", "1,234.5"; "–" for what is not known.
  public static func value(_ value: Double?, _ kind: FigureChange.Kind) -> String {
    guard let value, value.isFinite else { return "–" }
    switch kind {
    case .evidenceCoverage, .closureRate, .redundancy, .dropOffRate: return DropOffText.percent(value)
    case .representation:
      let hundredths = Int((value * 100).rounded())
      return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    default: return value.short
    }
  }

  /// "+12.5", "−3"; in points where the figure is a share.
  public static func difference(_ figure: FigureChange) -> String {
    guard let difference = figure.difference else { return "–" }
    switch figure.kind {
    case .evidenceCoverage, .closureRate, .redundancy, .dropOffRate: return points(difference) + " points"
    case .representation:
      return (difference > 0 ? "+" : difference < 0 ? "-" : "") + value(abs(difference), figure.kind)
    default: return signed(difference)
    }
  }

  static func points(_ difference: Double?) -> String { difference.map { signed($0 * 100) } ?? "–" }

  static func signed(_ value: Double) -> String {
    let text = value.short
    return text == "0" ? "±0" : value > 0 ? "+" + text : text
  }

  /// A value of a file in a few words.
  static func brief(_ value: JSONValue?) -> String {
    switch value {
    case nil: "nothing"
    case .object(let object)?: object["value"] == nil ? "\(object.members.count) entries" : FigureText.text(value)
    case .array(let items)? where items.contains { $0.object != nil }: "\(items.count) entries"
    default: FieldEdit.text(of: value)
    }
  }

  // MARK: The lines above

  /// "12 differences: 3 added, 1 removed, 8 changed".
  public static func heading(_ table: ComparisonTable) -> String {
    let count = table.changes.count
    guard count > 0 else { return "Nothing differs" }
    let kinds: [JourneyChange.Kind] = [.added, .removed, .changed, .moved]
    let parts = kinds.compactMap { kind in
      let number = table.changes.count { $0.kind == kind }
      return number == 0 ? nil : "\(number) \(kind.rawValue)"
    }
    return "\(count) \(count == 1 ? "difference" : "differences"): \(parts.joined(separator: ", "))"
  }

  /// "from 'Getting a card' (current) to 'Getting a card' (future), here".
  public static func sides(_ table: ComparisonTable) -> String {
    func side(_ title: String, _ state: String?, isHere: Bool) -> String {
      "'\(title)' (\(Choice.journeyState.label(of: state ?? "current").lowercased())\(isHere ? ", here" : ""))"
    }
    return "from \(side(table.beforeTitle, table.beforeState, isHere: !table.isHereAfter)) to "
      + side(table.afterTitle, table.afterState, isHere: table.isHereAfter)
  }

  /// "5 of 31 figures differ: drop-off rate, Register 23.0 % to 20.0 %; …".
  public static func figures(_ table: ComparisonTable) -> String {
    let differing = table.differing.map { table.figures[$0] }
    guard !differing.isEmpty else { return "None of \(table.figures.count) figures differs." }
    let shown = differing.prefix(4).map {
      "\($0.label) \(value($0.before, $0.kind)) to \(value($0.after, $0.kind))"
    }
    return "\(differing.count) of \(table.figures.count) figures differ: \(shown.joined(separator: "; "))"
  }

  // MARK: One thing

  /// How a figure is worked out.
  static func formula(_ kind: FigureChange.Kind) -> String {
    switch kind {
    case .painPoints: "Pain points in the map."
    case .heat: "Severity × frequency, summed over the pain points whose heat is known."
    case .critical: "Pain points of heat 15 or more."
    case .evidenceCoverage: "Pain points with evidence that is no assumption ÷ pain points."
    case .closureRate: "Promises whose customers were told and whose result was read ÷ all not declined."
    case .handoffs: "Steps reached by a hand-off from another agency."
    case .minutes: "Minutes of each step × times per person, summed; at least, where steps do not say."
    case .criticalPath: "The longest sum of days waited along what steps require; at least, where a wait is not known."
    case .cost: "Dollars of each step × times per person, summed; at least, where steps do not say."
    case .severeSteps: "Steps of psychological burden 3 or more."
    case .structuralFailures:
      "What nobody could get through as it is: a session limit without saving, a wait beyond a deadline."
    case .excessAsks: "Times an item is asked for again: Σ (n − 1)."
    case .redundancy: "Asks in excess ÷ all asks."
    case .dropOffRate: "Missed ÷ those whose outcome counts."
    case .representation:
      "Share of the segment among those who reached the stage ÷ its share of the eligible population."
    }
  }
}
