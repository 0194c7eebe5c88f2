/// How far a segment is represented among those who reached a stage.
public struct Representation: Equatable, Sendable {
  /// What a representation rests on.
  public enum Origin: Equatable, Sendable {
    /// People counted: ids of the volumes of the segment and of the stage.
    case volumes(segment: [String], stage: [String])
    /// A share that the file states, without n: the metric's id.
    case metric(String)
  }

  /// What decides whether an index is flagged.
  public enum Rule: String, Sendable {
    /// The upper bound of its interval lies below the limit.
    case interval
    /// The index itself does: there is no interval.
    case value
  }

  /// The stage's id.
  public let stage: String
  public let stageLabel: String
  /// The segment's id.
  public let segment: String
  public let segmentLabel: String
  /// Of the volumes; nil for a metric.
  public let series: String?
  /// Of both counts, or of the metric; nil where none is named.
  public let period: String?
  public let origin: Origin
  /// People of the segment who reached the stage.
  public let segmentReached: Count
  /// All people who reached the stage: n.
  public let reached: Count
  /// segmentReached ÷ reached, or the metric's value; nil where that is not defined or not told.
  public let share: Double?
  /// Nil where the file has none.
  public let benchmark: Benchmark?
  /// share ÷ the segment's share of the eligible; nil where either is missing.
  public let index: Double?
  /// The 95 % Wilson interval of the share ÷ the segment's share of the eligible. Nil for metrics, and where the counts
  /// or the benchmark are illustrative or estimated.
  public let interval: ClosedRange<Double>?
  /// By what it was held against the limit; nil where there is no index.
  public let rule: Rule?
  /// Whether the segment is missing here: the upper bound, or without one the index, is below the limit.
  public let isFlagged: Bool
  /// What to keep in mind about the metric; that of the benchmark stands there.
  public let caveat: String?
  /// The weakest of counts and benchmark.
  public let basis: Basis

  /// Whether n is known and below 30.
  public var isSmallSample: Bool { reached.value.map { $0 < 30 } ?? false }
  /// Whether figures are not told because they are, or give away, a count from 1 to 9.
  public var isSuppressed: Bool { segmentReached.isSuppressed || reached.isSuppressed }
}
