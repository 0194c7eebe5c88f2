public import JourneyAnalysis
import JourneyModel
import Tables

/// What would change if actions had the effects that are expected of them.
public enum WhatIfReport {
  /// Small counts of people are hidden before anything is worked out from them, unless `suppression` is off.
  public static func report(
    _ subject: ReportSubject, _ query: WhatIfQuery = WhatIfQuery(), suppression: DropOffQuery.Suppression = .on
  ) -> AnalysisReport {
    let isHidden = suppression == .on && HiddenCounts.areInVolumes(of: subject.journey)
    let journey = isHidden ? HiddenCounts.hidden(in: subject.journey) : subject.journey
    let result = WhatIf.analyse(journey, isHidden ? MapIndex(journey) : subject.index, query)
    var notes = result.notes
    if isHidden { notes.append("rows with counts of 1 to 9 people are left out, so that nothing gives them away") }
    if suppression == .off, HiddenCounts.areInVolumes(of: subject.journey) {
      notes.append("small counts are shown: not for sharing")
    }
    return AnalysisReport(
      title: subject.title, subject: "what if actions had their effects", sentences: sentences(result),
      tables: [actions(result, subject), outcomes(result), bottlenecks(result, subject)], notes: notes,
      json: result.json, header: header, rows: rows(result))
  }

  private static func sentences(_ result: WhatIfResult) -> [String] {
    let effects = result.actions.count { !$0.outcomes.isEmpty }
    let series = result.series.map { " Volumes: series \($0)." } ?? ""
    var lines = [
      "\(effects) of \(ReportWords.some(result.actions.count, "action")) have effects that can be worked out; "
        + "\(NumberText.grouped(result.query.draws)) draws, seed \(result.query.seed); ranges from the 5th to the 95th "
        + "percentile.\(series) Weakest basis: \(ReportWords.basis(result.basis))."
    ]
    if result.together.contains(where: \.isRelativeOnly) {
      lines.append("The volumes are illustrative: only relative change is told, and it shows how it would look.")
    }
    return lines
  }

  private static func actions(_ result: WhatIfResult, _ subject: ReportSubject) -> ReportTable {
    ReportTable(
      "Each action alone, in the order of the file; never to be added",
      ["action", "effort", "counted at", "further completions", "range", "relative", "per effort", "rank", "basis"],
      numbers: [1, 6, 7], empty: "No action is tried.",
      rows: result.actions.flatMap { action -> [[String]] in
        let effort = action.effort.map { "\($0)" } ?? "not said"
        let rank = action.rank.map { "\($0)" } ?? "unranked"
        guard !action.outcomes.isEmpty else {
          return [[action.title, effort, "no effect that can be worked out", "", "", "", "", rank, ""]]
        }
        return action.outcomes.map { outcome in
          [action.title, effort] + cells(outcome)
            + [action.perEffort.map { NumberText.short($0) } ?? "not told", rank, outcome.basis.label]
        }
      })
  }

  private static func outcomes(_ result: WhatIfResult) -> ReportTable {
    ReportTable(
      "All of them together, computed together",
      ["counted at", "further completions", "range", "relative", "now", "basis"],
      numbers: [4], empty: "Not defined: no effect can be worked out.",
      rows: result.together.map { outcome in
        cells(outcome) + [outcome.baseline.map { NumberText.grouped($0) } ?? "not told", outcome.basis.label]
      })
  }

  /// Stage, expected, range, relative.
  private static func cells(_ outcome: WhatIfOutcome) -> [String] {
    let drawn = outcome.areRatesDrawn ? "" : ", of the effects alone"
    let relative = outcome.relative.map { "+\(NumberText.percent($0))" } ?? "not defined"
    let range = outcome.relativeRange.map { " (\(ReportWords.percents($0))\(drawn))" } ?? ""
    return [
      outcome.label, outcome.expected.map { NumberText.short($0) } ?? "not told",
      outcome.range.map { ReportWords.numbers($0, places: 1) + drawn } ?? "not told", relative + range,
    ]
  }

  private static func bottlenecks(_ result: WhatIfResult, _ subject: ReportSubject) -> ReportTable {
    ReportTable(
      "Bottlenecks: what one missed person in ten fewer would be worth",
      ["stage", "counted at", "further completions", "relative", "largest", "basis"], numbers: [2, 3],
      empty: "Nobody is counted.",
      rows: result.bottlenecks.map { stage in
        [
          subject.name(stage.stage), subject.name(stage.countedAt),
          stage.gain.map { NumberText.short($0) } ?? "not told",
          stage.relative.map { "+\(NumberText.percent($0))" } ?? "not defined", stage.isLargest ? "yes" : "",
          stage.basis.label,
        ]
      })
  }

  static let header = [
    "journey", "series", "action", "effort", "rank", "per_effort", "stage", "at", "baseline", "expected", "range_low",
    "range_high", "relative", "relative_low", "relative_high", "rates_drawn", "draws", "seed", "basis",
  ]

  /// A row an action and outcome; the rows without an action are all of them together.
  private static func rows(_ result: WhatIfResult) -> [[TableCell]] {
    result.actions.flatMap { action in action.outcomes.map { row(result, action, $0) } }
      + result.together.map { row(result, nil, $0) }
  }

  private static func row(_ result: WhatIfResult, _ action: WhatIfAction?, _ outcome: WhatIfOutcome) -> [TableCell] {
    [
      .text(result.journey), TableCell(text: result.series), TableCell(text: action?.id), TableCell(action?.effort),
      TableCell(action?.rank), TableCell(action?.perEffort), .text(outcome.stage), ReportWords.cell(outcome.at),
      TableCell(outcome.baseline), TableCell(outcome.expected), TableCell(outcome.range?.lowerBound),
      TableCell(outcome.range?.upperBound), TableCell(outcome.relative), TableCell(outcome.relativeRange?.lowerBound),
      TableCell(outcome.relativeRange?.upperBound), ReportWords.cell(outcome.areRatesDrawn),
      TableCell(result.query.draws), .text(String(result.query.seed)), .text(outcome.basis.label),
    ]
  }
}
