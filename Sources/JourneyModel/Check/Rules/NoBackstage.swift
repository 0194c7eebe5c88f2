import JSONText

extension Rule {
  /// Maps without the people who do the work.
  static let noBackstage = Rule(
    "no-backstage", .warning, "A map in which no step says what the agency does behind it"
  ) { rule, checked, report in
    guard !checked.indices(Step.record).isEmpty,
      !checked.all(Step.self).contains(where: { $0.record.backstage != nil })
    else { return }
    report.add(
      rule, checked, 0, .key("stages"), message: "no step has a backstage",
      mend: "Write for each step what staff and systems do behind it; ask the front line")
  }
}
