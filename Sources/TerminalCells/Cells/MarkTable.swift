import Synchronization

/// Numbers for the sets of marks that cells have held, so that a cell stays small and equal cells have equal bits.
///
/// It only grows, and a set keeps its number for the life of the process. After 65 535 sets, which no honest text
/// reaches, cells show without further marks.
enum MarkTable {
  private struct Sets {
    var all: [SIMD4<UInt32>] = [.zero]
    var indices: [SIMD4<UInt32>: UInt16] = [:]
  }

  private static let sets = Mutex(Sets())

  static func index(of marks: SIMD4<UInt32>) -> UInt16 {
    if marks == .zero { return 0 }
    return sets.withLock { sets in
      if let known = sets.indices[marks] { return known }
      guard let index = UInt16(exactly: sets.all.count) else { return 0 }
      sets.all.append(marks)
      sets.indices[marks] = index
      return index
    }
  }

  static func marks(at index: UInt16) -> SIMD4<UInt32> {
    sets.withLock { $0.all[Int(index)] }
  }
}
