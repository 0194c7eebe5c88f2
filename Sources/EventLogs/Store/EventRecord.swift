/// One event in 16 bytes: its case, its moment, and what kind it is.
///
/// The case is 50 bits: with the number of the partition they are the 58 bits of a `CaseKey`, which is exact. The moment
/// is 54 bits of microseconds since 1690, the kind 24 bits.
struct EventRecord {
  var high: UInt64
  var low: UInt64

  static let firstMoment: Int64 = -8_836_000_000_000_000
  static let kindLimit = 1 << 24

  @inline(__always)
  init(key: UInt64, moment: Int64, kind: UInt32) {
    let shifted = UInt64(bitPattern: moment &- Self.firstMoment)
    high = (key << 14) | (shifted >> 40)
    low = (shifted << 24) | UInt64(kind)
  }

  @inline(__always) var key: UInt64 { high >> 14 }
  @inline(__always) var kind: Int { Int(truncatingIfNeeded: low & 0xFF_FFFF) }
  @inline(__always) var moment: Int64 {
    Int64(bitPattern: ((high & 0x3FFF) << 40) | (low >> 24)) &+ Self.firstMoment
  }
}
