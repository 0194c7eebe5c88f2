/// Root causes by their reach, and who answers for what.
public struct CausesResult: Equatable, Sendable {
  /// The journey's id.
  public let journey: String
  /// In file order.
  public let causes: [CauseReach]
  /// Ids of pain points under no root cause of the file, worst first.
  public let withoutCause: [String]
  /// `(no owner)` first; then the functions that own something, in the order of the format.
  public let byFunction: [OwnerSheet]
  /// `(no owner)` first; then the agencies that own something, in file order.
  public let byAgency: [OwnerSheet]
  /// By who feels it: customers, staff, partners.
  public let byWho: [PainGroup]
  /// By level of government, in the order of the format.
  public let byLevel: [PainGroup]
  /// Pain that others must mend, and what they want.
  public let partnerGoals: [PartnerGoal]

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
