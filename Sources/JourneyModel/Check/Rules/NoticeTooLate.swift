import JSONText

extension Rule {
  /// Notices that come after the fact.
  static let noticeTooLate = Rule(
    "notice-too-late", .warning, "A step of which the customer is told after it has opened"
  ) { rule, checked, report in
    for (index, step) in checked.all(Step.self) {
      guard let notice = step.noticeDays, notice < 0 else { continue }
      report.add(
        rule, checked, index, .key("noticeDays"),
        message:
          "the customer is told of \(quoted(step.name, orElse: "this step")) \(plain(-notice)) days after it has opened",
        mend: "Note this as a pain point, or correct the number: days before the opening are positive")
    }
  }
}
