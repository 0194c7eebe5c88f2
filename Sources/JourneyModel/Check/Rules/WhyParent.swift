import JSONText

extension Rule {
  /// A tree of whys that reaches into another tree.
  static let whyParent = Rule(
    "why-of-another-cause", .error, "A why that answers a why of another root cause"
  ) { rule, checked, report in
    for (index, why) in checked.all(Why.self) {
      guard let parent = why.parent.flatMap({ checked.index($0, Why.record) }),
        checked.nodes[parent].parent != checked.nodes[index].parent
      else { continue }
      report.add(
        rule, checked, index, .key("parent"),
        message: "this why answers \(quoted(why.parent, orElse: "a why")), which belongs to another root cause",
        mend: "Let it answer a why of its own root cause, or move it there")
    }
  }
}
