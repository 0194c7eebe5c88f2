import JSONText

extension Rule {
  /// Whys that do not say what they rest on.
  static let whyWithoutBasis = Rule(
    "why-without-basis", .warning, "A why without a basis"
  ) { rule, checked, report in
    for (index, why) in checked.all(Why.self) where why.basis == nil {
      report.add(
        rule, checked, index, .key("basis"),
        message: "\(quoted(why.text, orElse: "this why")) does not say what it rests on",
        mend: "Say whether it comes from evidence, from a seed case, or is inferred")
    }
  }
}
