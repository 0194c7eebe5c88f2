import JSONText

extension Rule {
  /// Roots of which nobody asked whether mending them would prevent the problem.
  static let rootWithoutTest = Rule(
    "root-without-test", .warning, "A root without a counterfactual test"
  ) { rule, checked, report in
    for (index, cause) in checked.all(RootCause.self) {
      guard cause.counterfactual?.wouldPrevent == nil, !cause.whys.contains(where: { $0.root == true }) else {
        continue
      }
      report.add(
        rule, checked, index, .key("counterfactual"),
        message: "\(quoted(cause.problem, orElse: "this root cause")) has no counterfactual test",
        mend: "Say whether mending it would prevent the problem, and why")
    }
    for (index, why) in checked.all(Why.self) where why.root == true && why.status != "refuted" {
      guard why.counterfactual?.wouldPrevent == nil else { continue }
      let cause = RootCause(checked.nodes[checked.nodes[index].parent].object)
      guard cause.counterfactual?.wouldPrevent == nil else { continue }
      report.add(
        rule, checked, index, .key("counterfactual"),
        message:
          "the root \(quoted(why.text, orElse: "here")) has no counterfactual test, and neither has its root cause",
        mend: "Say whether mending it would prevent the problem, and why")
    }
  }
}
