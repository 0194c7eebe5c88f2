/// A diagram's text with what Mermaid takes out before its grammar sees it: front matter, directives and comment lines.
///
/// What is taken out is overwritten with blanks, so that every line keeps its number. Bytes: all that the grammar looks for
/// is ASCII.
struct MermaidSource {
  private(set) var bytes: [UInt8]
  private(set) var frontMatter: MermaidDiagram.Line?
  private(set) var directives: [MermaidDiagram.Line] = []
  private(set) var comments: [MermaidDiagram.Line] = []

  init(_ text: [UInt8]) {
    bytes = []
    bytes.reserveCapacity(text.count)
    var isAfterReturn = false
    for byte in text.starts(with: [0xEF, 0xBB, 0xBF]) ? text[3...] : text[...] {
      if byte == 0x0A, isAfterReturn {
        isAfterReturn = false
        continue
      }
      isAfterReturn = byte == 0x0D
      bytes.append(byte == 0x0D ? 0x0A : byte)
    }
    takeFrontMatter()
    takeDirectives()
    takeComments()
  }

  /// The lines as ranges of `bytes`, without their line feeds.
  private func lines(from start: Int = 0) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var begin = start
    for place in start..<bytes.count where bytes[place] == 0x0A {
      lines.append(begin..<place)
      begin = place + 1
    }
    lines.append(begin..<bytes.count)
    return lines
  }

  /// `---`, lines, `---`, at the very start.
  private mutating func takeFrontMatter() {
    let lines = lines()
    guard let first = lines.first, isFence(first), let last = lines.dropFirst().first(where: isFence) else { return }
    frontMatter = MermaidDiagram.Line(
      number: 1, text: text(first.upperBound + 1..<max(first.upperBound + 1, last.lowerBound - 1)))
    blank(0..<last.upperBound)
  }

  private func isFence(_ line: Range<Int>) -> Bool { text(line).trimmedBlanks == "---" }

  private mutating func takeDirectives() {
    var place = 0
    var line = 1
    while place + 2 < bytes.count {
      if bytes[place] == 0x0A { line += 1 }
      guard bytes[place] == 0x25, bytes[place + 1] == 0x25, bytes[place + 2] == UInt8(ascii: "{") else {
        place += 1
        continue
      }
      let close = firstIndex(of: Array("}%%".utf8), from: place)
      let end = close.map { $0 + 3 } ?? bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
      directives.append(MermaidDiagram.Line(number: line, text: text(place + 3..<(close ?? end))))
      line += bytes[place..<end].count { $0 == 0x0A }
      blank(place..<end)
      place = end
    }
  }

  private mutating func takeComments() {
    for (number, line) in lines().enumerated() {
      guard let start = bytes[line].firstIndex(where: { !$0.isBlank }),
        bytes[start..<line.upperBound].starts(with: [0x25, 0x25])
      else { continue }
      comments.append(MermaidDiagram.Line(number: number + 1, text: text(start + 2..<line.upperBound).trimmedBlanks))
      blank(line)
    }
  }

  private func firstIndex(of sign: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= sign.count, start <= bytes.count - sign.count else { return nil }
    return (start...bytes.count - sign.count).first { bytes[$0] == sign[0] && bytes[$0...].starts(with: sign) }
  }

  private mutating func blank(_ range: Range<Int>) {
    for place in range where bytes[place] != 0x0A { bytes[place] = 0x20 }
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension UInt8 {
  /// A blank within a line.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0B || self == 0x0C }
  /// A blank or a line feed.
  var isSpace: Bool { isBlank || self == 0x0A || self == 0x0D }
  /// What regular expressions call a word character.
  var isWord: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

extension StringProtocol {
  /// Without white space at the start and the end.
  var trimmedBlanks: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[first...last]))
  }
}
