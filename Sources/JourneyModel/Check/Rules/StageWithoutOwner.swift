import JSONText

extension Rule {
  /// Stages that nobody answers for.
  static let stageWithoutOwner = Rule(
    "stage-without-owner", .warning, "A stage without an owner"
  ) { rule, checked, report in
    for (index, stage) in checked.all(Stage.self) where stage.owner?.object.isEmpty ?? true {
      report.add(
        rule, checked, index, .key("owner"),
        message: "nobody answers for the stage \(quoted(stage.name, orElse: "here"))",
        mend: "Name an agency, a function in it, or a role")
    }
  }
}
