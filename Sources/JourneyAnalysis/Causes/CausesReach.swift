/// What lies under the root causes of a journey.
public struct CausesReach: Equatable, Sendable {
  /// In file order.
  public let causes: [CauseReach]
  /// Ids of pain points under no root cause of the file, worst first.
  public let withoutCause: [String]

  /// The causes by number of distinct pain points, then sum of heat, then file order.
  public var byReach: [CauseReach] {
    causes.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.painPoints.count != b.painPoints.count { return a.painPoints.count > b.painPoints.count }
      if a.heat.sum != b.heat.sum { return (a.heat.sum ?? 0) > (b.heat.sum ?? 0) }
      return left.offset < right.offset
    }.map(\.element)
  }

  /// The weakest basis of all pain points under a cause; nil where there are none.
  public var basis: Basis? { Basis.weakest(causes.compactMap(\.basis)) }
}
