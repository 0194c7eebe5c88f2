import JSONText

extension Rule {
  /// Loops that were closed without the customer.
  static let doneNotInformed = Rule(
    "done-not-informed", .warning, "An action that is done, but customers were not told"
  ) { rule, checked, report in
    for (index, action) in checked.all(Action.self) where action.customerInformed == nil {
      guard let state = action.state, ["done", "customer-informed", "verified"].contains(state) else { continue }
      report.add(
        rule, checked, index, .key("customerInformed"),
        message:
          "\(quoted(action.title, orElse: "this action")) is \(Choice.actionState.label(of: state)), but no date says that customers were told",
        mend: "Tell those who raised it, and write the date; until then the loop is open")
    }
  }
}
