/// A random number generator that gives the same draws for the same seed, for ever and on every machine.
///
/// xoshiro256** 1.0 by Blackman and Vigna (2018, prng.di.unimi.it; period 2²⁵⁶ − 1), its state filled by four outputs of
/// SplitMix64 (Steele, Lea and Flood 2014) as its authors advise. For simulation; not for secrets.
public struct SeededGenerator: RandomNumberGenerator, Equatable, Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// A generator whose draws follow from `seed` alone; every seed is good, 0 too.
  public init(seed: UInt64) {
    var mixer = seed
    func mixed() -> UInt64 {
      mixer &+= 0x9E37_79B9_7F4A_7C15
      var bits = mixer
      bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
      bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
      return bits ^ (bits >> 31)
    }
    state = (mixed(), mixed(), mixed(), mixed())
  }

  /// The next 64 bits, each 0 or 1 with equal chance.
  ///
  /// - Complexity: O(1).
  public mutating func next() -> UInt64 {
    let result = Self.rotated(state.1 &* 5, by: 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = Self.rotated(state.3, by: 45)
    return result
  }

  public static func == (a: SeededGenerator, b: SeededGenerator) -> Bool {
    a.state == b.state
  }

  private static func rotated(_ bits: UInt64, by places: UInt64) -> UInt64 {
    (bits << places) | (bits >> (64 - places))
  }
}
