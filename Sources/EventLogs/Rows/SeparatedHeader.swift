/// The first row of a separated log: what ends lines, what separates fields, and the names of the columns.
struct SeparatedHeader {
  let delimiter: UInt8
  let newline: UInt8
  let names: [String]
  /// How many bytes it takes, its line ending included.
  let length: Int
  let lines: Int

  private static let quote = UInt8(ascii: "\"")

  /// Reads the header at the start of `bytes`, the byte order mark already gone; nil where it does not end within them
  /// and more may come.
  /// - Parameter isWhole: whether nothing comes behind `bytes`.
  init?(
    _ bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool, delimiter given: UInt8?, file: String
  ) throws(EventLogError) {
    if bytes.contains(0) { throw .notText(file: file, reason: "holds zero bytes: it is no text, or UTF-16") }
    // What ends the header ends all lines: a line feed anywhere outside quotation marks beats carriage returns.
    var isQuoted = false
    var returned: Int?
    var end: Int?
    for place in bytes.indices {
      switch bytes[place] {
      case Self.quote: isQuoted.toggle()
      case 10 where !isQuoted: end = place
      case 13 where !isQuoted: if returned == nil { returned = place }
      default: break
      }
      if end != nil { break }
    }
    if end == nil, !isWhole, returned == nil || bytes.count < 1 << 16 { return nil }
    if end == nil, isQuoted { throw .unclosedQuote(file: file, line: 1) }
    let newline: UInt8 = end == nil && returned != nil ? 13 : 10
    self.newline = newline
    let stop = end ?? returned ?? bytes.count
    length = min(stop + 1, bytes.count)
    var line = Array(bytes[..<stop])
    if line.last == 13 { line.removeLast() }
    if line.allSatisfy({ $0 == 32 }) { throw .empty(file: file) }
    delimiter = given ?? Self.delimiter(of: line)
    lines = 1 + line.count { $0 == newline }
    names = Self.fields(line, delimiter)
  }

  /// The most frequent of tab, comma, semicolon and bar outside quotation marks; a comma where there is none.
  private static func delimiter(of line: [UInt8]) -> UInt8 {
    var isQuoted = false
    var counts: [UInt8: Int] = [:]
    for byte in line {
      if byte == quote { isQuoted.toggle() } else if !isQuoted { counts[byte, default: 0] += 1 }
    }
    let candidates = [UInt8(ascii: ","), 9, UInt8(ascii: ";"), UInt8(ascii: "|")]
    return candidates.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }.flatMap { counts[$0] == nil ? nil : $0 }
      ?? UInt8(ascii: ",")
  }

  static func fields(_ line: [UInt8], _ delimiter: UInt8) -> [String] {
    var fields: [[UInt8]] = [[]]
    var isQuoted = false
    var wasClosing = false
    for byte in line {
      let isSecond = wasClosing && byte == quote
      wasClosing = byte == quote && isQuoted
      if byte == quote {
        // A doubled quotation mark within others is one.
        if isSecond { fields[fields.count - 1].append(byte) }
        isQuoted.toggle()
      } else if byte == delimiter, !isQuoted {
        fields.append([])
      } else {
        fields[fields.count - 1].append(byte)
      }
    }
    return fields.map { field in
      let text = String(decoding: field, as: UTF8.self)
      return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }
}
