import JSONText

extension Rule {
  /// A pain point or bright spot that stands in several places at once.
  static let painInSeveralPlaces = Rule(
    "several-places", .warning, "A pain point or bright spot that names more than one of step, stage and between"
  ) { rule, checked, report in
    let places: [JSONKey] = ["step", "stage", "between"]
    for type in [PainPoint.record, BrightSpot.record] {
      for index in checked.indices(type) {
        let object = checked.nodes[index].object
        let keys = places.filter { object[$0] != nil }
        guard keys.count > 1 else { continue }
        report.add(
          rule, checked, index, .key(keys[1]),
          message:
            "\(quoted(object["title"]?.text, orElse: "this \(type.title)")) names \(keys.map(\.text).joined(separator: " and "))",
          mend: "Keep the one that says best where it lies")
      }
    }
  }
}
