import Glibc

/// The standard normal distribution: mean 0, standard deviation 1.
public enum NormalDistribution {
  /// The probability of a value at least as far from 0 as `z`, on either side: erfc(|z|/√2).
  ///
  /// - Returns: 0…1; 0 from about |z| = 38.6 on, where it is below the smallest `Double`; nil for NaN.
  /// - Complexity: O(1).
  public static func twoSidedProbability(beyond z: Double) -> Double? {
    z.isNaN ? nil : erfc(abs(z) / 2.squareRoot())
  }

  /// The z for which a standard normal value lies in −z…z with probability `confidence`: 1.959964 for 0.95.
  ///
  /// The rational approximation 26.2.23 of Abramowitz and Stegun (error below 4.5e-4), then Halley's method on
  /// erfc(z/√2)/2 = (1 − `confidence`)/2, which triples the number of right digits each time.
  ///
  /// - Parameter confidence: a share of 1, above 0 and below 1.
  /// - Returns: 0 to about 8.3, right to about 1e-15; nil outside the range of `confidence`.
  /// - Complexity: O(1).
  public static func twoSidedQuantile(confidence: Double) -> Double? {
    guard confidence > 0, confidence < 1 else { return nil }
    let tail = (1 - confidence) / 2
    let t = (-2 * log(tail)).squareRoot()
    var z =
      t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
    for _ in 0..<3 {
      let density = exp(-z * z / 2) / (2 * Double.pi).squareRoot()
      let step = (erfc(z / 2.squareRoot()) / 2 - tail) / density
      z += step / (1 - z * step / 2)
    }
    return max(0, z)
  }
}
