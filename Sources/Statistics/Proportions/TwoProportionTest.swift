/// The pooled two-sided z test of whether two independent shares are equal.
public struct TwoProportionTest: Equatable, Hashable, Sendable {
  /// How many pooled standard errors the first share lies above the second; negative where it lies below.
  public let z: Double
  /// The probability, 0…1, of a |z| at least this large if the shares were equal.
  public let p: Double

  /// Compares two shares.
  ///
  /// z = (x₁/n₁ − x₂/n₂) ÷ √(p̂(1 − p̂)(1/n₁ + 1/n₂)) with p̂ = (x₁ + x₂)/(n₁ + n₂); p = erfc(|z|/√2). No continuity
  /// correction. z² is Pearson's χ² of the 2 × 2 table (R: `prop.test(correct = FALSE)`).
  /// Source: Fleiss, Levin and Paik 2003, Statistical Methods for Rates and Proportions, section 3.1.
  ///
  /// The normal approximation wants an expected count of at least 5 in every cell (`smallestExpectedCount`);
  /// below that, use `FisherExactTest`.
  ///
  /// - Parameters:
  ///   - successes: how many of the first group count, 0…`total`.
  ///   - total: how many the first group has; above 0 and finite.
  ///   - others: how many of the second group count, 0…`otherTotal`.
  ///   - otherTotal: how many the second group has; above 0 and finite.
  /// - Returns: nil where a share is not defined, or where nobody or everybody of both groups counts (then z is 0 ÷ 0).
  /// - Complexity: O(1).
  public init?(_ successes: Double, of total: Double, against others: Double, of otherTotal: Double) {
    guard let first = Share(successes, of: total), let second = Share(others, of: otherTotal) else { return nil }
    self.init(first, second)
  }

  /// Compares two shares; see the version for `Double`.
  ///
  /// - Returns: nil where a share is not defined, or where nobody or everybody of both groups counts.
  /// - Complexity: O(1).
  public init?(_ successes: Int, of total: Int, against others: Int, of otherTotal: Int) {
    guard let first = Share(successes, of: total), let second = Share(others, of: otherTotal) else { return nil }
    self.init(first, second)
  }

  private init?(_ first: Share, _ second: Share) {
    // The counts that do not count are summed for themselves: 1 − p̂ would lose them where they are few.
    let everyone = first.total + second.total
    let pooled = (first.successes + second.successes) / everyone
    let pooledRest = ((first.total - first.successes) + (second.total - second.successes)) / everyone
    let variance = pooled * pooledRest * (1 / first.total + 1 / second.total)
    guard variance > 0, variance.isFinite else { return nil }
    let z = first.minus(second) / variance.squareRoot()
    guard z.isFinite, let p = NormalDistribution.twoSidedProbability(beyond: z) else { return nil }
    self.z = z
    self.p = p
  }

  /// The smallest of the four counts expected if the shares were equal: row total × column total ÷ total.
  ///
  /// - Returns: 0 or more, in people; nil where a share is not defined.
  /// - Complexity: O(1).
  public static func smallestExpectedCount(
    _ successes: Int, of total: Int, against others: Int, of otherTotal: Int
  ) -> Double? {
    guard let first = Share(successes, of: total), let second = Share(others, of: otherTotal) else { return nil }
    let counted = first.successes + second.successes
    let rest = (first.total - first.successes) + (second.total - second.successes)
    return min(first.total, second.total) / (first.total + second.total) * min(counted, rest)
  }
}
