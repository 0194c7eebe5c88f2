import Glibc

/// The gamma distribution with scale 1, drawn as a logarithm so that tiny shapes do not vanish to 0.
struct GammaDistribution: Equatable, Hashable, Sendable {
  private let shape: Double
  /// d and c of the method, for the shape or, below 1, for one more.
  private let d: Double
  private let c: Double
  private let logD: Double

  init(shape: Double) {
    self.shape = shape
    d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3
    c = 1 / (9 * d).squareRoot()
    logD = log(d)
  }

  /// The logarithm of a draw.
  ///
  /// Marsaglia and Tsang 2000, ACM TOMS 26:363–372: with d = shape − 1/3 and c = 1/√(9d), d·v for v = (1 + c·x)³ and a
  /// normal x is kept where ln u < x²/2 + d − d·v + d·ln v. Below shape 1 a draw of shape + 1 times u^(1/shape).
  ///
  /// - Complexity: O(1) expected; more than 95 % of the proposals are kept.
  func logDraw(using generator: inout some RandomNumberGenerator) -> Double {
    guard shape < 1 else { return drawWhole(using: &generator) }
    let boost = log(generator.nextOpenUnit()) / shape
    return boost + drawWhole(using: &generator)
  }

  private func drawWhole(using generator: inout some RandomNumberGenerator) -> Double {
    while true {
      let x = generator.nextNormal()
      // d(1 − v + ln v) with v = (1 + c·x)³, in a form that keeps its digits where v is near 1 (large shapes).
      let y = c * x
      guard 1 + y > 0 else { continue }
      let logV = 3 * log1p(y)
      let u = generator.nextOpenUnit()
      // Their squeeze: what lies below is kept anyway, and costs no logarithm.
      let square = x * x
      if u < 1 - 0.0331 * square * square { return logD + logV }
      let distance = d * (logV - y * (3 + y * (3 + y)))
      if log(u) < square / 2 + distance { return logD + logV }
    }
  }
}
