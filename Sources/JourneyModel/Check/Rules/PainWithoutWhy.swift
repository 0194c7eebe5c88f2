import JSONText

extension Rule {
  /// Pain points that do not say why they matter.
  static let painWithoutWhy = Rule(
    "pain-without-why", .warning, "A pain point that does not say why it matters to the customer"
  ) { rule, checked, report in
    for (index, pain) in checked.all(PainPoint.self) where pain.why?.utf8.isEmpty ?? true {
      report.add(
        rule, checked, index, .key("why"),
        message: "\(quoted(pain.title, orElse: "this pain point")) does not say why it matters",
        mend: "Write in a sentence what it costs the customer")
    }
  }
}
