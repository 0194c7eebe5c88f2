/// One walk over the bytes of a document.
struct JSONScanner: ~Copyable {
  private let bytes: ByteSource
  private let limits: JSONLimits
  private var at = 0
  private var depth = 0
  private var keys = KeyCache()
  /// Members and items of the objects and lists that are open: each array is made once, at its exact size.
  private var members = MoveStack<JSONObject.Member>()
  private var items = MoveStack<JSONValue>()

  /// The memory must outlive the scanner.
  init(bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits) {
    self.bytes = unsafe ByteSource(bytes)
    self.limits = limits
  }

  mutating func document() throws(JSONFault) -> JSONValue {
    try refuseOtherEncodings()
    skipBlanks()
    guard at < bytes.count else { throw fault(.empty) }
    let value = try value()
    skipBlanks()
    guard at == bytes.count else { throw fault(.trailing) }
    return value
  }

  private func refuseOtherEncodings() throws(JSONFault) {
    let start = (0..<min(4, bytes.count)).map { bytes[$0] }
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { throw fault(.byteOrderMark, at: 0) }
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) || start.prefix(2).contains(0) {
      throw fault(.utf16, at: 0)
    }
  }

  private func fault(_ reason: JSONError.Reason, at offset: Int? = nil) -> JSONFault {
    JSONFault(reason: reason, offset: offset ?? at)
  }

  private func unexpected(_ wanted: String) -> JSONFault {
    fault(.unexpected(byte: at < bytes.count ? bytes[at] : nil, wanted: wanted))
  }

  /// Whether this byte comes next.
  @inline(__always)
  private func isNext(_ byte: UInt8) -> Bool {
    at < bytes.count && bytes[at] == byte
  }

  @inline(__always)
  private mutating func skipBlanks() {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x0A, 0x0D, 0x09: at += 1
      default: return
      }
    }
  }

  private mutating func value() throws(JSONFault) -> JSONValue {
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

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONFault) -> JSONValue {
    for wanted in word.utf8 {
      guard isNext(wanted) else { throw unexpected("\"\(word)\"") }
      at += 1
    }
    return value
  }

  private mutating func enter() throws(JSONFault) {
    depth += 1
    guard depth <= limits.depth else { throw fault(.tooDeep(limit: limits.depth)) }
    at += 1
  }

  // MARK: Lists and objects

  private mutating func array() throws(JSONFault) -> [JSONValue] {
    try enter()
    let start = items.count
    skipBlanks()
    if isNext(UInt8(ascii: "]")) {
      at += 1
      depth -= 1
      return []
    }
    while true {
      skipBlanks()
      items.push(try value())
      skipBlanks()
      if isNext(UInt8(ascii: ",")) {
        at += 1
      } else if isNext(UInt8(ascii: "]")) {
        at += 1
        depth -= 1
        return items.popArray(from: start)
      } else {
        throw unexpected("',' or ']'")
      }
    }
  }

  private mutating func object() throws(JSONFault) -> JSONObject {
    let opening = at
    try enter()
    let start = members.count
    var isSorted = true
    var last = 0..<0
    skipBlanks()
    if isNext(UInt8(ascii: "}")) {
      at += 1
      depth -= 1
      return JSONObject()
    }
    while true {
      skipBlanks()
      guard isNext(UInt8(ascii: "\"")) else { throw unexpected("a key in quotes") }
      let keyStart = at
      let (key, isPlain) = try key()
      let range = (keyStart + 1)..<(at - 1)
      // Escapes are not ordered as what they stand for.
      if !isPlain || (members.count > start && !bytes.precedes(last, range)) { isSorted = false }
      last = range
      skipBlanks()
      guard isNext(UInt8(ascii: ":")) else { throw unexpected("':'") }
      at += 1
      skipBlanks()
      members.push(JSONObject.Member(key: key, value: try value()))
      skipBlanks()
      if isNext(UInt8(ascii: ",")) {
        at += 1
      } else if isNext(UInt8(ascii: "}")) {
        at += 1
        depth -= 1
        let found = members.popArray(from: start)
        return isSorted ? JSONObject(sorted: found) : try sorted(found, opening)
      } else {
        throw unexpected("',' or '}'")
      }
    }
  }

  /// Sorts members that did not come in order, and finds the keys that come twice.
  private mutating func sorted(
    _ members: [JSONObject.Member], _ opening: Int
  ) throws(JSONFault) -> JSONObject {
    let texts = members.map(\.key.text)
    let order = texts.indices.sorted { left, right in
      if texts[left].precedesByBytes(texts[right]) { return true }
      return members[left].key == members[right].key && left < right
    }
    var repeated: Int?
    for (left, right) in zip(order, order.dropFirst()) where members[left].key == members[right].key {
      repeated = min(repeated ?? right, right)
    }
    if let repeated { throw fault(.duplicateKey(texts[repeated]), at: try place(ofMember: repeated, opening)) }
    return JSONObject(sorted: order.map { members[$0] })
  }

  /// Where a member's key stands: walked to again, since only a fault asks.
  private mutating func place(ofMember number: Int, _ opening: Int) throws(JSONFault) -> Int {
    let end = at
    defer { at = end }
    at = opening + 1
    for _ in 0..<number {
      skipBlanks()
      _ = try key()
      skipBlanks()
      at += 1  // the colon
      skipBlanks()
      _ = try value()
      skipBlanks()
      at += 1  // the comma
    }
    skipBlanks()
    return at
  }

  // MARK: Texts

  /// The key, and whether it stands in the file as it is: no escape, nothing beyond ASCII.
  private mutating func key() throws(JSONFault) -> (JSONKey, isPlain: Bool) {
    let end = bytes.plainEnd(from: at + 1)
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { return (JSONKey(try string()), false) }
    let range = (at + 1)..<end
    at = end + 1
    return (keys.key(bytes, range), true)
  }

  private mutating func string() throws(JSONFault) -> String {
    let start = at + 1
    var isASCII = true
    var hasEscapes = false
    var place = start
    while true {
      place = bytes.plainEnd(from: place)
      guard place < bytes.count else { break }
      switch bytes[place] {
      case UInt8(ascii: "\""):
        at = place + 1
        if hasEscapes { return try unescaped(start..<place) }
        if isASCII { return bytes.ascii(start..<place) }
        guard let text = bytes.text(start..<place) else { throw badUTF8(in: start..<place) }
        return text
      case UInt8(ascii: "\\"):
        hasEscapes = true
        place += 2
      case ..<0x20:
        throw fault(.controlCharacter(bytes[place]), at: place)
      default:
        isASCII = false
        place += 1
      }
    }
    at = bytes.count
    throw unexpected("the closing quote of a text")
  }

  private func badUTF8(in range: Range<Int>) -> JSONFault {
    var decoder = UTF8()
    let source = bytes
    var iterator = range.lazy.map { source[$0] }.makeIterator()
    var offset = range.lowerBound
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
    return fault(.invalidUTF8, at: offset)
  }

  private func unescaped(_ range: Range<Int>) throws(JSONFault) -> String {
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
        let (scalar, length) = try unicodeEscape(at: escape, before: range.upperBound)
        result.append(contentsOf: UTF8.encode(scalar)!)
        place = escape + length
      default: throw fault(.badEscape, at: escape)
      }
    }
    guard let text = String(validating: result, as: UTF8.self) else { throw badUTF8(in: range) }
    return text
  }

  /// What `\u0041`, or a pair of such for the rarer characters, stands for, and its length.
  private func unicodeEscape(
    at escape: Int, before end: Int
  ) throws(JSONFault) -> (scalar: Unicode.Scalar, length: Int) {
    let first = try unit(at: escape + 2, before: end, escape)
    guard (0xD800..<0xE000).contains(first) else { return (Unicode.Scalar(first)!, 6) }
    guard first < 0xDC00, escape + 7 < end, bytes[escape + 6] == UInt8(ascii: "\\"),
      bytes[escape + 7] == UInt8(ascii: "u")
    else { throw fault(.loneSurrogate, at: escape) }
    let second = try unit(at: escape + 8, before: end, escape)
    guard (0xDC00..<0xE000).contains(second) else { throw fault(.loneSurrogate, at: escape) }
    let code = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
    return (Unicode.Scalar(code)!, 12)
  }

  private func unit(at place: Int, before end: Int, _ escape: Int) throws(JSONFault) -> UInt16 {
    guard place + 4 <= end else { throw fault(.badEscape, at: escape) }
    var unit: UInt16 = 0
    for offset in 0..<4 {
      let byte = bytes[place + offset]
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

  // MARK: Numbers

  private mutating func number() throws(JSONFault) -> JSONNumber {
    let start = at
    if isNext(UInt8(ascii: "-")) { at += 1 }
    if isNext(UInt8(ascii: "0")) {
      at += 1
    } else {
      try digits(start)
    }
    if isNext(UInt8(ascii: ".")) {
      at += 1
      try digits(start)
    }
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if isNext(UInt8(ascii: "+")) || isNext(UInt8(ascii: "-")) { at += 1 }
      try digits(start)
    }
    if at < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at]) {
      throw fault(.badNumber, at: start)  // 012
    }
    return JSONNumber(checked: bytes.ascii(start..<at))
  }

  private mutating func digits(_ start: Int) throws(JSONFault) {
    let first = at
    while at < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at]) { at += 1 }
    guard at > first else { throw at < bytes.count ? fault(.badNumber, at: start) : unexpected("a digit") }
  }
}
