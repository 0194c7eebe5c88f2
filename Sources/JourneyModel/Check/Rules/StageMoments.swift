import JSONText

extension Rule {
  /// Stages of which nothing is remembered, or everything.
  static let stageMoments = Rule(
    "stage-moments", .warning, "A stage without a moment that matters, or with more than one"
  ) { rule, checked, report in
    for (index, stage) in checked.all(Stage.self) {
      let steps = stage.steps.filter { !($0.moment?.utf8.isEmpty ?? true) }
      let hasOwn = !(stage.moment?.utf8.isEmpty ?? true)
      if steps.isEmpty, !hasOwn {
        report.add(
          rule, checked, index, .key("moment"),
          message: "the stage \(quoted(stage.name, orElse: "here")) has no moment that matters",
          mend: "Say why this stage, or which of its steps, decides how the journey is remembered")
      } else if steps.count > 1 {
        report.add(
          rule, checked, index, .key("steps"),
          message:
            "the stage \(quoted(stage.name, orElse: "here")) has \(steps.count) moments that matter: \(steps.prefix(6).map(\.id).joined(separator: ", "))",
          mend: "Keep the one that matters most: where everything matters, nothing does")
      }
    }
  }
}
