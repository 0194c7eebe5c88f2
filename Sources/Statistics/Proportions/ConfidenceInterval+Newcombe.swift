extension ConfidenceInterval {
  /// Newcombe's hybrid score interval of the difference of two independent shares, first minus second.
  ///
  /// With d = x₁/n₁ − x₂/n₂ and (lᵢ, uᵢ) the Wilson interval of each share, from d − √((p₁ − l₁)² + (u₂ − p₂)²)
  /// to d + √((u₁ − p₁)² + (p₂ − l₂)²).
  /// Source: method 10 of Newcombe 1998, Statistics in Medicine 17:873–890.
  ///
  /// - Parameters:
  ///   - successes: how many of the first group count, 0…`total`.
  ///   - total: how many the first group has; above 0 and finite.
  ///   - others: how many of the second group count, 0…`otherTotal`.
  ///   - otherTotal: how many the second group has; above 0 and finite.
  ///   - confidence: how sure, as a share of 1, above 0 and below 1.
  /// - Returns: differences of shares, clipped to −1…1; nil where either share is not defined.
  /// - Complexity: O(1).
  public static func newcombe(
    _ successes: Double, of total: Double, minus others: Double, of otherTotal: Double, confidence: Double = 0.95
  ) -> ConfidenceInterval? {
    guard let first = Share(successes, of: total), let second = Share(others, of: otherTotal) else { return nil }
    return newcombe(first, second, confidence: confidence)
  }

  /// Newcombe's hybrid score interval of the difference of two independent shares; see the version for `Double`.
  ///
  /// - Returns: differences of shares, clipped to −1…1; nil where either share is not defined.
  /// - Complexity: O(1).
  public static func newcombe(
    _ successes: Int, of total: Int, minus others: Int, of otherTotal: Int, confidence: Double = 0.95
  ) -> ConfidenceInterval? {
    guard let first = Share(successes, of: total), let second = Share(others, of: otherTotal) else { return nil }
    return newcombe(first, second, confidence: confidence)
  }

  private static func newcombe(_ first: Share, _ second: Share, confidence: Double) -> ConfidenceInterval? {
    guard let firstInterval = wilson(first, confidence: confidence),
      let secondInterval = wilson(second, confidence: confidence)
    else { return nil }
    let difference = first.minus(second)
    let below = hypotenuse(first.value - firstInterval.lower, secondInterval.upper - second.value)
    let above = hypotenuse(firstInterval.upper - first.value, second.value - secondInterval.lower)
    return ConfidenceInterval(lower: max(-1, difference - below), upper: min(1, difference + above))
  }

  /// Both sides are at most 1, so their squares cannot overflow.
  private static func hypotenuse(_ a: Double, _ b: Double) -> Double {
    (a * a + b * b).squareRoot()
  }
}
