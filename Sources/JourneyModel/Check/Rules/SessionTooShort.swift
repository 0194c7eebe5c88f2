import JSONText

extension Rule {
  /// Steps that cannot be finished before they end.
  static let sessionTooShort = Rule(
    "session-too-short", .warning, "A step that takes longer than its session lasts, and cannot be saved"
  ) { rule, checked, report in
    for (index, step) in checked.all(Step.self) where step.saveAndResume != true {
      guard let limit = step.sessionLimitMinutes, let minutes = step.minutes?.value, minutes > limit else { continue }
      report.add(
        rule, checked, index, .key("sessionLimitMinutes"),
        message:
          "\(quoted(step.name, orElse: "this step")) takes \(plain(minutes)) minutes, but its session ends after \(plain(limit))",
        mend: "Note this as a pain point; where people can save and go on later, set saveAndResume to true")
    }
  }

  /// A number as people write it.
  static func plain(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? number.description
  }
}
