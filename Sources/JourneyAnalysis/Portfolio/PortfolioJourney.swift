public import Statistics

/// One journey among others: its own figures, never added to theirs.
public struct PortfolioJourney: Equatable, Sendable {
  /// What a stage loses.
  public struct StageRate: Equatable, Sendable {
    /// The stage's id.
    public let stage: String
    public let label: String
    public let missed: Count
    /// Whose outcome counts.
    public let n: Count
    /// missed ÷ n.
    public let rate: Double?
    /// Nil on illustrative and estimated counts.
    public let interval: ConfidenceInterval?
    public let basis: Basis?

    /// The ends of `interval`.
    public var bounds: ClosedRange<Double>? { interval.map { $0.lower...$0.upper } }
  }

  /// The journey's id.
  public let id: String
  public let title: String
  public let lifeExperience: String?
  /// current, future or former; current where the file does not say.
  public let state: String
  public let asOf: String?
  /// Its pain points.
  public let heat: HeatTally
  /// The series behind `rates`: cohorts of different journeys are different people.
  public let series: String?
  /// Stages with counts, in order.
  public let rates: [StageRate]
  /// Of asking once.
  public let redundancy: Double?
  /// closed ÷ all promises not declined.
  public let closureRate: Double?
  /// Pain points with evidence that is no assumption ÷ pain points.
  public let evidenceCoverage: Double?

  /// Whether it is the journey as people live it today.
  public var isCurrent: Bool { state.utf8.elementsEqual("current".utf8) }
}
