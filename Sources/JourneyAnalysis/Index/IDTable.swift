/// Ids as small numbers in their order of coming, told apart by their bytes.
struct IDTable: Sendable {
  private var numbers: [ByteText: Int32] = [:]

  /// The ids' places; the first of two equal ones counts.
  init(_ ids: some Collection<String>) {
    numbers.reserveCapacity(ids.count)
    for (place, id) in ids.enumerated() where numbers[ByteText(id)] == nil { numbers[ByteText(id)] = Int32(place) }
  }

  /// Nil for an id that is not there. O(length).
  subscript(id: String) -> Int32? { numbers[ByteText(id)] }
}

/// A text whose identity is its UTF-8 bytes, not canonical equivalence.
struct ByteText: Hashable, Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: ByteText, right: ByteText) -> Bool {
    left.text.utf8.count == right.text.utf8.count && left.text.utf8.elementsEqual(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    // Eight bytes at a time: most ids are shorter than three such words.
    var word: UInt64 = 0
    var filled = 0
    for byte in text.utf8 {
      word = word << 8 | UInt64(byte)
      filled += 1
      if filled == 8 {
        hasher.combine(word)
        word = 0
        filled = 0
      }
    }
    hasher.combine(word)
    hasher.combine(filled)
  }
}
