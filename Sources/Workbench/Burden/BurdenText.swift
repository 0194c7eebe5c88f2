import JourneyAnalysis

/// What the view of the burden says in words and figures.
enum BurdenText {
  // MARK: Headlines

  static func headlines(_ result: BurdenResult, hides: Bool) -> [SheetHeadline] {
    let whole = result.whole
    var lines = [
      SheetHeadline(
        "Burden · a person, every step: \(sum(whole.minutes, "", " min")), waiting \(sum(whole.waitDays, "", " days")), "
          + "paying \(sum(whole.cost, "$ ", "")) · \((whole.basis ?? .notStated).label)", .heading)
    ]
    if !result.failures.isEmpty {
      let count = result.failures.count
      lines.append(
        SheetHeadline(
          "\(SheetWords.some(count, "step")) cannot be done as \(count == 1 ? "it is" : "they are") laid out: "
            + result.failures.prefix(3).map(\.stepName).joined(separator: ", ") + (count > 3 ? " …" : ""), .warning))
    }
    lines.append(SheetHeadline(mind(whole.psychological, of: whole.steps.count) + " · " + path(result)))
    lines.append(SheetHeadline(year(result), .quiet))
    if hides {
      lines.append(SheetHeadline("Counts of 1 to 9 people, and what gives them away, are left out.", .quiet))
    }
    return lines
  }

  private static func sum(_ sum: PartialSum, _ before: String, _ after: String) -> String {
    guard let total = sum.total else { return "not known" }
    let shown = SheetWords.number(total >= 100 ? total.rounded() : total)
    return "\(sum.isAtLeast ? "≥ " : "")\(before)\(shown)\(after) (\(sum.known) of \(sum.count) steps)"
  }

  private static func mind(_ mind: BurdenGroup.Psychological, of steps: Int) -> String {
    guard let highest = mind.highest else { return "On the mind: not rated" }
    return "On the mind: highest \(highest) of 4, \(SheetWords.some(mind.severeSteps.count, "step")) at 3 or more "
      + "(\(mind.rated) of \(steps) rated)"
  }

  private static func path(_ result: BurdenResult) -> String {
    guard let path = result.criticalPath else { return noPath(result) }
    return "in a row: \(path.isAtLeast ? "≥ " : "")\(SheetWords.number(path.days)) days, "
      + "\(path.agencyChanges.isEmpty ? "no change" : SheetWords.some(path.agencyChanges.count, "change")) of agency (\(path.basis.label))"
  }

  static func noPath(_ result: BurdenResult) -> String {
    result.notes.contains { $0.contains("ring") }
      ? "in a row: not defined, steps require one another in a ring"
      : "in a row: no wait is known along what steps require"
  }

  private static func year(_ result: BurdenResult) -> String {
    guard let hours = result.hoursPerYear else {
      return "A year: \(result.notes.first ?? "not defined")"
    }
    let known = result.years.count { $0.hours != nil }
    let basis = Basis.weakest(result.years.compactMap(\.basis))
    var line =
      "A year, all customers: ≥ \(SheetWords.number(hours.rounded())) hours (\(known) of \(result.years.count) "
      + "stages; \((basis ?? .notStated).label))"
    if let cost = result.costPerYear { line += ", $ \(SheetWords.number(cost.rounded())) paid" }
    if let value = result.hourValue, let worth = result.timeValuePerYear {
      line +=
        " · worth $ \(SheetWords.number(worth.rounded())) at $ \(SheetWords.hundredths(value.amount)) an hour (\(value.source))"
    } else {
      line += " · v states what an hour is worth"
    }
    return line
  }

  // MARK: Columns

  static func columns(_ title: String) -> [SheetColumn] {
    [
      .text(title, 17, most: 40, rank: 0), .number("minutes", 12, most: 16, rank: 0),
      .number("days waited", 11, most: 13),
      .number("dollars", 10, most: 12, rank: 2), .number("mind", 4), .text("basis", 12),
      .number("learning", 13, rank: 5), .number("compliance", 14, rank: 5), .text("minutes", 10, most: 40, rank: 4),
    ]
  }

