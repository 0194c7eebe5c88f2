import JSONText

extension Rule {
  /// Maps that do not show the agency.
  static let noFrontStage = Rule(
    "no-front-stage", .warning, "A map in which no step says what the customer sees of the agency"
  ) { rule, checked, report in
    guard !checked.indices(Step.record).isEmpty,
      !checked.all(Step.self).contains(where: { $0.record.frontStage != nil })
    else { return }
    report.add(
      rule, checked, 0, .key("stages"), message: "no step has a front stage",
      mend: "Write for each step what the customer sees of the agency")
  }
}
