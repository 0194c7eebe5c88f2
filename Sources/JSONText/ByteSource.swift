/// The bytes of a document, for the one walk over them. Places are checked by whoever asks: `isAt` and `count` first.
@safe struct ByteSource {
  private let start: UnsafePointer<UInt8>
  let count: Int

  /// The memory must outlive the walk.
  init(_ buffer: UnsafeBufferPointer<UInt8>) {
    unsafe start = buffer.baseAddress ?? UnsafePointer(bitPattern: 1)!
    count = buffer.count
  }

  /// The byte at a place within the document.
  @inline(__always)
  subscript(place: Int) -> UInt8 {
    assert(place >= 0 && place < count)
    return unsafe start[place]
  }

  /// Eight bytes from a place on, the first as the lowest; there must be eight.
  @inline(__always)
  func word(at place: Int) -> UInt64 {
    assert(place >= 0 && place + 8 <= count)
    return UInt64(littleEndian: unsafe UnsafeRawPointer(start + place).loadUnaligned(as: UInt64.self))
  }

  /// Where the first byte that is not plain text of a JSON string stands, from `place` on: a quote, a backslash, a
  /// control character or a byte beyond ASCII; the end of the document where there is none. Eight bytes a step.
  func plainEnd(from place: Int) -> Int {
    var place = place
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    while place + 8 <= count {
      let word = word(at: place)
      // A byte's high bit is set where the byte is a quote, a backslash, below 0x20, or above 0x7F.
      let quote = word ^ (ones &* 0x22)
      let backslash = word ^ (ones &* 0x5C)
      let found =
        (word | ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | ((word &- (ones &* 0x20)) & ~word))
        & highs
      if found != 0 { return place + found.trailingZeroBitCount / 8 }
      place += 8
    }
    while place < count {
      let byte = self[place]
      if byte == 0x22 || byte == 0x5C || byte < 0x20 || byte >= 0x80 { return place }
      place += 1
    }
    return place
  }

  /// Text of a range that is known to be ASCII.
  func ascii(_ range: Range<Int>) -> String {
    unsafe String(unsafeUninitializedCapacity: range.count) { buffer in
      unsafe UnsafeMutableRawBufferPointer(buffer).copyMemory(
        from: UnsafeRawBufferPointer(start: start + range.lowerBound, count: range.count))
      return range.count
    }
  }

  /// Text of a range; nil where it is not UTF-8.
  func text(_ range: Range<Int>) -> String? {
    unsafe String(validating: UnsafeBufferPointer(start: start + range.lowerBound, count: range.count), as: UTF8.self)
  }

  /// Whether two ranges of equal length hold the same bytes.
  func same(_ left: Int, _ right: Int, count: Int) -> Bool {
    var place = 0
    while place + 8 <= count {
      if word(at: left + place) != word(at: right + place) { return false }
      place += 8
    }
    while place < count {
      if self[left + place] != self[right + place] { return false }
      place += 1
    }
    return true
  }

  /// Whether the bytes of one range come before those of another, as text is ordered by bytes.
  func precedes(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    var a = left.lowerBound
    var b = right.lowerBound
    while a < left.upperBound, b < right.upperBound {
      if self[a] != self[b] { return self[a] < self[b] }
      a += 1
      b += 1
    }
    return a == left.upperBound && b < right.upperBound
  }
}
