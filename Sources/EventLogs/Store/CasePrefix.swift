/// How the ids of a log begin before their digits, learnt from the first one: `C-` in `C-000123`.
struct CasePrefix: Sendable {
  private let head: UInt64
  private let length: Int

  static let longest = 8

  /// Learns from an id.
  init(_ id: some Collection<UInt8>) {
    let digits = id.reversed().prefix { $0 &- 48 <= 9 }.count
    let beginning = Array(id.dropLast(digits).prefix(Self.longest))
    length = id.count - digits > Self.longest ? 0 : beginning.count
    head = length == 0 ? 0 : beginning.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
  }

  /// How ids begin.
  var beginning: [UInt8] { (0..<length).map { UInt8(truncatingIfNeeded: head >> (8 * UInt64($0))) } }

  /// The id in 58 bits; nil where it does not fit. 8 bytes can be read at `id`.
  @inline(__always)
  func packed(_ id: UnsafePointer<UInt8>, _ count: Int) -> UInt64? {
    let digits = count - length
    if digits > 0, digits <= 8, ByteHash.word(id, length) == head {
      if let value = Self.number(id + length, digits) { return CaseKey.digits(count: digits, value: value) }
    } else if digits > 8, digits <= 15, ByteHash.word(id, length) == head {
      var value: UInt64 = 0
      var place = length
      while place < count {
        let digit = id[place] &- 48
        if digit > 9 { break }
        value = value &* 10 &+ UInt64(digit)
        place += 1
      }
      if place == count { return CaseKey.digits(count: digits, value: value) }
    }
    guard count <= 7 else { return nil }
    let word = ByteHash.word(id, count)
    // A zero byte would look like the padding.
    for place in 0..<count where id[place] == 0 { return nil }
    return CaseKey.short(word)
  }

  /// The number that 1 to 8 digits are, all of them at once; nil where one is none.
  @inline(__always)
  private static func number(_ digits: UnsafePointer<UInt8>, _ count: Int) -> UInt64? {
    // Zeros before the first digit fill the word.
    let shift = UInt64(8 * (8 - count))
    var word = (ByteHash.word(digits, count) &<< shift) | (0x3030_3030_3030_3030 & ((1 &<< shift) &- 1))
    let high: UInt64 = 0xF0F0_F0F0_F0F0_F0F0
    guard word & high == 0x3030_3030_3030_3030, (word &+ 0x0606_0606_0606_0606) & high == 0x3030_3030_3030_3030 else {
      return nil
    }
    // Pairs, then fours, then all eight.
    word = ((word & 0x0F0F_0F0F_0F0F_0F0F) &* 2561) >> 8
    word = ((word & 0x00FF_00FF_00FF_00FF) &* 6_553_601) >> 16
    return ((word & 0x0000_FFFF_0000_FFFF) &* 42_949_672_960_001) >> 32
  }
}
