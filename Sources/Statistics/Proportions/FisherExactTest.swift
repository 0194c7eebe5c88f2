/// Fisher's exact two-sided test of whether two independent shares are equal.
public enum FisherExactTest {
  /// The largest sum of both totals that is answered: beyond it the sum would take too long.
  public static let largestTotal = 1_000_000_000

  /// How much more probable than the observed table another may be and still count as equally probable (as in R).
  private static let tieTolerance = 1 + 1e-7

  /// The probability, if the shares were equal, of a table at most as probable as the observed one.
  ///
  /// With both totals and the sum s = x₁ + x₂ given, P(k) = C(n₁, k)·C(n₂, s − k) ÷ C(n₁ + n₂, s); the answer is the sum
  /// of P(k) over all k with P(k) ≤ P(x₁)·(1 + 1e-7). The tolerance is that of R's `fisher.test`: tables that are
  /// equally probable must not be lost to rounding. The probabilities come from the ratio of neighbours,
  /// P(k + 1)/P(k) = (n₁ − k)(s − k) ÷ ((k + 1)(n₂ − s + k + 1)), walked out from the most probable table and divided by
  /// their sum: unlike differences of log-gamma this keeps 12 digits at any size.
  /// Source: Fisher 1935, JRSS 98:39–82; Agresti 2013, Categorical Data Analysis, section 3.5.
  ///
  /// - Parameters:
  ///   - successes: how many of the first group count, 0…`total`.
  ///   - total: how many the first group has; 1 or more.
  ///   - others: how many of the second group count, 0…`otherTotal`.
  ///   - otherTotal: how many the second group has; 1 or more.
  /// - Returns: 0…1; 1 where nobody or everybody counts (only one table is possible); 0 where it is below about 1e-308;
  ///   nil where a share is not defined or both totals exceed `largestTotal` together.
  /// - Complexity: O(√(n₁ + n₂)) in time: some 40 standard deviations either side of the most probable table.
  public static func twoSidedP(_ successes: Int, of total: Int, against others: Int, of otherTotal: Int) -> Double? {
    guard (1...largestTotal).contains(total), (1...largestTotal).contains(otherTotal),
      total + otherTotal <= largestTotal,
      (0...total).contains(successes), (0...otherTotal).contains(others)
    else { return nil }
    let table = Hypergeometric(total: total, otherTotal: otherTotal, sum: successes + others)
    var everything = 0.0
    var observed = 0.0
    table.forEachWeight { count, weight in
      everything += weight
      if count == successes { observed = weight }
    }
    var extreme = 0.0
    table.forEachWeight { _, weight in
      if weight <= observed * tieTolerance { extreme += weight }
    }
    return min(1, extreme / everything)
  }
}
