import Glibc

extension RandomNumberGenerator {
  /// A draw that is uniform over the multiples of 2⁻⁵³ in 0..<1.
  ///
  /// Not `Double.random(in:using:)`, whose way from bits to numbers the standard library may change.
  ///
  /// - Complexity: O(1).
  public mutating func nextUnit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A draw that is uniform over 2⁵³ values strictly between 0 and 1, for logarithms.
  mutating func nextOpenUnit() -> Double {
    (Double(next() >> 12) + 0.5) * 0x1p-52
  }

  /// A draw from the standard normal distribution (Marsaglia's polar method, 1964), the second of the pair thrown away.
  ///
  /// Thrown away so that the generator's state is the whole state: the same seed gives the same draws in any mix of calls.
  mutating func nextNormal() -> Double {
    while true {
      let x = 2 * nextOpenUnit() - 1
      let y = 2 * nextOpenUnit() - 1
      let square = x * x + y * y
      if square > 0, square < 1 { return x * (-2 * log(square) / square).squareRoot() }
    }
  }
}
