import JSONText

extension Rule {
  /// Future states that share nothing with what is.
  static let futureUnlinked = Rule(
    "future-unlinked", .warning, "A future state whose steps are not in the current one's"
  ) { rule, checked, report in
    guard checked.journey.state == "future" else { return }
    guard checked.journey.basedOn != nil || checked.current != nil else {
      report.add(
        rule, checked, 0, .key("basedOn"), message: "this future state does not say which journey it departs from",
        mend: "Put the id of the current journey into basedOn")
      return
    }
    guard let current = checked.current else { return }
    let known = Set(current.stages.flatMap(\.steps).map(\.id))
    let steps = checked.all(Step.self).map(\.record.id)
    guard !steps.isEmpty, !steps.contains(where: known.contains) else { return }
    report.add(
      rule, checked, 0, .key("stages"),
      message:
        "none of its steps is one of \(quoted(current.title, orElse: "the current journey")), so the two cannot be compared",
      mend: "Start from a copy of the current journey, and keep the ids of the steps that stay")
  }
}
