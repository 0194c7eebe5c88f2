import JSONText

extension Rule {
  /// Answers of those alone who came through.
  static let finishersOnly = Rule(
    "finishers-only", .warning, "A measure that was asked of finishers only"
  ) { rule, checked, report in
    for (index, measure) in checked.all(Measure.self) where measure.askedOf == "finishers" {
      report.add(
        rule, checked, index, .key("askedOf"), message: "this was asked only of people who finished",
        mend: "Ask those who left as well: they know what made them leave")
    }
  }
}
