/// What one function or agency answers for.
public struct OwnerSheet: Equatable, Sendable {
  public enum Kind: String, Sendable {
    /// An owner function: CIO, program, general counsel.
    case function
    case agency
  }

  /// A pain point that others answer for too.
  public struct Shared: Equatable, Sendable {
    public let painPoint: String
    /// The other owners' ids.
    public let with: [String]
  }

  public let kind: Kind
  /// The function's word or the agency's id; `(no owner)` for what nobody answers for.
  public let id: String
  public let label: String
  /// Ids of pain points that are this owner's alone, worst first.
  public let alone: [String]
  public let aloneHeat: HeatTally
  /// Pain points that it shares, worst first.
  public let shared: [Shared]
  public let sharedHeat: HeatTally
  /// Ids of the root causes that it owns.
  public let causes: [String]
  /// Its promises that are open.
  public let openPromises: [OpenPromise]
  /// The weakest basis of its pain points; nil where there are none.
  public let basis: Basis?
}
