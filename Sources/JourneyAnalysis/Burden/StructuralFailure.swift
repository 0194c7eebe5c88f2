/// A step that cannot be done as it is laid out.
public struct StructuralFailure: Equatable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// It takes longer than its session lasts, and what was typed cannot be saved. In minutes.
    case session
    /// What it requires takes longer than there is until its deadline: the longest chain of waits in `requires` against
    /// deadline and notice together. In days.
    case wait
    /// The customer is told after it has opened: days of notice below 0.
    case notice
  }

  public let kind: Kind
  /// The step's id.
  public let step: String
  public let stepName: String
  /// What there is: minutes of the session, days until the deadline; 0 for notice.
  public let available: Double
  /// What it takes: minutes, days of waiting; days after the opening for notice.
  public let needed: Double
  /// For `wait`: ids of the steps waited for, in order.
  public let chain: [String]
  /// Of what it takes; nil for notice, which carries none.
  public let basis: Basis?
}
