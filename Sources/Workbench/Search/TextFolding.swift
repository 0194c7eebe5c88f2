/// Text brought to the form in which it is searched: lower case, without accents and marks, curly quotes straight.
public enum TextFolding {
  /// The bytes to search, or to search for. O(size of the text).
  public static func folded(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    append(text, to: &bytes)
    return bytes
  }

  /// The same, behind what is there already.
  public static func append(_ text: String, to bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars { append(scalar, to: &bytes) }
  }

  /// What a character is searched as; nothing for marks that stand above or below another.
  public static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar.value {
    case 0x41...0x5A: bytes.append(UInt8(scalar.value) + 0x20)
    case 0..<0x80: bytes.append(UInt8(scalar.value))
    case 0xA0: bytes.append(0x20)
    case 0xC0..<0x180: bytes += letters[Int(scalar.value) - 0xC0]
    case 0x300...0x36F: break
    case 0x2018, 0x2019: bytes.append(0x27)
    case 0x201C, 0x201D: bytes.append(0x22)
    default: bytes += scalar.properties.lowercaseMapping.utf8
    }
  }

  /// The plain letters of U+00C0 to U+017F, in order.
  private static let letters: [[UInt8]] = """
    a a a a a a ae c e e e e i i i i d n o o o o o x o u u u u y th ss
    a a a a a a ae c e e e e i i i i d n o o o o o / o u u u u y th y
    a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g
    g g g g h h h h i i i i i i i i i i ij ij j j k k k l l l l l l l
    l l l n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s
    s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s
    """.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) }

  /// Where `word` begins in `text` at or after `start`; nil where it does not. O(size of the text).
  public static func place(of word: [UInt8], in text: [UInt8], from start: Int = 0) -> Int? {
    guard let first = word.first, text.count >= word.count else { return nil }
    let (word, text) = (word.span, text.span)
    var place = start
    let last = text.count - word.count
    while place <= last {
      if text[place] == first {
        var length = 1
        while length < word.count, text[place + length] == word[length] { length += 1 }
        if length == word.count { return place }
      }
      place += 1
    }
    return nil
  }
}
