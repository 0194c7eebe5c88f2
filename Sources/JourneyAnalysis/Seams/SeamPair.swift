/// All hand-offs from one agency to another: a cell of the matrix of agencies.
public struct SeamPair: Equatable, Sendable {
  /// The agencies' ids.
  public let from: String
  public let to: String
  /// Ids of the arriving steps, in the order of the journey: as many as there are hand-offs.
  public let steps: [String]
  /// How many of each kind, in the order of their coming; nil for those that do not say.
  public let kinds: [(kind: String?, count: Int)]
  public let continuity: Continuity
  /// The highest heat of the pain points there; nil where none is known.
  public let maxHeat: Int?
  /// Ids of the pain points there, each once.
  public let painPoints: [String]
  /// Ids of the stages that are entered by these hand-offs.
  public let stages: [String]
  /// The weakest basis of the pain points; nil where there are none.
  public let basis: Basis?

  public static func == (left: SeamPair, right: SeamPair) -> Bool {
    left.from == right.from && left.to == right.to && left.steps == right.steps
      && left.kinds.elementsEqual(right.kinds) { $0.kind == $1.kind && $0.count == $1.count }
      && left.continuity == right.continuity && left.maxHeat == right.maxHeat && left.painPoints == right.painPoints
      && left.stages == right.stages && left.basis == right.basis
  }
}

extension SeamsResult {
  /// The hand-offs between each two known agencies, those with the highest heat first, then those with most hand-offs, then
  /// in the order of the journey. O(transitions + pairs · log).
  public var pairs: [SeamPair] {
    let pairs = handoffsByAgencies.map { handoffs in Self.pair(handoffs.transitions.map { transitions[$0] }) }
    return pairs.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      return (b.maxHeat ?? 0, b.steps.count, left.offset) < (a.maxHeat ?? 0, a.steps.count, right.offset)
    }.map(\.element)
  }

  private static func pair(_ seams: [SeamTransition]) -> SeamPair {
    var kinds: [(kind: String?, count: Int)] = []
    for seam in seams {
      if let place = kinds.firstIndex(where: { $0.kind == seam.kind }) {
        kinds[place].count += 1
      } else {
        kinds.append((seam.kind, 1))
      }
    }
    var pains: Set<ByteText> = []
    var stages: Set<ByteText> = []
    return SeamPair(
      from: seams[0].fromLead.agency ?? "", to: seams[0].toLead.agency ?? "", steps: seams.map(\.to), kinds: kinds,
      continuity: Continuity(seams), maxHeat: seams.compactMap(\.heat.max).max(),
      painPoints: seams.flatMap(\.painPoints).filter { pains.insert(ByteText($0)).inserted },
      stages: seams.filter(\.entersStage).map(\.toStage).filter { stages.insert(ByteText($0)).inserted },
      basis: Basis.weakest(seams.compactMap(\.heat.basis)))
  }
}
