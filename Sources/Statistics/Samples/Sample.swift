/// Measured values in ascending order, at least one, all finite.
public struct Sample: Equatable, Sendable {
  /// The values, smallest first, in the unit in which they were given.
  public let sorted: [Double]

  /// A sample of `values`, which may stand in any order.
  ///
  /// - Returns: nil where there is no value, or one is NaN or infinite.
  /// - Complexity: O(n log n).
  public init?(_ values: [Double]) {
    guard !values.isEmpty, values.allSatisfy(\.isFinite) else { return nil }
    sorted = values.sorted()
  }

  /// A sample of `values` that already stand in ascending order.
  ///
  /// - Returns: nil where there is no value, one is NaN or infinite, or one is smaller than the value before it.
  /// - Complexity: O(n).
  public init?(sorted values: [Double]) {
    guard !values.isEmpty, values.allSatisfy(\.isFinite),
      zip(values, values.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return nil }
    sorted = values
  }

  /// How many values there are; 1 or more.
  public var count: Int { sorted.count }
  /// The smallest value.
  public var minimum: Double { sorted[0] }
  /// The largest value.
  public var maximum: Double { sorted[count - 1] }

  /// The value below which the given share of the sample lies, interpolated between neighbours.
  ///
  /// "Type 7" of Hyndman and Fan 1996, The American Statistician 50:361–365, the default of R, NumPy and spreadsheets:
  /// with h = (n − 1)·share, x₍⌊h⌋₎ + (h − ⌊h⌋)·(x₍⌊h⌋+1₎ − x₍⌊h⌋₎), counting from 0.
  ///
  /// - Parameter share: 0…1; 0.5 is the median, 0.9 the 90th percentile.
  /// - Returns: a figure in the unit of the values, never outside `minimum`…`maximum`; nil for a share outside 0…1.
  /// - Complexity: O(1).
  public func percentile(_ share: Double) -> Double? {
    guard share >= 0, share <= 1 else { return nil }
    return interpolated(share)
  }

  /// The percentile at 0.5: the middle value, or the mean of the two in the middle.
  ///
  /// - Complexity: O(1).
  public var median: Double { interpolated(0.5) }

  /// How far the middle half spreads: the percentile at 0.75 minus that at 0.25, in the unit of the values.
  ///
  /// - Returns: 0 or more; 0 for one value; nil where the difference is larger than any `Double`.
  /// - Complexity: O(1).
  public var interquartileRange: Double? {
    let range = interpolated(0.75) - interpolated(0.25)
    return range.isFinite ? range : nil
  }

  private func interpolated(_ share: Double) -> Double {
    let position = Double(count - 1) * share
    let index = Int(position)
    let fraction = position - Double(index)
    let low = sorted[index]
    guard fraction > 0 else { return low }
    let high = sorted[index + 1]
    // The weighted sum cannot overflow as a difference can; clipped because it may round past a neighbour.
    return min(high, max(low, low * (1 - fraction) + high * fraction))
  }
}
