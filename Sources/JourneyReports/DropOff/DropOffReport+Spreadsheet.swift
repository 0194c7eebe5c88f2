import JourneyAnalysis
import Statistics
public import Tables

extension DropOffReport {
  /// The header of `spreadsheetRows`.
  public static let spreadsheetHeader = [
    "journey", "series", "period", "stage", "stage_label", "by", "group", "group_label", "reached", "attempted",
    "succeeded", "valid_end", "adverse", "in_progress", "outcome_unknown", "continued", "missed", "left", "n",
    "drop_off_rate", "interval_low", "interval_high", "range_low", "range_high", "never_tried_rate", "failed_rate",
    "risk_difference", "risk_low", "risk_high", "p", "q", "real", "basis", "suppressed", "source",
    "device", "volumes",
  ]

  /// A row a stage, and below it a row a group; rates are fractions, with all their digits. What is not known is empty,
  /// what is not told says so.
  public var spreadsheetRows: [[TableCell]] {
    result.stages.flatMap { stage in
      [row(stage, nil)] + stage.groups.map { row(stage, $0) }
    }
  }

  private func row(_ stage: DropOffStage, _ group: DropOffGroup?) -> [TableCell] {
    let figures = group?.figures ?? stage.figures
    let comparison = group?.comparison
    var cells: [TableCell] = [
      .text(result.journey), TableCell(text: result.series), TableCell(text: figures.period), .text(stage.stage),
      .text(stage.label), TableCell(text: group == nil ? nil : result.query.by?.rawValue), TableCell(text: group?.id),
      TableCell(text: group?.label),
    ]
    cells += [figures.reached, figures.attempted, figures.succeeded].map(Self.cell)
    cells += [figures.validEnd, figures.adverse].map(Self.cell)
    cells += [
      figures.inProgress, figures.outcomeUnknown, figures.continued, figures.missed, figures.left, figures.n,
    ].map(Self.cell)
    cells += [
      figures.dropOffRate, figures.interval?.lower, figures.interval?.upper, figures.range?.lowerBound,
      figures.range?.upperBound, figures.neverTriedRate, figures.failedRate, comparison?.riskDifference,
      comparison?.riskInterval?.lower, comparison?.riskInterval?.upper, comparison?.p, comparison?.q,
    ].map { TableCell($0) }
    cells += [
      comparison?.isReal.map { .text($0 ? "true" : "false") } ?? .empty, TableCell(text: figures.basis?.label),
      .text(figures.isSuppressed ? "true" : "false"), TableCell(text: figures.source), TableCell(text: group?.device),
      ReportWords.cell(figures.volumes),
    ]
    return cells
  }

  static func cell(_ count: Count) -> TableCell {
    switch count {
    case .known(let value): TableCell(value)
    case .unknown: .empty
    case .small, .withheld: .text(words(count))
    }
  }

  /// "abandoned=12; missed-deadline=3"
  private static func cell(_ counts: CountsByReason?) -> TableCell {
    guard let counts, !counts.entries.isEmpty else { return .empty }
    return .text(
      counts.entries.map { entry in
        switch entry.count {
        case .known(let value): "\(entry.reason)=\(value)"
        case .unknown: "\(entry.reason)=?"
        case .small, .withheld: "\(entry.reason)=\(words(entry.count))"
        }
      }.joined(separator: "; "))
  }
}
