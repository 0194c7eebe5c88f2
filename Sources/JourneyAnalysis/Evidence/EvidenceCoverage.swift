public import JourneyModel

/// How much of the pain rests on evidence, and how much on assumptions.
public struct EvidenceCoverage: Equatable, Sendable {
  /// Ids of pain points with at least one piece of evidence that is no assumption.
  public let covered: [String]
  /// Ids of pain points that rest on assumptions alone.
  public let assumed: [String]
  /// Ids of pain points without any evidence.
  public let bare: [String]

  /// How many pain points there are.
  public var n: Int { covered.count + assumed.count + bare.count }
  /// covered ÷ n; nil where there is no pain point.
  public var share: Double? { n > 0 ? Double(covered.count) / Double(n) : nil }

  /// O(size of the journey).
  public init(_ journey: Journey) { self.init(journey, MapIndex(journey)) }

  /// The coverage of a map; `index` must be that of `journey`. O(pain points + evidence). Evidence that the file does not
  /// hold counts for nothing.
  public init(_ journey: Journey, _ index: MapIndex) {
    let isAssumption = journey.evidence.map { EvidenceTable.isAssumption($0.kind) }
    var covered: [String] = []
    var assumed: [String] = []
    var bare: [String] = []
    for pain in 0..<index.pains.count {
      let pieces = index.pains.evidence.places(of: pain)
      if pieces.isEmpty {
        bare.append(index.pains.ids[pain])
      } else if pieces.contains(where: { !isAssumption[Int(index.pains.evidence.value(at: $0))] }) {
        covered.append(index.pains.ids[pain])
      } else {
        assumed.append(index.pains.ids[pain])
      }
    }
    self.covered = covered
    self.assumed = assumed
    self.bare = bare
  }
}
