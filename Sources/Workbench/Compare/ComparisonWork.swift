import JourneyAnalysis
import JourneyModel

/// Two journeys to be compared: every figure of both is worked out.
public struct ComparisonWork: Sendable {
  /// One of the two, as it is now.
  struct Side: Sendable {
    /// `OpenJourney.name`.
    let name: String
    let revision: Int
    let journey: Journey
  }

  let before: Side
  let after: Side
  /// Whether the later one is that in whose tab the comparison is shown.
  let isHereAfter: Bool

  /// O(n log n).
  func answer() -> ComparisonTable { ComparisonTable(self) }
}
