import JSONText

extension Rule {
  /// Pain points that rest on nothing.
  static let painWithoutEvidence = Rule(
    "pain-without-evidence", .warning, "A pain point without evidence"
  ) { rule, checked, report in
    for (index, pain) in checked.all(PainPoint.self) where pain.evidence.isEmpty {
      report.add(
        rule, checked, index, .key("evidence"),
        message: "\(quoted(pain.title, orElse: "this pain point")) rests on no evidence",
        mend: "Link an interview, a survey, a complaint; where it is an assumption, say so with evidence of that kind")
    }
  }
}
