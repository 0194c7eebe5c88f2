public import JourneyModel

/// What a journey costs the customer: minutes, days, money and peace of mind.
public enum JourneyBurden {
  /// Sums by stage, agency and segment, failures and the critical path. O(steps × segments + requirements).
  public static func analyse(_ journey: Journey, hourValue: HourValue? = nil) -> BurdenResult {
    analyse(journey, MapIndex(journey), hourValue: hourValue)
  }

  /// Sums by stage, agency and segment, failures and the critical path; `index` must be that of `journey`.
  ///
  /// Per person: Σ minutes (or days, or dollars) of a step × timesPerPerson (brief, 4.8). Persons of a stage =
  /// annualCustomers × reached(stage) ÷ reached(first); hours a year = persons × minutes ÷ 60. Psychological burden is a
  /// rank: highest, and how many steps at 3 or more. O(steps × segments + requirements).
  ///
  /// - Parameter hourValue: nil for none: there is no default.
  public static func analyse(
    _ journey: Journey, _ index: MapIndex, hourValue: HourValue? = nil
  ) -> BurdenResult {
    let parts = index.shared.burden(journey, index)
    let (table, waits) = (parts.table, parts.waits)
    let groups = BurdenGroups(table, index)
    let byStage = groups.byStage()
    let years = BurdenYears(journey, index, hourValue)
    var notes = years.notes
    if table.segmentSteps > 0 {
      notes.append(
        "\(table.segmentSteps) of \(table.steps.count) steps concern some segments only; sums are those of a person who takes every step"
      )
    }
    if waits.hasRing { notes.append("steps require one another in a ring: no critical path is defined") }
    let moves = FirstMoveTable(table.initiators, index)
    let barrier = index.pains.barriers.words.firstIndex { $0.isSame(as: "frequent_recertification") }
    let again = Recertification.all(table.types, barrier.map(Int32.init), table.steps, journey.actions, index)
    return BurdenResult(
      journey: index.journey, steps: table.steps, whole: groups.whole(), byStage: byStage, byAgency: groups.byAgency(),
      bySegment: groups.bySegment(), years: years.years(byStage), hourValue: hourValue,
      failures: table.failures(waits), criticalPath: waits.criticalPath(table, index), notes: notes,
      firstMovesByStage: moves.byStage, firstMovesByAgency: moves.byAgency, recertifications: again)
  }
}
