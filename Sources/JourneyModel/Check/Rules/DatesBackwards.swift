import JSONText

extension Rule {
  /// Pairs of dates in the wrong order.
  static let datesBackwards = Rule(
    "dates-backwards", .error, "Dates that run backwards: an end before its start"
  ) { rule, checked, report in
    func compare(_ index: Int, _ from: JSONKey, _ to: JSONKey, _ words: String, _ report: inout CheckReport) {
      let object = checked.nodes[index].object
      guard let start = object[from]?.text, let end = object[to]?.text,
        let first = JourneyDate(start), let last = JourneyDate(end), first.first > last.last
      else { return }
      report.add(
        rule, checked, index, .key(to), message: "\(end) is before \(start), but \(words)",
        mend: "Correct one of \(from.text) and \(to.text)")
    }
    for index in checked.indices(Step.record) {
      compare(index, "validFrom", "validTo", "a step cannot end before it begins", &report)
      let step = Step(checked.nodes[index].object)
      guard let opens = step.opens?.number?.double, let closes = step.closes?.number?.double, closes < opens else {
        continue
      }
      report.add(
        rule, checked, index, .key("closes"), message: "the step closes before it opens",
        mend: "Correct one of opens and closes; both count days from the trigger")
    }
    for index in checked.indices(Source.record) {
      compare(index, "date", "accessed", "nothing can be looked at before it is published", &report)
    }
  }
}
