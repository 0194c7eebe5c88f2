import JSONText

extension Rule {
  /// A pain point or bright spot that stands nowhere in the journey.
  static let painPointPlace = Rule(
    "no-place", .error, "A pain point or bright spot without a step, a stage or a pair of steps"
  ) { rule, checked, report in
    let keys: [JSONKey] = ["step", "stage", "between"]
    for type in [PainPoint.record, BrightSpot.record] {
      for index in checked.indices(type) {
        let object = checked.nodes[index].object
        guard !keys.contains(where: { object[$0] != nil }) else { continue }
        report.add(
          rule, checked, index,
          message: "\(quoted(object["title"]?.text, orElse: "this \(type.title)")) stands nowhere in the journey",
          mend: "Name its step, its stage, or the two steps between which it lies")
      }
    }
  }
}
