import JSONText

/// Findings as they come, and their places in the file.
struct CheckReport: Sendable {
  private var findings: [(order: UInt128, finding: Finding)] = []

  mutating func add(_ finding: Finding, at order: FileOrder) {
    findings.append((order.packed, finding))
  }

  /// A finding about a record, or about the value at the end of `keys` in it.
  mutating func add(
    _ rule: Rule, _ checked: CheckedJourney, _ index: Int, _ keys: PathPart..., message: String, mend: String
  ) {
    let node = checked.nodes[index]
    var order = node.order
    var value: JSONValue? = .object(node.object)
    for key in keys {
      switch key {
      case .key(let key):
        order = order.member(value?.object?.index(of: key))
        value = value?.object?[key]
      case .item(let position):
        order = order.item(position)
        value = value?.array.flatMap { $0.indices.contains(position) ? $0[position] : nil }
      }
    }
    add(
      Finding(
        rule: rule.id, severity: rule.severity, path: (checked.parts(of: index) + keys).jsonPath, id: node.id,
        message: message, mend: mend),
      at: order)
  }

  /// In file order; of one place, in the order in which they were found. O(n log n).
  func sorted() -> [Finding] {
    let order = findings.indices.sorted { left, right in
      (findings[left].order, left) < (findings[right].order, right)
    }
    return order.map { findings[$0].finding }
  }
}
