/// Reads strict JSON (RFC 8259) and nothing else: no comments, no trailing commas, no duplicate keys, no lone
/// surrogates, no byte-order mark, valid UTF-8 only.
public enum JSONReader {
  /// The value that `bytes` hold. O(length).
  /// - Throws: the first thing that is wrong, with its place.
  public static func read(_ bytes: [UInt8], limits: JSONLimits = .standard) throws(JSONError) -> JSONValue {
    guard bytes.count <= limits.bytes else {
      throw JSONError(reason: .tooLarge(bytes: bytes.count, limit: limits.bytes), offset: 0, line: 1, column: 1)
    }
    var scanner = Scanner(bytes: bytes, limits: limits)
    do throws(Fault) {
      return try scanner.document()
    } catch {
      throw located(error, in: bytes)
    }
  }

  /// Line and column are counted only when there is something to report.
  private static func located(_ fault: Fault, in bytes: [UInt8]) -> JSONError {
    var line = 1
    var column = 1
    for byte in bytes.prefix(fault.offset) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return JSONError(reason: fault.reason, offset: fault.offset, line: line, column: column)
  }

  struct Fault: Error {
    let reason: JSONError.Reason
    let offset: Int
  }
}

/// One walk over the bytes.
private struct Scanner {
  let bytes: [UInt8]
  let limits: JSONLimits
  var at = 0
  var depth = 0
  var keys = KeyCache()

  init(bytes: [UInt8], limits: JSONLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  mutating func document() throws(JSONReader.Fault) -> JSONValue {
    try refuseOtherEncodings()
    skipBlanks()
    guard at < bytes.count else { throw fault(.empty) }
    let value = try value()
    skipBlanks()
    guard at == bytes.count else { throw fault(.trailing) }
    return value
  }

  private func refuseOtherEncodings() throws(JSONReader.Fault) {
    let start = bytes.prefix(4)
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { throw fault(.byteOrderMark, at: 0) }
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) || start.prefix(2).contains(0) {
      throw fault(.utf16, at: 0)
    }
  }

  private func fault(_ reason: JSONError.Reason, at offset: Int? = nil) -> JSONReader.Fault {
    JSONReader.Fault(reason: reason, offset: offset ?? at)
  }

  private func unexpected(_ wanted: String) -> JSONReader.Fault {
    fault(.unexpected(byte: at < bytes.count ? bytes[at] : nil, wanted: wanted))
  }

