import JSONText

/// A set of ids that only says whether an id comes for the first time: a fraction of what a set of strings costs where, as
/// nearly always, all ids are ASCII.
struct UniqueIDs {
  private var ids: [String] = []
  /// Places in `ids`; −1 where free. A power of two, at most half full.
  private var slots = [Int32](repeating: -1, count: 64)
  /// All ids, once there is one that may be equal to another though their bytes differ.
  private var others: Set<String>?
  /// So that no file can be made whose ids all collide.
  private let seed = UInt64.random(in: .min ... .max)

  /// Whether the id was not there before. Amortised O(length).
  mutating func insert(_ id: String) -> Bool {
    guard others == nil, let slot = slot(of: id) else {
      if others == nil { others = Set(ids) }
      return others?.insert(id).inserted ?? false
    }
    guard slots[slot] < 0 else { return false }
    slots[slot] = Int32(ids.count)
    ids.append(id)
    if ids.count * 2 > slots.count { grow() }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for place in ids.indices { if let slot = slot(of: ids[place]) { slots[slot] = Int32(place) } }
  }

  /// Where the id stands, or the free slot where it would; nil for one that is not ASCII.
  private func slot(of id: String) -> Int? {
    let bytes = id.utf8Span.span
    var hash = seed ^ UInt64(truncatingIfNeeded: bytes.count)
    var all: UInt8 = 0
    for place in bytes.indices {
      all |= bytes[place]
      let product = (hash ^ UInt64(bytes[place])).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      hash = product.high ^ product.low
    }
    guard all < 0x80 else { return nil }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0, !ids[Int(slots[slot])].hasSameBytes(as: id) { slot = (slot + 1) & mask }
    return slot
  }
}
