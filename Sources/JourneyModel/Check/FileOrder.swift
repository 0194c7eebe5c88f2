/// Where a value stands in the file, packed so that thousands of findings sort by comparing one number each.
///
/// Eight bits for a key's rank among its siblings and 24 for an index, from the top down; what lies deeper than 128
/// bits shares the place of what holds it.
struct FileOrder: Sendable {
  private(set) var packed: UInt128 = 0
  private var used: UInt8 = 0

  /// The member that stands at `rank`; nil for one that is missing, which counts as the object's start.
  func member(_ rank: Int?) -> FileOrder { adding(rank.map { $0 + 1 } ?? 0, bits: 8) }

  func item(_ index: Int) -> FileOrder { adding(index + 1, bits: 24) }

  private func adding(_ number: Int, bits: UInt8) -> FileOrder {
    guard used + bits <= 128 else { return self }
    var result = self
    result.used += bits
    result.packed |= UInt128(min(number, (1 << Int(bits)) - 1)) << UInt128(128 - result.used)
    return result
  }
}