  private mutating func skipBlanks() {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x0A, 0x0D, 0x09: at += 1
      default: return
      }
    }
  }

  private mutating func value() throws(JSONReader.Fault) -> JSONValue {
    guard at < bytes.count else { throw unexpected("a value") }
    switch bytes[at] {
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "{"): return .object(try object())
    case UInt8(ascii: "["): return .array(try array())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw unexpected("a value")
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONReader.Fault) -> JSONValue {
    for wanted in "\(word)".utf8 {
      guard at < bytes.count, bytes[at] == wanted else { throw unexpected("\"\(word)\"") }
      at += 1
    }
    return value
  }

  private mutating func enter() throws(JSONReader.Fault) {
    depth += 1
    guard depth <= limits.depth else { throw fault(.tooDeep(limit: limits.depth)) }
    at += 1
  }

  private mutating func array() throws(JSONReader.Fault) -> [JSONValue] {
    try enter()
    defer { depth -= 1 }
    var items: [JSONValue] = []
    skipBlanks()
    if at < bytes.count, bytes[at] == UInt8(ascii: "]") {
      at += 1
      return items
    }
    while true {
      skipBlanks()
      items.append(try value())
      skipBlanks()
      guard at < bytes.count else { throw unexpected("',' or ']'") }
      switch bytes[at] {
      case UInt8(ascii: ","): at += 1
      case UInt8(ascii: "]"):
        at += 1
        return items
      default: throw unexpected("',' or ']'")
      }
    }
  }

  private mutating func object() throws(JSONReader.Fault) -> JSONObject {
    try enter()
    defer { depth -= 1 }
    var members: [JSONObject.Member] = []
    var offsets: [Int] = []
    var isSorted = true
    var last = 0..<0
    skipBlanks()
    if at < bytes.count, bytes[at] == UInt8(ascii: "}") {
      at += 1
      return JSONObject(sorted: members)
    }
    members.reserveCapacity(8)
    while true {
      skipBlanks()
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { throw unexpected("a key in quotes") }
      let start = at
      let key = try key()
      let range = (start + 1)..<(at - 1)
      if !members.isEmpty, isSorted, !precedes(last, range) { isSorted = false }
      last = range
      skipBlanks()
      guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else { throw unexpected("':'") }
      at += 1
      skipBlanks()
      offsets.append(start)
      members.append(JSONObject.Member(key: key, value: try value()))
      skipBlanks()
      guard at < bytes.count else { throw unexpected("',' or '}'") }
      switch bytes[at] {
      case UInt8(ascii: ","): at += 1
      case UInt8(ascii: "}"):
        at += 1
        return isSorted && !keys.sawEscape
          ? JSONObject(sorted: members) : try sorted(members, offsets)
      default: throw unexpected("',' or '}'")
      }
    }
  }

  /// Sorts members that did not come in order, and finds the keys that come twice.
  private func sorted(_ members: [JSONObject.Member], _ offsets: [Int]) throws(JSONReader.Fault) -> JSONObject {
    let texts = members.map(\.key.text)
    let order = texts.indices.sorted { left, right in
      if texts[left].precedesByBytes(texts[right]) { return true }
      return texts[left].hasSameBytes(as: texts[right]) && left < right
    }
    var repeated: (place: Int, offset: Int)?
    for (left, right) in zip(order, order.dropFirst()) where members[left].key == members[right].key {
      if repeated.map({ offsets[right] < $0.offset }) ?? true { repeated = (right, offsets[right]) }
    }
    if let repeated { throw fault(.duplicateKey(texts[repeated.place]), at: repeated.offset) }
    return JSONObject(sorted: order.map { members[$0] })
  }

  private func precedes(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    var a = left.lowerBound
    var b = right.lowerBound
    while a < left.upperBound, b < right.upperBound {
      if bytes[a] != bytes[b] { return bytes[a] < bytes[b] }
      a += 1
      b += 1
    }
    return a == left.upperBound && b < right.upperBound
  }

  private mutating func key() throws(JSONReader.Fault) -> JSONKey {
    let start = at + 1
    var end = start
    while end < bytes.count, bytes[end] >= 0x20, bytes[end] < 0x80, bytes[end] != UInt8(ascii: "\""),
      bytes[end] != UInt8(ascii: "\\")
    { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else {
      keys.sawEscape = true  // not plain ASCII: order by bytes in the file need not be order of the text
      return JSONKey(try string())
    }
    at = end + 1
    return keys.key(bytes, start..<end)
  }

  private mutating func string() throws(JSONReader.Fault) -> String {
    let start = at
    at += 1
    var plain = true
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") {
        let range = (start + 1)..<at
        at += 1
        return try plain ? text(range) : unescaped(range)
      }
      if byte == UInt8(ascii: "\\") {
        plain = false
        at += 1
        guard at < bytes.count else { break }
      } else if byte < 0x20 {
        throw fault(.controlCharacter(byte))
      }
      at += 1
    }
    at = bytes.count
    throw unexpected("the closing quote of a text")
  }

  private func text(_ range: Range<Int>) throws(JSONReader.Fault) -> String {
    guard let text = String(validating: bytes[range], as: UTF8.self) else { throw badUTF8(in: range) }
    return text
  }

  private func badUTF8(in range: Range<Int>) -> JSONReader.Fault {
    var decoder = UTF8()
    var iterator = bytes[range].makeIterator()
    var offset = range.lowerBound
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
    return fault(.invalidUTF8, at: offset)
  }

  private func unescaped(_ range: Range<Int>) throws(JSONReader.Fault) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = bytes[place]
      guard byte == UInt8(ascii: "\\") else {
        result.append(byte)
        place += 1
        continue
      }
      let escape = place
      place += 2
      switch bytes[escape + 1] {
      case UInt8(ascii: "\""): result.append(UInt8(ascii: "\""))
      case UInt8(ascii: "\\"): result.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "/"): result.append(UInt8(ascii: "/"))
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "u"):
        let first = try unit(at: place, before: range.upperBound, escape)
        place += 4
        var code = UInt32(first)
        if (0xD800..<0xDC00).contains(first) {
          guard place + 1 < range.upperBound, bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u")
          else { throw fault(.loneSurrogate, at: escape) }
          let second = try unit(at: place + 2, before: range.upperBound, escape)
          guard (0xDC00..<0xE000).contains(second) else { throw fault(.loneSurrogate, at: escape) }
          place += 6
          code = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(code) else { throw fault(.loneSurrogate, at: escape) }
        result.append(contentsOf: UTF8.encode(scalar)!)
      default: throw fault(.badEscape, at: escape)
      }
    }
    guard let text = String(validating: result, as: UTF8.self) else { throw badUTF8(in: range) }
    return text
  }

  private func unit(at place: Int, before end: Int, _ escape: Int) throws(JSONReader.Fault) -> UInt16 {
    guard place + 4 <= end else { throw fault(.badEscape, at: escape) }
    var unit: UInt16 = 0
    for byte in bytes[place..<place + 4] {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: throw fault(.badEscape, at: escape)
      }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }

  private mutating func number() throws(JSONReader.Fault) -> JSONNumber {
    let start = at
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    if at < bytes.count, bytes[at] == UInt8(ascii: "0") {
      at += 1
    } else {
      try digits(start)
    }
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      at += 1
      try digits(start)
    }
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
      try digits(start)
    }
    if at < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at]) {
      throw fault(.badNumber, at: start)  // 012
    }
    return JSONNumber(checked: String(decoding: bytes[start..<at], as: UTF8.self))
  }

  private mutating func digits(_ start: Int) throws(JSONReader.Fault) {
    let first = at
    while at < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at]) { at += 1 }
    guard at > first else { throw at < bytes.count ? fault(.badNumber, at: start) : unexpected("a digit") }
  }
}

/// Keys seen in this document: the shared table is asked once for each name.
private struct KeyCache {
  /// Whether any key held an escape or a character beyond ASCII.
  var sawEscape = false
  private var slots: [(hash: UInt64, length: Int, start: Int, key: JSONKey)?] = Array(repeating: nil, count: 512)

  mutating func key(_ bytes: [UInt8], _ range: Range<Int>) -> JSONKey {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for place in range { hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01b3 }
    let slot = Int(truncatingIfNeeded: (hash ^ hash >> 32) & 511)
    if let known = slots[slot], known.hash == hash, known.length == range.count,
      bytes[known.start..<known.start + known.length].elementsEqual(bytes[range])
    {
      return known.key
    }
    let key = JSONKey(String(decoding: bytes[range], as: UTF8.self))
    slots[slot] = (hash, range.count, range.lowerBound, key)
    return key
  }
}
