/// Everything that is wrong or weak in a journey, collected in one go.
public enum JourneyCheck {
  /// What to say about `journey`, in file order.
  ///
  /// Errors mean that the file cannot be trusted, warnings that the map is weak. `now` is the day from which the age
  /// of figures is counted; `current` is the journey that a future state departs from, where the caller has it.
  /// Nearly linear in the size of the journey.
  public static func findings(in journey: Journey, now: JourneyDate, current: Journey? = nil) -> [Finding] {
    let checked = CheckedJourney(journey, now: now, current: current)
    var report = CheckReport()
    var structure = StructureCheck(checked)
    structure.run(&report)
    for rule in rules { rule.examine(rule, checked, &report) }
    return report.sorted()
  }

  /// The rules across fields and records, errors first.
  public static let rules: [Rule] = [
    .requiresCycle, .whysCycle, .whyParent, .volumeSums, .datesBackwards, .painPointPlace,
    .painWithoutEvidence, .painWithoutWhy, .painWithoutOwner, .painInSeveralPlaces, .mostlyAssumptions,
    .actionOnSymptom, .rootWithoutTest, .whyWithoutBasis, .doneNotInformed,
    .stageWithoutOwner, .stageMoments, .stageWithoutVolumes, .stageOnlyEfficiency, .gateContinued, .validEndAsLoss,
    .psychologicalNeverRated, .noSegments, .personaNotComposite, .sessionTooShort, .noticeTooLate, .noticeTooShort,
    .trustWordings, .finishersOnly, .noFrontStage, .noBackstage, .futureUnlinked, .noCommunityPartner,
    .consentUnknown, .lookAlikeAgencies, .rangeBackwards,
  ]
}
