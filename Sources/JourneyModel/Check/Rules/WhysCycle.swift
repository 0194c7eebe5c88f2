import JSONText

extension Rule {
  /// Whys that answer one another.
  static let whysCycle = Rule(
    "whys-cycle", .error, "Whys that answer one another in a ring, so that the asking never ends"
  ) { rule, checked, report in
    let whys = checked.indices(Why.record)
    var state: [Int: Bool] = [:]  // false: on the way; true: done
    for start in whys {
      var way: [Int] = []
      var next: Int? = start
      while let index = next, state[index] == nil {
        state[index] = false
        way.append(index)
        next = Why(checked.nodes[index].object).parent.flatMap { checked.index($0, Why.record) }
      }
      if let next, state[next] == false, let last = way.last {
        report.add(
          rule, checked, last, .key("parent"),
          message: last == next
            ? "this why answers itself"
            : "this why answers \"\(checked.nodes[next].id ?? "?")\", which in the end answers this one",
          mend: "Let one of them answer the problem: take its parent out")
      }
      for index in way { state[index] = true }
    }
  }
}
