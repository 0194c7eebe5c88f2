import JSONText

extension Rule {
  /// Trust that was asked for in several ways, so that its figures cannot be compared.
  static let trustWordings = Rule(
    "trust-wordings", .warning, "Trust that is asked for in different wordings"
  ) { rule, checked, report in
    var first: (wording: String, id: String)?
    for (index, measure) in checked.all(Measure.self) where measure.driver == "trust" {
      guard let wording = measure.wording else { continue }
      guard let known = first else {
        first = (wording, measure.id)
        continue
      }
      guard wording != known.wording else { continue }
      report.add(
        rule, checked, index, .key("wording"),
        message: "trust is asked for in other words here than in \"\(known.id)\"",
        mend: "Ask in one wording; until then compare only figures of the same one")
    }
  }
}