  static let failureColumns: [SheetColumn] = [
    .text("Cannot be done as laid out", 26, most: 44, rank: 0), .text("why", 30, most: 46, rank: 1),
    .number("there is", 10), .number("it takes", 10), .text("basis", 12, rank: 2),
  ]

  static let waitColumns: [SheetColumn] = [
    .text("Longest wait in a row", 26, most: 44, rank: 0), .number("days", 7, rank: 0),
    .text("agency", 14, most: 24), .text("hand-over", 18, most: 28, rank: 3), .text("basis", 12, rank: 2),
  ]

  static func yearColumns(_ result: BurdenResult) -> [SheetColumn] {
    [
      .text("A year, all customers", 22, most: 40, rank: 0), .number("persons", 12), .number("hours", 14, rank: 0),
      .number("paid, $", 14, rank: 2), .number(result.hourValue == nil ? "" : "hours, $", 15, rank: 4),
      .text("basis", 12, rank: 3),
    ]
  }

  // MARK: Cells

  static func cells(_ group: BurdenGroup, share: Double) -> [SheetCell] {
    let mind = group.psychological
    return [
      SheetCell(group.label), SheetWords.cell(group.minutes), SheetWords.cell(group.waitDays),
      SheetWords.cell(group.cost),
      mind.highest.map { SheetCell("\($0)", $0 >= 3 ? .warning : .plain) } ?? SheetCell("?", .quiet),
      SheetWords.basis(group.basis), SheetWords.cell(group.learning), SheetWords.cell(group.compliance),
      group.minutes.total == nil ? .blank : SheetCell(.bar(share)),
    ]
  }

  static func cells(_ failure: StructuralFailure) -> [SheetCell] {
    let unit = failure.kind == .session ? "min" : "days"
    let available = failure.kind == .notice ? "no notice" : "\(SheetWords.number(failure.available)) \(unit)"
    let needed =
      failure.kind == .notice
      ? "\(SheetWords.number(failure.needed)) late" : "\(SheetWords.number(failure.needed)) \(unit)"
    return [
      SheetCell(failure.stepName), SheetCell(why(failure), .warning), SheetCell(available), SheetCell(needed, .warning),
      SheetWords.basis(failure.basis),
    ]
  }

  static func why(_ failure: StructuralFailure) -> String {
    switch failure.kind {
    case .session: "outlasts its session, cannot be saved"
    case .wait: "what it requires outlasts its deadline"
    case .notice: "the customer is told after it opened"
    }
  }

  static func cells(_ year: BurdenYear, _ label: String) -> [SheetCell] {
    func whole(_ value: Double?) -> SheetCell {
      value.map { SheetCell(SheetWords.number($0.rounded())) } ?? SheetCell("–", .quiet)
    }
    return [
      SheetCell(label), whole(year.persons), whole(year.hours), whole(year.cost), whole(year.timeValue),
      SheetWords.basis(year.basis),
    ]
  }

  // MARK: Facts

  static func figures(_ group: BurdenGroup, name: (String) -> String) -> [SheetFacts.Line] {
    let mind = group.psychological
    var lines = [
      SheetFacts.Line("minutes", SheetWords.sum(group.minutes, "min")),
      SheetFacts.Line("learning", SheetWords.sum(group.learning, "min")),
      SheetFacts.Line("compliance", SheetWords.sum(group.compliance, "min")),
      SheetFacts.Line("waiting", SheetWords.sum(group.waitDays, "days")),
      SheetFacts.Line("money", SheetWords.sum(group.cost, "dollars")),
    ]
    if let highest = mind.highest {
      lines.append(
        SheetFacts.Line(
          "mind",
          "highest \(highest) of 4 at \(mind.highestSteps.prefix(3).map(name).joined(separator: ", "))"
            + "\(mind.highestSteps.count > 3 ? " …" : ""); \(SheetWords.some(mind.severeSteps.count, "step")) at 3 or more "
            + "(\(mind.rated) of \(group.steps.count) rated)"))
    } else {
      lines.append(SheetFacts.Line("mind", "not rated"))
    }
    return lines
  }

