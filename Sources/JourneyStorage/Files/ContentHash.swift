/// Sixty-four bits that tell one content from another: XXH64 with seed 0.
///
/// Two contents that differ by chance agree once in 2^64 times. It is not proof against somebody who builds two contents to agree,
/// who could as well write the file. Formula: https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md
public struct ContentHash: Sendable, Hashable {
  public let value: UInt64

  public init(value: UInt64) { self.value = value }

  /// O(n).
  public init(of bytes: [UInt8]) {
    value = bytes.withUnsafeBytes { Self.hash($0) }
  }

  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  private static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var offset = 0
    func word() -> UInt64 {
      defer { offset += 8 }
      return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    var sum: UInt64
    if bytes.count >= 32 {
      var lanes = (prime1 &+ prime2, prime2, UInt64(0), 0 &- prime1)
      while offset + 32 <= bytes.count {
        lanes.0 = round(lanes.0, word())
        lanes.1 = round(lanes.1, word())
        lanes.2 = round(lanes.2, word())
        lanes.3 = round(lanes.3, word())
      }
      sum = rotate(lanes.0, 1) &+ rotate(lanes.1, 7) &+ rotate(lanes.2, 12) &+ rotate(lanes.3, 18)
      for lane in [lanes.0, lanes.1, lanes.2, lanes.3] { sum = (sum ^ round(0, lane)) &* prime1 &+ prime4 }
    } else {
      sum = prime5
    }
    sum &+= UInt64(bytes.count)
    while offset + 8 <= bytes.count { sum = rotate(sum ^ round(0, word()), 27) &* prime1 &+ prime4 }
    if offset + 4 <= bytes.count {
      let half = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
      sum = rotate(sum ^ (UInt64(half) &* prime1), 23) &* prime2 &+ prime3
      offset += 4
    }
    for byte in bytes[offset...] { sum = rotate(sum ^ (UInt64(byte) &* prime5), 11) &* prime1 }
    sum = (sum ^ (sum >> 33)) &* prime2
    sum = (sum ^ (sum >> 29)) &* prime3
    return sum ^ (sum >> 32)
  }

  private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    rotate(lane &+ word &* prime2, 31) &* prime1
  }

  private static func rotate(_ value: UInt64, _ count: UInt64) -> UInt64 {
    value << count | value >> (64 - count)
  }
}

extension ContentHash: CustomStringConvertible {
  /// Sixteen hexadecimal digits.
  public var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
