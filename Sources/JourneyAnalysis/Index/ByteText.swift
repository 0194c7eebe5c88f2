/// A text whose identity is its UTF-8 bytes, not canonical equivalence.
struct ByteText: Hashable, Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (left: ByteText, right: ByteText) -> Bool { left.text.isSame(as: right.text) }

  func hash(into hasher: inout Hasher) {
    // Eight bytes at a time: most ids are shorter than three such words.
    let bytes = text.utf8Span.span
    var word = UInt64(bytes.count)
    var filled = 1
    for place in bytes.indices {
      word = word << 8 | UInt64(bytes[place])
      filled += 1
      if filled == 8 {
        hasher.combine(word)
        word = 0
        filled = 0
      }
    }
    hasher.combine(word)
  }
}

extension String {
  /// Whether both have the same UTF-8 bytes. O(length).
  func isSame(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    let (mine, others) = (utf8Span.span, other.utf8Span.span)
    for place in mine.indices where mine[place] != others[place] { return false }
    return true
  }
}
