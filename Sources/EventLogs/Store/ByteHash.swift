/// Hashes of short texts; they only lead to a place, equality is always checked on the bytes.
enum ByteHash {
  /// The first `count` (at most 8) of the bytes in a word; 8 bytes can be read at `bytes`.
  @inline(__always)
  static func word(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let word = UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
    return count >= 8 ? word : word & ((1 &<< UInt64(count * 8)) &- 1)
  }

  static func hash(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    var hash = UInt64(count) &* 0x9E37_79B9_7F4A_7C15
    var place = 0
    while count - place >= 8 {
      hash = mixed(hash ^ UInt64(littleEndian: UnsafeRawPointer(bytes + place).loadUnaligned(as: UInt64.self)))
      place += 8
    }
    var rest: UInt64 = 0
    while place < count {
      rest = rest << 8 | UInt64(bytes[place])
      place += 1
    }
    return mixed(hash ^ rest)
  }

  @inline(__always)
  static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low ^ (value >> 17)
  }
}
