import JourneyAnalysis
import JourneyModel

/// The journey without its small counts of people, for figures that do not hide them themselves.
struct ToldJourney: Sendable {
  let revision: Int
  let journey: Journey
  let index: MapIndex
  /// Whether something was hidden.
  let hides: Bool
}

extension OpenJourney {
  /// Hides what must not be told, once for each state of the journey.
  mutating func settleTold() -> ToldJourney {
    settleIndex()
    if let told, told.revision == revision { return told }
    let hides = HiddenCounts.areIn(journey)
    let shown = hides ? HiddenCounts.hidden(in: journey) : journey
    let index = pains.index ?? MapIndex(journey)
    let told = ToldJourney(
      revision: revision, journey: shown, index: hides ? index.counting(shown) : index, hides: hides)
    self.told = told
    return told
  }
}
