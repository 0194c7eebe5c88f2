import JourneyAnalysis
import JourneyModel

extension OpenJourney {
  /// What the inspector says of the selected figure: how it is worked out, from what, and how sure it is.
  var whatIfFigures: [FieldRow] {
    guard let table = whatIf.table else { return [] }
    switch whatIf.part {
    case .actions: return selectedTrial.map { Self.figures(of: $0, table) } ?? []
    case .bottlenecks: return selectedBottleneck.map { Self.figures(of: $0, table) } ?? []
    }
  }

  private static func figures(of action: WhatIfAction, _ table: WhatIfTable) -> [FieldRow] {
    var rows: [FieldRow] = []
    for outcome in action.outcomes {
      rows.append(FieldRow("At \(outcome.label)", "", .heading))
      rows.append(note("further", WhatIfText.outcome(outcome)))
      rows += links("works at", outcome.at, table)
      rows.append(note("basis", outcome.basis.label))
      if !outcome.volumes.isEmpty {
        rows += outcome.volumes.map { FieldRow("counts", $0, .link($0), depth: 1) }
      }
    }
    let effects = table.effects(of: action.id)
    if !effects.isEmpty {
      rows.append(FieldRow("Its effects", "\(effects.count)", .heading))
      rows += effects.map { effect in
        FieldRow(
          words(effect.lossReduction), "of those missed at \(effect.stage.map(table.stageName) ?? "no stage")",
          .note, depth: 1)
      }
    }
    rows.append(FieldRow("How it is worked out", "", .heading))
    rows.append(
      note("formula", "Each effect takes its share r off those missed at its stage; several take 1 − Π(1 − r)."))
    rows.append(
      note(
        "counted", "Further completions go on from gate to gate to the last; at other stages they count there alone."))
    rows.append(
      note(
        "range",
        "5th to 95th percentile of \(DropOffText.grouped(table.alone.query.draws)) draws, seed \(table.alone.query.seed)."
      ))
    rows.append(
      note("drawn", "Effects from a triangle of low, likely, high; counted rates from Beta(succeeded + ½, missed + ½).")
    )
    if let effort = action.effort {
      rows.append(note("rank", "By further completions ÷ effort \(effort)."))
    }
    rows += table.alone.notes.map { note("note", $0) }
    if table.hasHidden { rows.append(note("note", "rows with counts of 1 to 9 people are left out")) }
    return rows
  }

  private static func figures(of stage: Bottleneck, _ table: WhatIfTable) -> [FieldRow] {
    var rows = [FieldRow("Bottleneck", "", .heading), note("worth", WhatIfText.detail(stage, table))]
    rows += links("counts at", [stage.countedAt], table)
    rows.append(note("basis", stage.basis.label))
    rows.append(
      note(
        "formula",
        "Completions at the last gate (here, where it is no gate) with one in ten of those missed here no longer missed, less those at the counted rates."
      ))
    return rows + table.alone.notes.map { note("note", $0) }
  }

  private static func note(_ label: String, _ text: String) -> FieldRow { FieldRow(label, text, .note, depth: 1) }

  private static func links(_ label: String, _ stages: [String], _ table: WhatIfTable) -> [FieldRow] {
    stages.map { FieldRow(label, table.stageName($0), .link($0), depth: 1) }
  }

  /// "10–20–35 %": low, likely, high.
  private static func words(_ range: Triangle?) -> String {
    guard let range, let likely = range.likely else { return "not said" }
    let parts = [range.low ?? likely, likely, range.high ?? likely].map { "\(($0 * 100).short)" }
    return parts.joined(separator: "–") + " %"
  }
}
