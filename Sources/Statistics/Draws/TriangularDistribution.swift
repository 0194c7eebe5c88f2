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
    Parts(self).value(at: generator.nextUnit())
  }

  /// What every draw needs, worked out once.
  private struct Parts {
    let low: Double
    let high: Double
    let width: Double
    /// The shares of draws below and above the most likely value.
    let below: Double
    let above: Double

    init(_ triangle: TriangularDistribution) {
      low = triangle.low
      high = triangle.high
      width = high - low
      below = width > 0 ? (triangle.likely - low) / width : 1
      above = width > 0 ? (high - triangle.likely) / width : 0
    }

    @inline(__always)
    func value(at share: Double) -> Double {
      guard width > 0 else { return low }
      let isBelow = share < below
      let root = (isBelow ? share * below : (1 - share) * above).squareRoot()
      let value = isBelow ? low + width * root : high - width * root
      return min(high, max(low, value))
    }
  }

  /// The first draws of the generator with this seed: the same as drawing one after the other, and faster.
  ///
  /// - Complexity: O(`count`), expected.
  public func draws(_ count: Int, seed: UInt64) -> [Double] {
    var generator = SeededGenerator(seed: seed)
    let parts = Parts(self)
    return (0..<max(0, count)).map { _ in parts.value(at: generator.nextUnit()) }
  }
}
