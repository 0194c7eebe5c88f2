/// Root causes by their reach, and who answers for what.
public struct CausesResult: Equatable, Sendable {
  /// The journey's id.
  public let journey: String
  /// What lies under each cause.
  public let reach: CausesReach
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

  /// In file order.
  public var causes: [CauseReach] { reach.causes }
  /// Ids of pain points under no root cause of the file, worst first.
  public var withoutCause: [String] { reach.withoutCause }
  /// The causes by number of distinct pain points, then sum of heat, then file order.
  public var byReach: [CauseReach] { reach.byReach }
  /// The weakest basis of all pain points under a cause; nil where there are none.
  public var basis: Basis? { reach.basis }
}
