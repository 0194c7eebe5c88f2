import JSONText

extension Rule {
  /// Steps that wait for one another.
  static let requiresCycle = Rule(
    "requires-cycle", .error, "Steps that require one another in a ring, so that none could ever be done"
  ) { rule, checked, report in
    let graph = RequiresGraph(checked)
    for edge in graph.backEdges {
      let names = edge.ring.prefix(6).map { checked.nodes[graph.steps[$0]].id ?? "?" }
      let more = edge.ring.count > 6 ? " → …" : ""
      report.add(
        rule, checked, graph.steps[edge.step], .key("requires"), .item(edge.position),
        message: edge.ring.count == 1
          ? "this step requires itself"
          : "these steps require one another in a ring: \(names.joined(separator: " ← "))\(more)",
        mend: "Take out the requirement that does not hold")
    }
  }
}
