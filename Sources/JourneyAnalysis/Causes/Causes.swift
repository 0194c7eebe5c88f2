import JSONText
public import JourneyModel

/// What lies behind the pain, and who can mend it.
public enum Causes {
  /// Reach of root causes and accountability sheets. O(pain points + causes + actions).
  ///
  /// - Parameter today: for the age of open promises, which is not known without.
  public static func analyse(_ journey: Journey, today: JourneyDate? = nil) -> CausesResult {
    analyse(journey, MapIndex(journey), today: today)
  }

  /// Reach of root causes and accountability sheets; `index` must be that of `journey`.
  ///
  /// The reach of a cause = its distinct pain points, their heat, stages and agencies. A pain point's functions are those of
  /// its causes, else of the actions that address it or them; its agencies its own, else the lead of its step.
  /// O(pain points + causes + actions).
  public static func analyse(_ journey: Journey, _ index: MapIndex, today: JourneyDate? = nil) -> CausesResult {
    let ranked = index.shared.ranked(index.pains)
    let promises = journey.actions.compactMap { OpenPromise($0, today: today) }
    let sheets = OwnerSheetBuilder(index, ranked, journey.rootCauses, promises)
    return CausesResult(
      journey: index.journey, reach: reach(journey, index), byFunction: sheets.byFunction(),
      byAgency: sheets.byAgency(), byWho: PainGroup.byWho(ranked, index),
      byLevel: PainGroup.byLevel(ranked, journey.agencies.map(\.level), index),
      partnerGoals: PartnerGoal.all(ranked, index))
  }

  /// The reach of root causes alone; `index` must be that of `journey`. O(pain points + causes + actions).
  public static func reach(_ journey: Journey, _ index: MapIndex) -> CausesReach {
    var builder = CauseReachBuilder(index)
    builder.add(index.shared.ranked(index.pains))
    return CausesReach(
      causes: builder.reaches(journey.rootCauses, journey.actions),
      withoutCause: builder.withoutCause.map { index.pains.ids[Int($0)] })
  }
}
