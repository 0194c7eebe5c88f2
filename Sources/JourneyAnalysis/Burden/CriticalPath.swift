/// The longest sum of waits that must be waited one after the other.
public struct CriticalPath: Equatable, Sendable {
  /// A place where the path goes over to another agency.
  public struct Change: Equatable, Sendable {
    /// The steps' ids.
    public let from: String
    public let to: String
    /// The agencies' ids.
    public let fromAgency: String
    public let toAgency: String
  }

  /// Ids, each required by the next.
  public let steps: [String]
  /// Σ waitDays, each step's once.
  public let days: Double
  /// Ids of the steps on it whose wait is not known: with any, the sum is at least this.
  public let unknownWaits: [String]
  /// Steps that the customer does alone are skipped.
  public let agencyChanges: [Change]
  /// The weakest basis of the waits.
  public let basis: Basis

  public var isAtLeast: Bool { !unknownWaits.isEmpty }
}
