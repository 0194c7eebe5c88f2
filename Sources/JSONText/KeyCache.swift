/// Keys seen in this document: the shared table is asked once for each name.
struct KeyCache {
  private var slots: [(length: Int, start: Int, key: JSONKey)?] = Array(repeating: nil, count: 512)

  /// The key of an ASCII range.
  mutating func key(_ bytes: ByteSource, _ range: Range<Int>) -> JSONKey {
    let slot = Self.slot(bytes, range)
    if let known = slots[slot], known.length == range.count,
      bytes.same(known.start, range.lowerBound, count: range.count)
    {
      return known.key
    }
    let key = JSONKey(bytes.ascii(range))
    slots[slot] = (range.count, range.lowerBound, key)
    return key
  }

  /// Length, first and last bytes tell the format's keys apart; others only share a slot.
  private static func slot(_ bytes: ByteSource, _ range: Range<Int>) -> Int {
    guard !range.isEmpty else { return 0 }
    let first = UInt64(bytes[range.lowerBound])
    let last = UInt64(bytes[range.upperBound - 1])
    let middle = UInt64(bytes[range.lowerBound + range.count / 2])
    let hash = (first | last << 8 | middle << 16 | UInt64(range.count) << 24) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: hash >> 55)
  }
}
