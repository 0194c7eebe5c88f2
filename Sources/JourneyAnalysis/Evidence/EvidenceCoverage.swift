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

  /// O(pain points + evidence). Evidence that the file does not hold counts for nothing.
  public init(_ journey: Journey) {
    var isAssumption: [ByteText: Bool] = [:]
    for item in journey.evidence { isAssumption[ByteText(item.id)] = EvidenceTable.isAssumption(item.kind) }
    var covered: [String] = []
    var assumed: [String] = []
    var bare: [String] = []
    for painPoint in journey.painPoints {
      let kinds = painPoint.evidence.compactMap { isAssumption[ByteText($0)] }
      if kinds.contains(false) {
        covered.append(painPoint.id)
      } else if kinds.isEmpty {
        bare.append(painPoint.id)
      } else {
        assumed.append(painPoint.id)
      }
    }
    self.covered = covered
    self.assumed = assumed
    self.bare = bare
  }
}
