/// Numbers by text, told apart by bytes: a hash table that costs a fraction of a dictionary with strings for keys, which
/// is most of what reading a large map costs.
struct TextTable: Sendable {
  private var entries: [Entry] = []
  /// Places in `entries`; −1 where free. A power of two, at most half full.
  private var slots: [Int32]
  /// So that no file can be made whose ids all collide.
  private let seed = UInt64.random(in: .min ... .max)

  private struct Entry {
    let text: String
    let mark: TextMark
    let number: Int32
  }

  /// Room for `count` texts.
  init(capacity count: Int = 8) {
    var size = 16
    while size < count * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    entries.reserveCapacity(count)
  }

  /// The text's number; nil where it is not there. O(length).
  subscript(text: String) -> Int32? {
    let slot = slot(of: text, TextMark(text, seed))
    return slots[slot] < 0 ? nil : entries[Int(slots[slot])].number
  }

  /// The text's number, `fresh` where it was not there. Amortised O(length).
  mutating func insert(_ text: String, _ fresh: Int32) -> Int32 {
    if entries.count * 2 >= slots.count { grow() }
    let mark = TextMark(text, seed)
    let slot = slot(of: text, mark)
    guard slots[slot] < 0 else { return entries[Int(slots[slot])].number }
    slots[slot] = Int32(entries.count)
    entries.append(Entry(text: text, mark: mark, number: fresh))
    return fresh
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (place, entry) in entries.enumerated() { slots[slot(of: entry.text, entry.mark)] = Int32(place) }
  }

  /// Where the text stands, or the free slot where it would.
  private func slot(of text: String, _ mark: TextMark) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: mark.hash) & mask
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      if entries[place].mark == mark, mark.isWhole || entries[place].text.isSame(as: text) { break }
      slot = (slot + 1) & mask
    }
    return slot
  }
}

/// What tells texts apart without looking at them again: all bytes of a short one, a hash of a long one.
private struct TextMark: Equatable {
  /// The length, and the first and last eight bytes of up to sixteen.
  private let count: Int
  private let first: UInt64
  private let last: UInt64
  let hash: UInt64

  /// Whether equal marks are those of equal texts.
  var isWhole: Bool { count <= 16 }

  static func == (left: TextMark, right: TextMark) -> Bool {
    left.hash == right.hash && left.count == right.count && left.first == right.first && left.last == right.last
  }

  init(_ text: String, _ seed: UInt64) {
    let bytes = text.utf8Span.span
    let count = bytes.count
    self.count = count
    if count <= 16 {
      var (first, last): (UInt64, UInt64) = (0, 0)
      for place in 0..<min(8, count) { first = first << 8 | UInt64(bytes[place]) }
      for place in 8..<max(8, count) { last = last << 8 | UInt64(bytes[place]) }
      self.first = first
      self.last = last
      hash = Self.mixed(Self.mixed(seed ^ UInt64(truncatingIfNeeded: count), first), last)
      return
    }
    // Eight bytes at a time, multiplied and folded.
    var hash = seed ^ UInt64(truncatingIfNeeded: count)
    var word: UInt64 = 0
    for place in bytes.indices {
      word = word << 8 | UInt64(bytes[place])
      if place & 7 == 7 {
        hash = Self.mixed(hash, word)
        word = 0
      }
    }
    self.hash = Self.mixed(hash, word)
    (first, last) = (0, 0)
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
