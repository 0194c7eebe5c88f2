/// The cells of a heatmap in the order in which pain points came to them: the key is row × columns + column.
struct CellSlots {
  /// By key, −1 where nothing came; empty for maps of many cells, which are mostly empty.
  private var dense: [Int32]
  private var sparse: [Int: Int] = [:]
  /// The keys, in the order of their slots.
  private(set) var keys: [Int] = []

  /// - Parameter count: how many keys there may be.
  init(_ count: Int) { dense = count <= 1 << 16 ? Array(repeating: -1, count: count) : [] }

  /// Nil where no pain point came.
  subscript(key: Int) -> Int? {
    guard !dense.isEmpty else { return sparse[key] }
    return dense[key] < 0 ? nil : Int(dense[key])
  }

  /// Gives the key the next slot.
  mutating func add(_ key: Int, _ slot: Int) {
    if dense.isEmpty { sparse[key] = slot } else { dense[key] = Int32(slot) }
    keys.append(key)
  }
}
