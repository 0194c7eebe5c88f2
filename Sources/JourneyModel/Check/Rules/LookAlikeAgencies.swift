import JSONText

extension Rule {
  /// Two agencies that readers take for one.
  static let lookAlikeAgencies = Rule(
    "look-alike-agencies", .warning, "Agencies whose names differ only by letters that look alike"
  ) { rule, checked, report in
    for key in ["name", "abbreviation"] as [JSONKey] {
      var seen: [String: (name: String, id: String)] = [:]
      for index in checked.indices(Agency.record) {
        let node = checked.nodes[index]
        guard let name = node.object[key]?.text, !name.isEmpty else { continue }
        let look = LookAlikes.skeleton(of: name)
        guard let other = seen[look] else {
          seen[look] = (name, node.id ?? "?")
          continue
        }
        guard !name.hasSameBytes(as: other.name) else { continue }
        report.add(
          rule, checked, index, .key(key),
          message:
            "\(quoted(name, orElse: "this name")) looks like the \(key.text) of \"\(other.id)\", but is written with other letters",
          mend: "Make one agency of the two, or write the name with the usual letters")
      }
    }
  }
}
