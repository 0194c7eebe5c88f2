public import JourneyAnalysis
public import JourneyModel

/// Journeys to be read and held side by side.
public struct PortfolioWork: Sendable {
  /// One of them.
  public struct Source: Sendable {
    /// The file; for a journey without one, the name that tells it from the other open ones.
    public let name: String
    /// The journey as it is open; nil where the file is to be read.
    public let journey: Journey?
  }

  /// What became of a source.
  public enum Reading: Sendable {
    case journey(Journey, MapIndex)
    /// Why it is none, in a sentence.
    case problem(String)

    /// O(size of the journey).
    public init(_ journey: Journey) { self = .journey(journey, MapIndex(journey)) }
  }

  public let sources: [Source]
  let today: String
  let stamp: PortfolioStamp

  /// Holds what was read side by side; nil as soon as `isWanted`, asked before each journey with how many are done, says
  /// no. O(size of the journeys).
  public func table(_ readings: [Reading], while isWanted: (Int) -> Bool) -> PortfolioTable? {
    var journeys: [(journey: Journey, index: MapIndex)] = []
    var names: [String] = []
    var problems: [String] = []
    for (source, reading) in zip(sources, readings) {
      switch reading {
      case .journey(let journey, let index):
        journeys.append((journey, index))
        names.append(source.name)
      case .problem(let sentence): problems.append(sentence)
      }
    }
    guard let result = Portfolio.compare(journeys, today: JourneyDate(today), while: isWanted) else { return nil }
    return PortfolioTable(result, journeys.map(\.journey), names: names, problems: problems, stamp: stamp)
  }
}
