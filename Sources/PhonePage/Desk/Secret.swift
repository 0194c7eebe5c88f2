/// Words that only some may know.
enum Secret {
  /// A code for people: eight digits in two groups, "4821 9037".
  static func code(_ random: inout some RandomNumberGenerator) -> String {
    let digits = (0..<8).map { _ in String(UInt8.random(in: 0...9, using: &random)) }.joined()
    return "\(digits.prefix(4)) \(digits.suffix(4))"
  }

  /// A word for machines: 128 bits in hexadecimal digits.
  static func token(_ random: inout some RandomNumberGenerator) -> String {
    (0..<2).map { _ in
      let digits = String(UInt64.random(in: .min ... .max, using: &random), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// Whether `text` can be such a word.
  static func isToken(_ text: String) -> Bool {
    text.utf8.count == 32
      && text.utf8.allSatisfy { byte in
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte
      }
  }

  /// Whether both are the same bytes, in a time that does not tell where they differ.
  static func isSame(_ first: String, _ second: String) -> Bool {
    let (first, second) = (Array(first.utf8), Array(second.utf8))
    var difference = first.count ^ second.count
    for place in first.indices { difference |= Int(first[place] ^ (place < second.count ? second[place] : 0)) }
    return difference == 0
  }

  /// A code as it is compared: people type blanks, hyphens and capitals.
  static func folded(_ code: String) -> String {
    String(code.lowercased().filter { $0 != " " && $0 != "-" && $0 != "\u{A0}" })
  }
}
