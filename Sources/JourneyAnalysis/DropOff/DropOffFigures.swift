public import Statistics

/// How many people a stage, or a group in it, had and lost.
///
/// Counts are people; rates are fractions. Nothing that is not defined is 0.
public struct DropOffFigures: Equatable, Sendable {
  /// For whom the stage became relevant.
  public let reached: Count
  public let attempted: Count
  public let succeeded: Count
  /// Ends that are no loss, by reason; nil where they are not known, or not told.
  public let validEnd: CountsByReason?
  /// Losses among those who attempted, by reason; nil where they are not known, or not told.
  public let adverse: CountsByReason?
  public let inProgress: Count
  /// Those whose outcome nobody knows: a bar of its own.
  public let outcomeUnknown: Count
  public let continued: Count
  /// reached − attempted.
  public let neverTried: Count
  /// Σ adverse; where the file does not have it, what the other parts leave of attempted.
  public let failed: Count
  /// neverTried + failed = reached − succeeded − Σ validEnd − inProgress − outcomeUnknown. Where attempted or succeeded
  /// is not known: reached − continued − inProgress (less valid ends and unknown outcomes, where counted).
  public let missed: Count
  /// reached − continued: a figure apart. Not known in the last stage.
  public let left: Count
  /// Whose outcome counts, the denominator of the rate: reached − Σ validEnd − inProgress − outcomeUnknown.
  public let n: Count
  /// missed ÷ n.
  public let dropOffRate: Double?
  /// 1 − dropOffRate.
  public let connectionRate: Double?
  /// neverTried ÷ reached.
  public let neverTriedRate: Double?
  /// failed ÷ (attempted − Σ validEnd − inProgress − outcomeUnknown).
  public let failedRate: Double?
  /// The 95 % Wilson interval of the rate; nil on illustrative and estimated counts and where no basis is stated.
  public let interval: ConfidenceInterval?
  /// Where the rate would lie if all, or none, of unknown outcome (u) had succeeded: missed ÷ (n + u) … (missed + u) ÷
  /// (n + u). Nil without them.
  public let range: ClosedRange<Double>?
  /// Nil where there are no counts.
  public let basis: Basis?
  /// Whether figures are not told because they are, or give away, a count from 1 to 9.
  public let isSuppressed: Bool
  /// Whether what was missed is known as never tried and failed.
  public let isSplitKnown: Bool
  /// The period of the counts; nil for all.
  public let period: String?
  /// Where the counts come from, as the file says.
  public let source: String?
  /// The volumes that the counts come from.
  public let volumes: [String]

  /// Whether n is known and below 30: too few to say much.
  public var isSmallSample: Bool { n.value.map { $0 < 30 } ?? false }
}
