/// Numbers by text, told apart by bytes: a hash table that costs a fraction of a dictionary with strings for keys, which
/// is most of what reading a large map costs.
struct TextTable: Sendable {
  private var entries: [(text: String, number: Int32)] = []
  /// Places in `entries`; −1 where free. A power of two, at most half full.
  private var slots: [Int32]
  /// So that no file can be made whose ids all collide.
  private let seed = UInt64.random(in: .min ... .max)

  /// Room for `count` texts.
  init(capacity count: Int = 8) {
    var size = 16
    while size < count * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    entries.reserveCapacity(count)
  }

  /// The text's number; nil where it is not there. O(length).
  subscript(text: String) -> Int32? {
    let slot = slot(of: text)
    return slots[slot] < 0 ? nil : entries[Int(slots[slot])].number
  }

  /// The text's number, `fresh` where it was not there. Amortised O(length).
  mutating func insert(_ text: String, _ fresh: Int32) -> Int32 {
    if entries.count * 2 >= slots.count { grow() }
    let slot = slot(of: text)
    guard slots[slot] < 0 else { return entries[Int(slots[slot])].number }
    slots[slot] = Int32(entries.count)
    entries.append((text, fresh))
    return fresh
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (place, entry) in entries.enumerated() { slots[slot(of: entry.text)] = Int32(place) }
  }

  /// Where the text stands, or the free slot where it would.
  private func slot(of text: String) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash(text)) & mask
    while slots[slot] >= 0, !entries[Int(slots[slot])].text.isSame(as: text) { slot = (slot + 1) & mask }
    return slot
  }

  /// Eight bytes at a time, multiplied and folded.
  private func hash(_ text: String) -> UInt64 {
    let bytes = text.utf8Span.span
    var hash = seed ^ UInt64(truncatingIfNeeded: bytes.count)
    var word: UInt64 = 0
    for place in bytes.indices {
      word = word << 8 | UInt64(bytes[place])
      if place & 7 == 7 {
        hash = Self.mixed(hash, word)
        word = 0
      }
    }
    return Self.mixed(hash, word)
  }

  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
