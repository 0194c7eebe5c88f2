public import JourneyModel

/// Several journeys held side by side: what comes back, who has pain where, what is still promised.
public enum Portfolio {
  /// O(size of the journeys). Cohorts are never added; rates stand side by side. Equal ids are the same agency, item, root
  /// cause or pain point; future and former states have columns of their own and do not count as coming back.
  ///
  /// - Parameter today: for the age of open promises.
  public static func compare(_ journeys: [Journey], today: JourneyDate? = nil) -> PortfolioResult {
    var builder = PortfolioBuilder(today: today)
    for journey in journeys { builder.add(journey) }
    return builder.result()
  }

  /// The same with the index of each journey.
  public static func compare(
    _ journeys: [(journey: Journey, index: MapIndex)], today: JourneyDate? = nil
  ) -> PortfolioResult {
    var builder = PortfolioBuilder(today: today)
    for (journey, index) in journeys { builder.add(journey, index) }
    return builder.result()
  }

  /// The same for someone who waits: `isWanted` is asked before each journey with how many are done; nil as soon as it says
  /// no.
  public static func compare(
    _ journeys: [(journey: Journey, index: MapIndex)], today: JourneyDate? = nil, while isWanted: (Int) -> Bool
  ) -> PortfolioResult? {
    var builder = PortfolioBuilder(today: today)
    for (done, entry) in journeys.enumerated() {
      guard isWanted(done) else { return nil }
      builder.add(entry.journey, entry.index)
    }
    return isWanted(journeys.count) ? builder.result() : nil
  }
}
