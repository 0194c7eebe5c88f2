extension ConfidenceInterval {
  /// The Wilson score interval of the share `successes` ÷ `total`, without continuity correction.
  ///
  /// The bounds are the two roots θ of (x/n − θ)² = z²·θ(1 − θ)/n, that is
  /// (x + z²/2 ± z·√(x(n − x)/n + z²/4)) ÷ (n + z²), with z the two-sided normal quantile of `confidence`.
  /// The lower root is computed from the product of the roots, so that small shares lose no digits.
  /// Source: Wilson 1927, JASA 22:209–212; method 3 of Newcombe 1998, Statistics in Medicine 17:857–872.
  ///
  /// - Parameters:
  ///   - successes: how many of the total count, 0…`total`; may be a fraction where counts are weighted.
  ///   - total: how many were looked at; above 0 and finite.
  ///   - confidence: how sure, as a share of 1, above 0 and below 1.
  /// - Returns: shares of 1, clipped to 0…1 and exactly 0 (or 1) where none (or all) succeeded; nil for any other input.
  /// - Complexity: O(1).
  public static func wilson(_ successes: Double, of total: Double, confidence: Double = 0.95) -> ConfidenceInterval? {
    Share(successes, of: total).flatMap { wilson($0, confidence: confidence) }
  }

  /// The Wilson score interval of the share `successes` ÷ `total`; see the version for `Double`.
  ///
  /// - Returns: shares of 1; nil where `total` is not above 0 or `successes` is not in 0…`total`.
  /// - Complexity: O(1).
  public static func wilson(_ successes: Int, of total: Int, confidence: Double = 0.95) -> ConfidenceInterval? {
    Share(successes, of: total).flatMap { wilson($0, confidence: confidence) }
  }

  static func wilson(_ share: Share, confidence: Double) -> ConfidenceInterval? {
    guard let z = NormalDistribution.twoSidedQuantile(confidence: confidence) else { return nil }
    let (x, n, p) = (share.successes, share.total, share.value)
    // x(n − x)/n is written p·(n − x): it neither overflows nor vanishes for extreme totals.
    let root = z * (p * (n - x) + z * z / 4).squareRoot()
    let centre = x + z * z / 2
    let lower = x == 0 ? 0 : x * p / (centre + root)
    let upper = x == n ? 1 : min(1, (centre + root) / (n + z * z))
    // Beyond about 1e16 in total both bounds meet the share itself; rounding must not swap them.
    return ConfidenceInterval(lower: min(lower, upper), upper: upper)
  }
}
