import JSONText

/// Findings as they come, and their places in the file.
struct CheckReport: Sendable {
  private var findings: [(order: UInt128, finding: Finding)] = []

  /// A finding about the value at the end of `parts`.
  mutating func add(
    _ rule: String, _ severity: Finding.Severity, at parts: [PathPart], in journey: JSONObject, id: String?,
    message: String, mend: String
  ) {
    let order = FileOrder(of: parts, in: journey)
    findings.append(
      (
        order.packed,
        Finding(rule: rule, severity: severity, path: parts.jsonPath, id: id, message: message, mend: mend)
      ))
  }

  /// A finding about a record, or about the value at the end of `keys` in it.
  mutating func add(
    _ rule: Rule, _ checked: CheckedJourney, _ index: Int, _ keys: PathPart..., message: String, mend: String
  ) {
    add(
      rule.id, rule.severity, at: checked.parts(of: index) + keys, in: checked.journey.object,
      id: checked.nodes[index].id, message: message, mend: mend)
  }

  /// In file order; of one place, in the order in which they were found. O(n log n).
  func sorted() -> [Finding] {
    let order = findings.indices.sorted { left, right in
      (findings[left].order, left) < (findings[right].order, right)
    }
    return order.map { findings[$0].finding }
  }
}
