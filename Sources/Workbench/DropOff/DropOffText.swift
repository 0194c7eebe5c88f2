public import JourneyAnalysis
import JourneyModel
import Statistics

/// What the drop-off view says in words and figures.
public enum DropOffText {
  /// "1,000", "<10" for a small one, "–" for one withheld, "?" for what the file does not say.
  public static func count(_ count: Count) -> String {
    switch count {
    case .known(let value): grouped(value)
    case .unknown: "?"
    case .small: "<10"
    case .withheld: "–"
    }
  }

  /// With commas between thousands.
  public static func grouped(_ value: Int) -> String {
    let digits = Array(String(value.magnitude))
    var text = value < 0 ? "-" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }

  /// "14.9 %", always with one decimal so that columns align; "–" where it is not defined.
  public static func percent(_ rate: Double?) -> String {
    guard let rate, rate.isFinite else { return "–" }
    let tenths = Int((rate.magnitude * 1000).rounded())
    return (rate < 0 && tenths > 0 ? "-" : "") + "\(tenths / 10).\(tenths % 10) %"
  }

  /// The drop-off rate; where outcomes are unknown, the least and the greatest that it can be: "0–29 %".
  public static func rate(_ figures: DropOffFigures) -> String {
    figures.range.map { range($0) } ?? percent(figures.dropOffRate)
  }

  /// What is not missed: 1 − the rate.
  public static func connection(_ figures: DropOffFigures) -> String {
    figures.range.map { range((1 - $0.upperBound)...(1 - $0.lowerBound)) } ?? percent(figures.connectionRate)
  }

  private static func range(_ range: ClosedRange<Double>) -> String {
    "\(Int((range.lowerBound * 100).rounded()))–\(Int((range.upperBound * 100).rounded())) %"
  }

  /// "12.8–17.3"; empty without an interval.
  public static func interval(_ figures: DropOffFigures) -> String {
    guard let interval = figures.interval else { return "" }
    return "\(percent(interval.lower).dropLast(2))–\(percent(interval.upper).dropLast(2))"
  }

  /// "+12 ‡" in percentage points against the rest; the mark stands for a real difference. Empty without comparison.
  public static func difference(_ comparison: GroupComparison?) -> String {
    guard let comparison else { return "" }
    return points(comparison.riskDifference) + (comparison.isReal == true ? " ‡" : "  ")
  }

  /// "+12", "-3", "±0": whole percentage points.
  static func points(_ difference: Double) -> String {
    let points = Int((difference * 100).rounded())
    return points == 0 ? "±0" : points > 0 ? "+\(points)" : "\(points)"
  }

  // MARK: The lines above

  /// "cohort-1000 · illustrative: invented counts, no intervals".
  public static func heading(_ table: DropOffTable) -> String {
    let result = table.result
    var parts = [result.series ?? "volumes without a series"]
    // The first note names the agency.
    if result.onlyAgency != nil, let note = result.notes.first { parts.insert(note, at: 0) }
    if table.series.count > 1 { parts[parts.count - 1] += " (one of \(table.series.count) series)" }
    if let period = result.period, !period.utf8.elementsEqual((result.series ?? "").utf8) {
      parts.append("period \(period)")
    }
    let basis = Basis.weakest(result.stages.compactMap(\.figures.basis))
    switch basis {
    case .illustrative: parts.append("illustrative: invented counts, no intervals")
    case .estimated: parts.append("estimated counts, no intervals")
    case .notStated: parts.append("basis not stated, no intervals")
    case .some(let basis): parts.append("\(basis.label), 95 % intervals")
    case nil: break
    }
    if let by = result.query.by { parts.append("by \(by.rawValue)") }
    return parts.joined(separator: " · ")
  }

  /// "Largest leak: …: 180 missed. Worst rate: …".
  public static func worst(_ table: DropOffTable) -> String {
    func names(_ stages: [String]) -> String { stages.map(table.stageLabel).joined(separator: ", ") }
    let result = table.result
    if let leak = result.largestLeak, let worst = result.worstRate, leak.stages == worst.stages {
      return "Largest leak and worst rate: \(names(leak.stages)), \(grouped(leak.missed)) missed, "
        + "\(percent(worst.rate)) (at least \(percent(worst.low)))"
    }
    let leak =
      result.largestLeak.map { "Largest leak: \(names($0.stages)), \(grouped($0.missed)) missed" }
      ?? "Largest leak: nobody is known to have been missed"
    let worst = result.worstRate.map {
      "Worst rate: \(names($0.stages)), \(percent($0.rate)) (at least \(percent($0.low)))"
    }
    return leak + " · " + (worst ?? "Worst rate: needs intervals")
  }

