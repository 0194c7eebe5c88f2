/// One figure of a journey in two versions.
public struct FigureChange: Equatable, Sendable {
  /// What the figure is.
  public enum Kind: String, CaseIterable, Sendable {
    case painPoints = "pain-points"
    /// Σ of known heats.
    case heat
    /// Pain points of heat 15 or more.
    case critical
    /// Of pain points, 0…1.
    case evidenceCoverage = "evidence-coverage"
    /// closed ÷ all promises not declined.
    case closureRate = "closure-rate"
    case handoffs
    /// Minutes per person, at least.
    case minutes
    /// Days on the critical path, at least.
    case criticalPath = "critical-path"
    /// Dollars per person, at least.
    case cost
    /// Steps of psychological burden 3 or more.
    case severeSteps = "severe-steps"
    case structuralFailures = "structural-failures"
    /// Asks in excess of once.
    case excessAsks = "excess-asks"
    /// excess ÷ asks.
    case redundancy
    /// Of a stage: missed ÷ n.
    case dropOffRate = "drop-off-rate"
    /// Of a segment at a stage.
    case representation
  }

  public let kind: Kind
  /// Ids of the stage and the segment that it is about; empty for the whole journey.
  public let place: [String]
  /// How people read it: "drop-off rate, Register".
  public let label: String
  /// Nil where it is not known, not defined or not told.
  public let before: Double?
  public let after: Double?
  public let beforeBasis: Basis?
  public let afterBasis: Basis?

  /// after − before; nil where either is missing.
  public var difference: Double? { before.flatMap { before in after.map { $0 - before } } }
  /// The weaker of both; nil where neither carries one.
  public var basis: Basis? { Basis.weakest([beforeBasis, afterBasis].compactMap { $0 }) }
}