  static let groupNotes = [
    "Sum over its steps of minutes (days, dollars) × times a person takes the step.",
    "Minutes of a step: learning and compliance together; where one is not known, the total that it states.",
    "A step that does not say is not 0: the sum is then at least.",
    "Days waited are added up here; what must be waited in a row stands further down.",
    "The mind has ranks, 0 to 4: no sum, no mean.",
  ]

  static func figures(_ failure: StructuralFailure) -> [SheetFacts.Line] {
    let cells = cells(failure)
    return [
      SheetFacts.Line("why", why(failure)), SheetFacts.Line("there is", cells[2].text),
      SheetFacts.Line("it takes", cells[3].text),
      SheetFacts.Line("basis", failure.basis?.label ?? "none: days of notice carry no basis"),
    ]
  }

  static func notes(_ failure: StructuralFailure) -> [String] {
    switch failure.kind {
    case .session:
      ["Minutes of the step > minutes that its session lasts, and what was typed cannot be saved and resumed."]
    case .wait: ["Longest chain of waits among what it requires > its deadline and the notice given, in days."]
    case .notice: ["Days of notice below 0: it has opened before the customer hears of it."]
    }
  }

  static let pathNotes = [
    "The longest sum of days waited along what steps require (each waits for the one before); waits side by side are not added.",
    "Steps that the customer does alone hand nothing over.",
  ]

  static func figures(_ year: BurdenYear, _ group: BurdenGroup, _ result: BurdenResult) -> [SheetFacts.Line] {
    func whole(_ value: Double?, _ unit: String) -> String {
      value.map { "\(SheetWords.number($0.rounded())) \(unit)" } ?? "not defined"
    }
    var lines = [
      SheetFacts.Line("persons", whole(year.persons, "a year")),
      SheetFacts.Line("hours", whole(year.hours, "a year") + (group.minutes.isAtLeast ? ", at least" : "")),
      SheetFacts.Line("money", whole(year.cost, "dollars a year")),
      SheetFacts.Line("a person", SheetWords.sum(group.minutes, "min")),
    ]
    if let value = result.hourValue {
      lines.append(
        SheetFacts.Line(
          "worth",
          whole(year.timeValue, "dollars") + " at $ \(SheetWords.hundredths(value.amount)) an hour (\(value.source))"))
    }
    lines.append(SheetFacts.Line("basis", (year.basis ?? .notStated).label + ", the weakest of all"))
    return lines
  }

  static func yearNotes(_ result: BurdenResult) -> [String] {
    [
      "Persons = customers a year × those who reached the stage ÷ those who reached the first, of one period.",
      "Hours = persons × minutes a person ÷ 60.",
    ] + result.notes
  }

  /// "20 min × 2 · 5 days · $ 12 · mind 3"; "nothing known".
  static func amounts(_ step: StepBurden) -> String {
    var parts: [String] = []
    let times = step.times == 1 ? "" : " × \(SheetWords.number(step.times))"
    if let minutes = step.minutes { parts.append("\(SheetWords.number(minutes.value)) min\(times)") }
    if let days = step.waitDays { parts.append("\(SheetWords.number(days.value)) days\(times)") }
    if let cost = step.cost { parts.append("$ \(SheetWords.number(cost.value))\(times)") }
    if let rank = step.psychological { parts.append("mind \(rank)") }
    guard !parts.isEmpty else { return "nothing known" }
    if let basis = step.basis { parts.append(basis.label) }
    return parts.joined(separator: " · ")
  }
}
