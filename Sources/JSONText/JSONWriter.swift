import PlainText

/// Writes the canonical form: two-space indent, keys by UTF-8 bytes, slashes unescaped, one newline at the end.
/// Two writes of equal values give the same bytes.
public enum JSONWriter {
  /// The canonical bytes of `value`. O(size).
  public static func write(_ value: JSONValue) -> [UInt8] {
    var writer = Writer(texts: JSONKey.allTexts())
    writer.out.reserveCapacity(4096)
    writer.value(value, indent: 0)
    writer.out.append(UInt8(ascii: "\n"))
    return writer.out
  }

  /// The value on one line, without the final newline: for journals and line-by-line exchange.
  public static func writeLine(_ value: JSONValue) -> [UInt8] {
    var writer = Writer(texts: JSONKey.allTexts(), isPretty: false)
    writer.value(value, indent: 0)
    return writer.out
  }

  /// The canonical form as text for people's eyes and other programs, made harmless; see ``harmless(_:)``.
  public static func text(_ value: JSONValue) -> String {
    String(decoding: harmless(write(value)), as: UTF8.self)
  }

  /// The same JSON, in which everything that could steer a terminal or reorder a line (what ``PlainText`` spells out) is
  /// written as an escape, `\u202e`. It reads as the same value. Only within quotation marks can such a character stand.
  /// O(size); without a copy where there is nothing to escape beyond ASCII.
  public static func harmless(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.allSatisfy({ $0 &- 0x20 < 0x5F || $0 == 0x0A }) { return bytes }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      guard scalar != "\n", PlainText.isSpelt(scalar) else {
        out += UTF8.encode(scalar)!
        continue
      }
      for unit in UTF16.encode(scalar)! {
        out += "\\u".utf8
        for shift in [12, 8, 4, 0] as [UInt16] {
          let digit = UInt8(truncatingIfNeeded: unit >> shift & 15)
          out.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
        }
      }
    }
    return out
  }
}

private struct Writer {
  let texts: [String]
  var isPretty = true
  var out: [UInt8] = []

  mutating func value(_ value: JSONValue, indent: Int) {
    switch value {
    case .null: out.append(contentsOf: "null".utf8)
    case .flag(let flag): out.append(contentsOf: (flag ? "true" : "false").utf8)
    case .number(let number): out.append(contentsOf: number.text.utf8)
    case .text(let text): string(text)
    case .array(let items):
      list(UInt8(ascii: "["), UInt8(ascii: "]"), items, indent) { writer, item in
        writer.value(item, indent: indent + 1)
      }
    case .object(let object):
      list(UInt8(ascii: "{"), UInt8(ascii: "}"), object.members, indent) { writer, member in
        writer.string(writer.texts[Int(member.key.number)])
        writer.out.append(UInt8(ascii: ":"))
        if writer.isPretty { writer.out.append(UInt8(ascii: " ")) }
        writer.value(member.value, indent: indent + 1)
      }
    }
  }

  private mutating func list<Item>(
    _ open: UInt8, _ close: UInt8, _ items: [Item], _ indent: Int, _ item: (inout Writer, Item) -> Void
  ) {
    out.append(open)
    guard !items.isEmpty else { return out.append(close) }
    for (place, element) in items.enumerated() {
      if place > 0 { out.append(UInt8(ascii: ",")) }
      newLine(indent + 1)
      item(&self, element)
    }
    newLine(indent)
    out.append(close)
  }

  private mutating func newLine(_ indent: Int) {
    guard isPretty else { return }
    out.append(UInt8(ascii: "\n"))
    for _ in 0..<indent { out.append(contentsOf: [0x20, 0x20]) }
  }

  private mutating func string(_ text: String) {
    out.append(UInt8(ascii: "\""))
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
      out.append(contentsOf: text.utf8)
    } else {
      for byte in text.utf8 { escaped(byte) }
    }
    out.append(UInt8(ascii: "\""))
  }

  private mutating func escaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): out.append(contentsOf: "\\\"".utf8)
    case UInt8(ascii: "\\"): out.append(contentsOf: "\\\\".utf8)
    case 0x08: out.append(contentsOf: "\\b".utf8)
    case 0x0C: out.append(contentsOf: "\\f".utf8)
    case 0x0A: out.append(contentsOf: "\\n".utf8)
    case 0x0D: out.append(contentsOf: "\\r".utf8)
    case 0x09: out.append(contentsOf: "\\t".utf8)
    case ..<0x20:
      out.append(contentsOf: "\\u00".utf8)
      for digit in [byte >> 4, byte & 15] { out.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
    default: out.append(byte)
    }
  }
}
