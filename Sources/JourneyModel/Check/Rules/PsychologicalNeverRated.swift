import JSONText

extension Rule {
  /// Maps that see time and money only.
  static let psychologicalNeverRated = Rule(
    "psychological-never-rated", .warning, "A map in which no step's psychological burden is rated"
  ) { rule, checked, report in
    guard !checked.indices(Step.record).isEmpty,
      !checked.all(Step.self).contains(where: { $0.record.burden?.psychological?.value != nil })
    else { return }
    report.add(
      rule, checked, 0, .key("stages"), message: "the psychological burden of no step is rated",
      mend: "Rate stress, stigma and loss of control from 0 to 4 where customers told of them")
  }
}
