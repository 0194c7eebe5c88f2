import JSONText

extension Rule {
  /// Actions that treat a symptom.
  static let actionOnSymptom = Rule(
    "action-on-symptom", .warning, "An action that addresses no root cause: it treats a symptom"
  ) { rule, checked, report in
    for (index, action) in checked.all(Action.self) {
      guard !action.addresses.contains(where: { checked.index($0, RootCause.record) != nil }) else { continue }
      report.add(
        rule, checked, index, .key("addresses"),
        message: "\(quoted(action.title, orElse: "this action")) addresses no root cause: it treats a symptom",
        mend: "Ask why until a root cause is found, and address that")
    }
  }
}
