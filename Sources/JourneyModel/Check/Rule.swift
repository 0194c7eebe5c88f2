/// One thing that `check` looks at, across fields or records. What concerns a single field derives from the
/// description instead.
public struct Rule: Sendable, Identifiable {
  /// Its name in reports: "pain-without-evidence".
  public let id: String
  public let severity: Finding.Severity
  /// What it looks for, in a sentence without a full stop.
  public let summary: String
  let examine: @Sendable (Rule, CheckedJourney, inout CheckReport) -> Void

  init(
    _ id: String, _ severity: Finding.Severity, _ summary: String,
    examine: @escaping @Sendable (_ rule: Rule, _ journey: CheckedJourney, _ report: inout CheckReport) -> Void
  ) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.examine = examine
  }
}

/// How messages name a thing: its words in quotation marks, cut where they are long.
func quoted(_ text: String?, orElse name: String) -> String {
  guard let text, text.utf8.contains(where: { $0 > 0x20 }) else { return name }
  guard text.utf8.count > 60 else { return "\"\(text)\"" }
  let start = text.prefix(57)
  return start.endIndex < text.endIndex ? "\"\(start)…\"" : "\"\(text)\""
}

/// The sum, at most the greatest integer: counts of a hostile file must not stop the program.
func saturatingSum(_ numbers: some Sequence<Int>) -> Int {
  numbers.reduce(0) { sum, number in
    let (result, overflow) = sum.addingReportingOverflow(number)
    return overflow ? .max : result
  }
}
