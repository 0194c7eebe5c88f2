public import JourneyAnalysis
import JourneyModel
import Tables

/// What the journey costs those who live it: time, waiting, money, and how heavy it is on the mind.
public enum BurdenReport {
  /// Small counts of people are hidden before anything is worked out from them, unless `suppression` is off.
  public static func report(
    _ subject: ReportSubject, hourValue: HourValue? = nil, suppression: DropOffQuery.Suppression = .on
  ) -> AnalysisReport {
    let (result, isHidden) = result(subject, hourValue: hourValue, suppression: suppression)
    var notes = result.notes
    if isHidden { notes.append("rows with counts of 1 to 9 people are left out, so that nothing gives them away") }
    if suppression == .off, HiddenCounts.areInVolumes(of: subject.journey) {
      notes.append("small counts are shown: not for sharing")
    }
    var tables = [
      groups("By stage", result.byStage),
      groups("By agency, in the order of the file", result.byAgency.filter { !$0.steps.isEmpty }),
    ]
    if !result.bySegment.isEmpty { tables.append(groups("By segment, with the steps for everyone", result.bySegment)) }
    tables += [years(result, subject), failures(result, subject)]
    tables += [
      moves("Who makes the first move, by stage", result.firstMovesByStage),
      moves("Who makes the first move, by agency", result.firstMovesByAgency), again(result, subject),
    ]
    return AnalysisReport(
      title: subject.title, subject: "what it costs people", sentences: sentences(result, subject), tables: tables,
      notes: notes, json: result.json, header: header, rows: rows(result))
  }

  /// What is reported, and whether small counts were hidden before it was worked out.
  static func result(
    _ subject: ReportSubject, hourValue: HourValue? = nil, suppression: DropOffQuery.Suppression = .on
  ) -> (result: BurdenResult, isHidden: Bool) {
    let isHidden = suppression == .on && HiddenCounts.areInVolumes(of: subject.journey)
    let journey = isHidden ? HiddenCounts.hidden(in: subject.journey) : subject.journey
    return (
      JourneyBurden.analyse(journey, isHidden ? MapIndex(journey) : subject.index, hourValue: hourValue), isHidden
    )
  }

  private static func sentences(_ result: BurdenResult, _ subject: ReportSubject) -> [String] {
    let whole = result.whole
    var lines = [
      "One person who takes every step: \(ReportWords.sum(whole.minutes, "min")); waiting "
        + "\(ReportWords.sum(whole.waitDays, "days")); paid or lost \(ReportWords.sum(whole.cost, "dollars")).",
      "On the mind (a rank, 0 to 4; no sum, no mean): highest "
        + "\(whole.psychological.highest.map { "\($0)" } ?? "not known"), "
        + "\(ReportWords.some(whole.psychological.severeSteps.count, "step")) at 3 or more; "
        + "\(whole.psychological.rated) of \(whole.steps.count) steps rated.",
      path(result, subject),
      "In the tables: ≥ 31 (2/5): at least 31, known for 2 of 5 steps; ?: known for none; learn, comply: of the minutes, "
        + "those of learning and of compliance; days: waited; mind: the highest rank; severe: steps at 3 or more; basis: "
        + "the weakest of the row.",
    ]
    lines.append(year(result))
    return lines
  }

  private static func path(_ result: BurdenResult, _ subject: ReportSubject) -> String {
    guard let path = result.criticalPath else { return "Critical path: not defined: no wait is known in a chain." }
    let least = path.isAtLeast ? "at least " : ""
    let unknown = path.isAtLeast ? "; \(path.unknownWaits.count) of \(path.steps.count) waits not known" : ""
    return "Critical path: \(least)\(NumberText.short(path.days)) days in a row "
      + "(\(path.basis.label)\(unknown)), \(ReportWords.some(path.agencyChanges.count, "change")) of agency: "
      + "\(path.steps.map { subject.name($0) }.joined(separator: " → "))."
  }

  private static func year(_ result: BurdenResult) -> String {
    guard let hours = result.hoursPerYear else {
      return "A year: not defined: customers a year, volumes of one period, or minutes are not known."
    }
    let basis = ReportWords.basis(Basis.weakest(result.years.compactMap(\.basis)))
    let known = result.years.count { $0.hours != nil }
    var line =
      "A year, all customers: at least \(NumberText.short(hours, places: 0)) hours "
      + "(\(known) of \(result.years.count) stages known; \(basis))"
    if let value = result.hourValue, let money = result.timeValuePerYear {
      line +=
        ", worth $ \(NumberText.short(money, places: 0)) at $ \(NumberText.short(value.amount, places: 2)) an hour "
        + "(\(value.source))"
    } else {
      line += "; what an hour is worth was not given"
    }
    if let cost = result.costPerYear { line += "; paid or lost $ \(NumberText.short(cost, places: 0))" }
    return line + "."
  }

