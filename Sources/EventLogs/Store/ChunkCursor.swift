import CByteScan

/// Reads the events of one partition of one recorder from beginning to end.
struct ChunkCursor {
  private var chunk: UnsafeMutablePointer<sojourn_chunk>?
  private var place = 0
  /// How many events were read.
  private(set) var passed = 0

  init(_ chunk: UnsafeMutablePointer<sojourn_chunk>?) { self.chunk = chunk }

  /// Shows the next events, `wanted` or as many as there are; none of them is wide.
  @inline(__always)
  mutating func forEachWord(_ wanted: Int, _ body: (UInt64) -> Void) {
    var left = wanted
    while left > 0, let words = next(left) {
      for place in 0..<words.count { body(words.start[place]) }
      left -= words.count
    }
  }

  /// Copies the next events, `wanted` or as many as there are.
  mutating func copyEvents(_ wanted: Int, to target: UnsafeMutablePointer<EventRecord>) -> Int {
    var written = 0
    while written < wanted, let words = next(wanted - written) {
      for place in 0..<words.count {
        target[written + place] =
          words.isWide
          ? UnsafeRawPointer(words.start).loadUnaligned(fromByteOffset: place * 16, as: EventRecord.self)
          : unsafeBitCast(sojourn_expand(words.start[place]), to: EventRecord.self)
      }
      written += words.count
    }
    return written
  }

  /// The next events that lie together, at most `wanted`.
  private mutating func next(
    _ wanted: Int
  ) -> (start: UnsafeMutablePointer<UInt64>, count: Int, isWide: Bool)? {
    while let chunk, place == Int(chunk.pointee.count) {
      self.chunk = chunk.pointee.next
      place = 0
    }
    guard let chunk else { return nil }
    let isWide = chunk.pointee.is_wide != 0
    let count = min(wanted, Int(chunk.pointee.count) - place)
    let start = sojourn_chunk_words(chunk) + (isWide ? place * 2 : place)
    place += count
    passed += count
    return (start, count, isWide)
  }
}
