/// A closed range that holds an unknown figure with a stated confidence.
///
/// Bounds carry the unit of what they bound: shares of 1 for `wilson`, differences of shares (−1…1) for `newcombe`.
public struct ConfidenceInterval: Equatable, Hashable, Sendable {
  /// The smaller bound; always finite.
  public let lower: Double
  /// The larger bound; always finite and never below `lower`.
  public let upper: Double

  init(lower: Double, upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  /// How far the bounds lie apart, in the unit of the bounds.
  public var width: Double { upper - lower }

  /// Whether `value` lies between the bounds or on one of them; false for NaN.
  public func contains(_ value: Double) -> Bool {
    lower <= value && value <= upper
  }
}
