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

  /// The id in 58 bits; nil where it does not fit. 8 bytes can be read at `id`.
  @inline(__always)
  func packed(_ id: UnsafePointer<UInt8>, _ count: Int) -> UInt64? {
    let digits = count - length
    if digits > 0, digits <= 15, ByteHash.word(id, length) == head {
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
}
