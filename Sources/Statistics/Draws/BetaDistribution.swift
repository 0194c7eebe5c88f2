import Glibc

/// The beta distribution over 0…1: what is known of a share after `alpha` successes and `beta` failures were counted.
///
/// With Jeffreys' prior, Beta(succeeded + ½, missed + ½).
public struct BetaDistribution: Equatable, Hashable, Sendable {
  /// The weight of 1, in counts.
  public let alpha: Double
  /// The weight of 0, in counts.
  public let beta: Double
  private let one: GammaDistribution
  private let zero: GammaDistribution

  /// A distribution with the mean `alpha` ÷ (`alpha` + `beta`).
  ///
  /// - Returns: nil where a weight is not in 1e-300…1e15 (so for 0, negative numbers, infinity and NaN): below, logarithms
  ///   overflow; above, the draws would be rounding.
  public init?(alpha: Double, beta: Double) {
    guard (1e-300...1e15).contains(alpha), (1e-300...1e15).contains(beta) else { return nil }
    self.alpha = alpha
    self.beta = beta
    one = GammaDistribution(shape: alpha)
    zero = GammaDistribution(shape: beta)
  }

  /// A random share.
  ///
  /// X ÷ (X + Y) with X and Y gamma draws of shapes `alpha` and `beta` (Devroye 1986, Non-Uniform Random Variate
  /// Generation, IX.4.1), from their logarithms as 1 ÷ (1 + exp(ln Y − ln X)).
  ///
  /// - Returns: 0…1; never NaN.
  /// - Complexity: O(1) expected.
  public func draw(using generator: inout some RandomNumberGenerator) -> Double {
    let one = one.logDraw(using: &generator)
    let zero = zero.logDraw(using: &generator)
    return 1 / (1 + exp(zero - one))
  }

  /// The first draws of the generator with this seed: the same as drawing one after the other, and faster.
  ///
  /// - Complexity: O(`count`), expected.
  public func draws(_ count: Int, seed: UInt64) -> [Double] {
    var generator = SeededGenerator(seed: seed)
    return (0..<max(0, count)).map { _ in draw(using: &generator) }
  }
}
