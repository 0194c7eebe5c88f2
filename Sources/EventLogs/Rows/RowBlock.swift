import CByteScan

/// Whole rows of one log, and their place in the whole.
final class RowBlock {
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private(set) var capacity: Int
  /// Behind the rows lie this many bytes that may be read, so that words can be read at every byte.
  static let padding = 128
  var count = 0
  /// Whether a quotation mark stands in it.
  var hasQuotes = false
  var number = 0
  var layout: SeparatedLayout!

  init(capacity: Int) {
    self.capacity = capacity
    bytes = .allocate(capacity: capacity + Self.padding)
    (bytes + capacity).initialize(repeating: 0, count: Self.padding)
  }

  deinit { bytes.deallocate() }

  func grow(to capacity: Int) {
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + Self.padding)
    larger.update(from: bytes, count: count)
    (larger + capacity).initialize(repeating: 0, count: Self.padding)
    bytes.deallocate()
    bytes = larger
    self.capacity = capacity
  }
}