  // MARK: The lines below

  /// Everything about a stage or a group, in words.
  public static func detail(_ table: DropOffTable, _ item: DropOffTable.Item) -> String {
    let stage = table.result.stages[item.stage].label
    return "\(item.group == nil ? stage : "\(stage), \(table.label(item))"): \(facts(table, item))"
  }

  /// The same without naming it.
  public static func facts(_ table: DropOffTable, _ item: DropOffTable.Item) -> String {
    let figures = table.figures(item)
    guard figures.basis != nil else { return "nobody was counted here" }
    var parts = ["reached \(count(figures.reached))"]
    if figures.isSuppressed {
      parts.append("counts from 1 to 9, and what would give them away, are withheld")
    } else {
      parts.append(
        "missed \(count(figures.missed)) of \(count(figures.n)) whose outcome counts (\(percent(figures.dropOffRate)))")
    }
    if let range = figures.range {
      parts.append(
        "between \(percent(range.lowerBound)) and \(percent(range.upperBound)), for \(count(figures.outcomeUnknown)) outcomes are unknown"
      )
    }
    if let interval = figures.interval {
      parts.append("95 % between \(percent(interval.lower)) and \(percent(interval.upper))")
    }
    if figures.isSmallSample { parts.append("fewer than 30: says little") }
    if let group = table.group(item) {
      if let comparison = group.comparison { parts.append(words(comparison)) }
      parts += group.voices.map(words)
    }
    parts.append("basis \(figures.basis?.word ?? "not stated")" + (figures.source.map { ", \($0)" } ?? ""))
    return parts.joined(separator: " · ")
  }

  /// "12 points more than the rest, a real difference (q 0.003)".
  static func words(_ comparison: GroupComparison) -> String {
    let points = Int((comparison.riskDifference * 100).rounded())
    let size =
      points == 0
      ? "as many missed as in the rest"
      : "\(abs(points)) \(abs(points) == 1 ? "point" : "points") \(points > 0 ? "more" : "fewer") missed than in the rest"
    switch comparison.isReal {
    case true: return "‡ \(size): a real difference (q < 0.05)"
    case false: return "\(size): not told apart from chance, or less than 10 points"
    default: return "\(size): not tested"
    }
  }

  /// "satisfaction 3.4 (n 210, finishers only, illustrative)".
  static func words(_ voice: ChannelVoice) -> String {
    var facts: [String] = []
    if let respondents = voice.respondents { facts.append("n \(grouped(respondents))") }
    if voice.isFinishersOnly { facts.append("finishers only") }
    facts.append(voice.basis.label)
    return "\(voice.driver) \(voice.mean?.short ?? "?") (\(facts.joined(separator: ", ")))"
  }

  /// "satisfaction 3.4, trust 3.1": what stands beside a channel.
  public static func voices(_ group: DropOffGroup) -> String {
    group.voices.map { "\($0.driver) \($0.mean?.short ?? "?")\($0.isFinishersOnly ? " finishers only" : "")" }
      .joined(separator: ", ")
  }

  /// What became of those who reached the stage: "never tried 100 · failed 40 · valid ends 60".
  public static func split(_ figures: DropOffFigures) -> String {
    var parts: [String] = []
    if figures.isSplitKnown {
      parts.append("never tried \(count(figures.neverTried))")
      parts.append("failed \(count(figures.failed))")
    } else {
      parts.append("never tried or failed: not told apart")
    }
    if let ends = figures.validEnd { parts.append("valid ends \(count(sum(ends)))") }
    if figures.inProgress != .known(0) { parts.append("in progress \(count(figures.inProgress))") }
    if figures.outcomeUnknown != .known(0), figures.outcomeUnknown != .unknown {
      parts.append("outcome unknown \(count(figures.outcomeUnknown))")
    }
    if figures.continued != .unknown { parts.append("went on \(count(figures.continued))") }
    return parts.joined(separator: " · ")
  }

  /// Withheld as soon as one of the counts is.
  static func sum(_ counts: CountsByReason) -> Count {
    var total = 0
    for entry in counts.entries {
      guard let value = entry.count.value else { return entry.count.isSuppressed ? .withheld : .unknown }
      total += value
    }
    return .known(total)
  }
}
