/// The id of a case in 58 bits, without loss: two ids have one key only where all their bytes are equal.
///
/// The usual ids, a fixed beginning and up to fifteen digits, and all ids of up to seven bytes are packed into the key.
/// Others get a number from a `CaseRegister`, which compares their bytes.
enum CaseKey {
  static let mask: UInt64 = (1 << 58) - 1

  static func digits(count: Int, value: UInt64) -> UInt64 { (0 << 56) | (UInt64(count) << 50) | value }
  static func short(_ bytes: UInt64) -> UInt64 { (1 << 56) | bytes }
  static func registered(_ number: UInt64) -> UInt64 { (2 << 56) | number }

  /// Spreads keys over partitions: every step can be undone within 58 bits, so no two keys become one.
  @inline(__always)
  static func mixed(_ key: UInt64) -> UInt64 {
    var key = key
    key ^= key >> 29
    key = (key &* 0xBF58_476D_1CE4_E5B9) & mask
    key ^= key >> 31
    key = (key &* 0x94D0_49BB_1331_11EB) & mask
    key ^= key >> 29
    return key
  }
}
