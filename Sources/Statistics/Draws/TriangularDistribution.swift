/// The triangular distribution: a figure known by its lowest, likely and highest value.
public struct TriangularDistribution: Equatable, Hashable, Sendable {
  /// The lowest possible value.
  public let low: Double
  /// The most likely value.
  public let likely: Double
  /// The highest possible value.
  public let high: Double

  /// A distribution with the mean (`low` + `likely` + `high`) ÷ 3; three equal values are a constant.
  ///
  /// - Returns: nil where not `low` ≤ `likely` ≤ `high`, or where `high` − `low` is not finite.
  public init?(low: Double, likely: Double, high: Double) {
    guard low <= likely, likely <= high, (high - low).isFinite else { return nil }
    self.low = low
    self.likely = likely
    self.high = high
  }

  /// A random value, by inversion: the value below which a uniform share u of all draws lies.
  ///
  /// With F = (likely − low)/(high − low): low + (high − low)·√(u·F) where u < F, else
  /// high − (high − low)·√((1 − u)(1 − F)).
  ///
  /// - Returns: `low`…`high`, in the unit of the three values.
  /// - Complexity: O(1); one draw of the generator, for a constant too.
  public func draw(using generator: inout some RandomNumberGenerator) -> Double {
    let share = generator.nextUnit()
    let width = high - low
    guard width > 0 else { return low }
    let likelyShare = (likely - low) / width
    let value =
      share < likelyShare
      ? low + width * (share * likelyShare).squareRoot()
      : high - width * ((1 - share) * ((high - likely) / width)).squareRoot()
    return min(high, max(low, value))
  }

  /// The first draws of the generator with this seed: the same as drawing one after the other, and faster.
  ///
  /// - Complexity: O(`count`), expected.
  public func draws(_ count: Int, seed: UInt64) -> [Double] {
    var generator = SeededGenerator(seed: seed)
    return (0..<max(0, count)).map { _ in draw(using: &generator) }
  }
}
