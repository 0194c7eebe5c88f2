/// What lies under one root cause.
public struct CauseReach: Equatable, Sendable {
  /// A why at which the asking stops.
  public struct Root: Equatable, Sendable {
    /// The why's id.
    public let id: String
    public let text: String
    /// Its own category, else that of the cause.
    public let category: String?
    /// hypothesis, confirmed or refuted; nil where the file does not say.
    public let status: String?
    /// The answer of its counterfactual test, else of the cause's; nil where nobody asked.
    public let wouldPrevent: Bool?
  }

  /// How much of the pain the agencies can mend themselves.
  public struct Control: Equatable, Sendable {
    /// Ids of pain points by what the file says.
    public let control: [String]
    public let influence: [String]
    public let outside: [String]
  }

  /// The root cause's id.
  public let id: String
  public let problem: String
  public let category: String?
  public let ingredient: String?
  public let ownerFunction: String?
  public let ownerAgency: String?
  /// Whose decision it takes.
  public let authority: String?
  /// Several may stand side by side; refuted ones are named too.
  public let roots: [Root]
  /// Every why, as they were asked.
  public let whys: [Why]
  /// Distinct pain points under it, worst first.
  public let painPoints: [String]
  /// Their heat, each whole and once.
  public let heat: HeatTally
  /// Ids of the stages that these touch, in the order of the journey.
  public let stages: [String]
  /// Ids of the agencies of these, in file order.
  public let agencies: [String]
  public let control: Control
  /// Ids of the actions that address it itself.
  public let actions: [String]
  /// The weakest basis of its pain points; nil where there are none.
  public let basis: Basis?

  /// Whether some of its pain lies outside the agencies' control, or the decision is a partner's.
  public var isOutsideControl: Bool { !control.outside.isEmpty || authority.map { $0 == "partner" } ?? false }
}
