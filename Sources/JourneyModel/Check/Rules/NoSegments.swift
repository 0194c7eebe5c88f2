import JSONText

extension Rule {
  /// Maps of everybody, who is nobody.
  static let noSegments = Rule(
    "no-segments", .warning, "A map without segments"
  ) { rule, checked, report in
    guard checked.indices(Segment.record).isEmpty else { return }
    report.add(
      rule, checked, 0, .key("segments"), message: "the map knows no segments of customers",
      mend: "Add the groups who live the journey differently; an average hides who is left out")
  }
}
