import JSONText

extension Rule {
  /// Pain points that no function is to mend.
  static let painWithoutOwner = Rule(
    "pain-without-owner", .warning, "A pain point without an owner function on any of its root causes or actions"
  ) { rule, checked, report in
    var owned: Set<String> = []
    for (_, cause) in checked.all(RootCause.self) where cause.ownerFunction != nil { owned.insert(cause.id) }
    for (_, action) in checked.all(Action.self) where action.ownerFunction != nil { owned.formUnion(action.addresses) }
    for (index, pain) in checked.all(PainPoint.self) {
      guard !owned.contains(pain.id), !pain.rootCauses.contains(where: owned.contains) else { continue }
      report.add(
        rule, checked, index, .key("rootCauses"),
        message:
          "nobody is to mend \(quoted(pain.title, orElse: "this pain point")): none of its root causes and actions has an owner function",
        mend: "Link a root cause or an action, and give it an ownerFunction")
    }
  }
}
