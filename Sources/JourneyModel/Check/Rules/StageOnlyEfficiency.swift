extension Rule {
  /// Stages that are watched, but whose customers are not asked.
  static let stageOnlyEfficiency = Rule(
    "stage-only-efficiency", .warning, "A stage whose metrics are all of efficiency, and where nobody was asked"
  ) { rule, checked, report in
    var kinds: [String: Set<String>] = [:]
    for (_, metric) in checked.all(Metric.self) {
      if let stage = metric.stage { kinds[stage, default: []].insert(metric.kind ?? "") }
    }
    let asked = Set(checked.all(Measure.self).compactMap(\.record.stage))
    for (index, stage) in checked.all(Stage.self) where kinds[stage.id] == ["efficiency"] && !asked.contains(stage.id) {
      report.add(
        rule, checked, index,
        message: "all metrics of the stage \(quoted(stage.name, orElse: "here")) are of efficiency",
        mend: "To know whether it works, ask the people: add a measure, or a metric of effectiveness or experience")
    }
  }
}
