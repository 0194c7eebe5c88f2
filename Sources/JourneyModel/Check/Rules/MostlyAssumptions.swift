import JSONText

extension Rule {
  /// A map that is made of beliefs.
  static let mostlyAssumptions = Rule(
    "mostly-assumptions", .warning, "More than 40 % of the pain points rest on assumptions only"
  ) { rule, checked, report in
    var total = 0
    var assumed = 0
    for (_, pain) in checked.all(PainPoint.self) {
      total += 1
      let kinds = pain.evidence.compactMap { checked.record($0, as: Evidence.self)?.kind }
      if !kinds.isEmpty, kinds.allSatisfy({ $0 == "assumption" }) { assumed += 1 }
    }
    guard assumed * 10 > total * 4 else { return }
    report.add(
      rule, checked, 0, .key("painPoints"),
      message: "\(assumed) of \(total) pain points rest on assumptions only",
      mend: "Ask customers and front-line staff before anything is built on this map")
  }
}
