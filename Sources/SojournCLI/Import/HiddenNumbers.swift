import JourneyAnalysis

/// The words that an export writes in place of small counts: coming back, they change nothing.
enum HiddenNumbers {
  static let words = [HiddenCounts.small, HiddenCounts.withheld]
}
