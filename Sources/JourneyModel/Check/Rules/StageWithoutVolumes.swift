extension Rule {
  /// Stages without anybody in them.
  static let stageWithoutVolumes = Rule(
    "stage-without-volumes", .warning, "A stage without volumes"
  ) { rule, checked, report in
    let counted = Set(checked.all(Volume.self).compactMap(\.record.stage))
    for (index, stage) in checked.all(Stage.self) where !counted.contains(stage.id) {
      report.add(
        rule, checked, index,
        message: "nothing says how many people reach the stage \(quoted(stage.name, orElse: "here"))",
        mend: "Add a volume; an estimate that says so is better than none")
    }
  }
}
