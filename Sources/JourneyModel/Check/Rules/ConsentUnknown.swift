import JSONText

extension Rule {
  /// People's words of which nobody knows whether they may be shown.
  static let consentUnknown = Rule(
    "consent-unknown", .warning, "Evidence whose consent is unknown"
  ) { rule, checked, report in
    for (index, evidence) in checked.all(Evidence.self) {
      // A report or a count has nobody whose consent could be asked.
      let isPersonal = evidence.text != nil && !["report", "analytics", "assumption"].contains(evidence.kind ?? "")
      guard evidence.consent == "unknown" || evidence.consent == nil && isPersonal else { continue }
      report.add(
        rule, checked, index, .key("consent"), message: "nobody knows whether this evidence may be shown",
        mend: "Ask the person, or make it anonymous; until then leave it out of exports")
    }
  }
}
