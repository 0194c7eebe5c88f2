import JSONText

/// Where a value stands in the file, packed so that thousands of findings sort by comparing one number each.
///
/// Eight bits for a key's rank among its siblings and 24 for an index, from the top down; what lies deeper than 128
/// bits shares the place of what holds it.
struct FileOrder: Sendable {
  private(set) var packed: UInt128 = 0
  private var used: UInt8 = 0

  /// Where `parts` lead to; what is missing counts as the start of the object in which it should stand.
  init(of parts: [PathPart], in journey: JSONObject) {
    var value: JSONValue? = .object(journey)
    for part in parts {
      switch part {
      case .key(let key):
        let object = value?.object
        let rank = object?.index(of: key)
        add(rank.map { $0 + 1 } ?? 0, bits: 8)
        value = rank.flatMap { object?.members[$0].value }
      case .item(let index):
        add(index + 1, bits: 24)
        let items = value?.array ?? []
        value = items.indices.contains(index) ? items[index] : nil
      }
    }
  }

  private mutating func add(_ number: Int, bits: UInt8) {
    guard used + bits <= 128 else { return }
    used += bits
    packed |= UInt128(min(number, (1 << Int(bits)) - 1)) << UInt128(128 - used)
  }
}