  /// A figure that is known for fewer steps than there are says for how many; the weakest basis has a column of its own.
  private static func groups(_ heading: String, _ groups: [BurdenGroup]) -> ReportTable {
    ReportTable(
      heading, ["", "steps", "minutes", "learn", "comply", "days", "dollars", "mind", "severe", "basis"],
      numbers: [1, 2, 3, 4, 5, 6, 7, 8], empty: "The map has no steps.",
      rows: groups.map { group in
        let mind = group.psychological
        let rated = mind.rated < group.steps.count ? " (\(mind.rated)/\(group.steps.count))" : ""
        return [
          group.label, "\(group.steps.count)", ReportWords.amount(group.minutes), ReportWords.amount(group.learning),
          ReportWords.amount(group.compliance), ReportWords.amount(group.waitDays), ReportWords.amount(group.cost),
          mind.highest.map { "\($0)\(rated)" } ?? "?", "\(mind.severeSteps.count)", ReportWords.basis(group.basis),
        ]
      })
  }

  private static func years(_ result: BurdenResult, _ subject: ReportSubject) -> ReportTable {
    ReportTable(
      "A year, by stage", ["stage", "persons", "hours", "paid or lost, $", "value of the hours, $", "basis"],
      numbers: [1, 2, 3, 4],
      rows: result.years.map { year in
        func shown(_ value: Double?) -> String { value.map { NumberText.short($0, places: 0) } ?? "not defined" }
        return [
          subject.name(year.stage), shown(year.persons), shown(year.hours), shown(year.cost),
          result.hourValue == nil ? "no value given" : shown(year.timeValue), ReportWords.basis(year.basis),
        ]
      })
  }

  private static func failures(_ result: BurdenResult, _ subject: ReportSubject) -> ReportTable {
    ReportTable(
      "Steps that cannot be done as they are laid out",
      ["step", "failure", "there is", "it takes", "waits for", "basis"],
      empty: "None, as far as times, sessions and deadlines are known.",
      rows: result.failures.map { failure in
        let what =
          switch failure.kind {
          case .session: "longer than its session, and cannot be saved"
          case .wait: "what it requires takes longer than its deadline"
          case .notice: "the customer is told after it opened"
          }
        let unit = failure.kind == .session ? "min" : "days"
        return [
          failure.stepName, what, "\(NumberText.short(failure.available)) \(unit)",
          "\(NumberText.short(failure.needed)) \(unit)", failure.chain.isEmpty ? "" : subject.names(failure.chain),
          ReportWords.basis(failure.basis),
        ]
      })
  }

  private static func moves(_ heading: String, _ moves: [FirstMoves]) -> ReportTable {
    ReportTable(
      heading, ["", "steps", "customer", "agency", "others", "not said", "begun by the agency"],
      numbers: [1, 2, 3, 4, 5], empty: "The map has no steps.",
      rows: moves.map { row in
        let share = row.agencyShare.map { "\(NumberText.percent($0)) (\(row.agency.count) of \(row.known))" }
        return [
          row.label, "\(row.known + row.unknown.count)", "\(row.customer.count)", "\(row.agency.count)",
          "\(row.other.count)", "\(row.unknown.count)", share ?? "not defined",
        ]
      })
  }

  private static func again(_ result: BurdenResult, _ subject: ReportSubject) -> ReportTable {
    ReportTable(
      "Proving it again, and what is promised against it",
      ["step", "agency", "minutes", "times", "days waited", "pain", "remedies promised", "basis"],
      empty: "No step of this map is a recertification.",
      rows: result.recertifications.map { row in
        [
          row.label, row.agency.map { subject.name($0) } ?? "", row.minutes.map { NumberText.short($0.value) } ?? "?",
          row.times.map { NumberText.short($0) } ?? "?", row.waitDays.map { NumberText.short($0.value) } ?? "?",
          ReportWords.heat(row.heat), subject.names(row.actions), ReportWords.basis(row.basis),
        ]
      })
  }

  static let header = [
    "journey", "group", "id", "steps", "minutes", "minutes_known", "learning_minutes", "compliance_minutes",
    "wait_days", "wait_known", "cost", "cost_known", "psychological_highest", "psychological_severe",
    "psychological_rated", "persons_per_year", "hours_per_year", "cost_per_year", "time_value_per_year", "hour_value",
    "hour_source", "basis",
  ]

  /// The whole, then stages, agencies and segments; what a year costs stands with the stages.
  private static func rows(_ result: BurdenResult) -> [[TableCell]] {
    let kinds =
      [("whole", [result.whole]), ("stage", result.byStage)]
      + [("agency", result.byAgency), ("segment", result.bySegment)]
    return kinds.flatMap { kind, groups in
      groups.enumerated().map { place, group in
        let year = kind == "stage" && place < result.years.count ? result.years[place] : nil
        let cells: [TableCell] = [
          .text(result.journey), .text(kind), .text(group.id), TableCell(group.steps.count),
          TableCell(group.minutes.total), TableCell(group.minutes.known), TableCell(group.learning.total),
          TableCell(group.compliance.total), TableCell(group.waitDays.total), TableCell(group.waitDays.known),
          TableCell(group.cost.total), TableCell(group.cost.known), TableCell(group.psychological.highest),
          TableCell(group.psychological.severeSteps.count), TableCell(group.psychological.rated),
        ]
        return cells + [
          TableCell(year?.persons), TableCell(year?.hours), TableCell(year?.cost), TableCell(year?.timeValue),
          TableCell(year == nil ? nil : result.hourValue?.amount),
          TableCell(text: year == nil ? nil : result.hourValue?.source), TableCell(text: group.basis?.label),
        ]
      }
    }
  }
}
