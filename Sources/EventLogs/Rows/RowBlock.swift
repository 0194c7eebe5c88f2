import CByteScan

/// Whole rows of one log, and their place in the whole.
final class RowBlock {
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private var memory: UnsafeMutablePointer<UInt8>
  private(set) var capacity: Int
  /// Before and behind the rows lie this many bytes that may be read, so that words can be read at every byte.
  static let padding = 128
  var count = 0
  /// Whether a quotation mark stands in it.
  var hasQuotes = false
  /// Whether one stands where RFC 4180 has none.
  var isStrange = false
  var number = 0
  var layout: SeparatedLayout!

  init(capacity: Int) {
    self.capacity = capacity
    memory = Self.memory(capacity)
    bytes = memory + Self.padding
  }

  deinit { memory.deallocate() }

  private static func memory(_ capacity: Int) -> UnsafeMutablePointer<UInt8> {
    let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + 2 * padding)
    memory.initialize(repeating: 0, count: padding)
    (memory + padding + capacity).initialize(repeating: 0, count: padding)
    return memory
  }

  func grow(to capacity: Int) {
    let larger = Self.memory(capacity)
    (larger + Self.padding).update(from: bytes, count: count)
    memory.deallocate()
    memory = larger
    bytes = larger + Self.padding
    self.capacity = capacity
  }
}
