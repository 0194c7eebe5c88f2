/// Reads a diagram by Mermaid's own grammar (`journey.jison`), token by token, and lists the lines which that refuses.
///
/// The grammar's traps are kept: a `#` that begins no entity starts a comment, a `;` ends what Mermaid can read, a colon ends
/// a name, `title` and `section` alone on a line take the next one, and a task cannot begin with the word "journey".
struct MermaidScanner {
  private let bytes: [UInt8]
  private var place = 0
  private var line = 1
  private var diagram = MermaidDiagram()
  private var comments: ArraySlice<MermaidDiagram.Line>
  /// Comments that the next section or task takes.
  private var waiting: [MermaidDiagram.Line] = []

  private init(_ source: MermaidSource) {
    bytes = source.bytes
    comments = source.comments[...]
    diagram.frontMatter = source.frontMatter
    diagram.directives = source.directives
  }

  /// The diagram; nil where the text is none of the kind `journey`. O(length).
  static func diagram(_ text: [UInt8]) -> MermaidDiagram? {
    var scanner = MermaidScanner(MermaidSource(text))
    return scanner.read() ? scanner.diagram : nil
  }

  private mutating func read() -> Bool {
    skipToStatement()
    // Nothing but white space behind it: a table may have a column that is called so.
    guard takeWord("journey"), place == bytes.count || bytes[place].isSpace else { return false }
    while true {
      skipToStatement()
      takeComments(before: line)
      guard place < bytes.count else { break }
      statement()
    }
    takeComments(before: .max)
    diagram.comments += waiting
    return true
  }

  private mutating func statement() {
    let start = (place: place, line: line)
    if takeWord("title"), takeSpace() {
      diagram.title = Line(number: start.line, text: take { $0 != 0x0A }.trimmedBlanks)
    } else if back(start), takeWord("accTitle"), takeSign(":") {
      diagram.accessibleTitle = Line(number: start.line, text: takeRest())
    } else if back(start), takeWord("accDescr"), takeSign(":") {
      diagram.accessibleDescription = Line(number: start.line, text: takeRest())
    } else if back(start), takeWord("accDescr"), takeSign("{") {
      description(from: start)
    } else if back(start), takeWord("section"), takeSpace() {
      section(from: start)
    } else if back(start), takeWord("journey"), place == bytes.count || !bytes[place].isWord {
      refuse(start, "a name cannot begin with the word \"journey\"; put another word before it")
    } else {
      _ = back(start)
      task(from: start)
    }
  }

  private mutating func description(from start: (place: Int, line: Int)) {
    let text = take(stopsAtSigns: false) { $0 != UInt8(ascii: "}") }.trimmedBlanks
    guard place < bytes.count else { return refuse(start, "the description is never closed; put } behind it") }
    place += 1
    let lines = text.split(separator: "\n").map(\.trimmedBlanks)
    diagram.accessibleDescription = Line(number: start.line, text: lines.joined(separator: "\n"))
  }

  private mutating func section(from start: (place: Int, line: Int)) {
    let name = take { $0 != 0x0A && $0 != UInt8(ascii: ":") }.trimmedBlanks
    guard !name.isEmpty else { return refuse(start, "the section has no name; write one behind \"section\"") }
    guard isAtEnd else {
      return refuse(start, "a section's name holds a colon or a semicolon; write #58; for : and #59; for ;")
    }
    diagram.sections.append(MermaidDiagram.Section(line: start.line, name: name, comments: takeWaiting()))
  }

  private mutating func task(from start: (place: Int, line: Int)) {
    let name = take { $0 != 0x0A && $0 != UInt8(ascii: ":") }.trimmedBlanks
    guard place < bytes.count, bytes[place] == UInt8(ascii: ":") else {
      let sign = place < bytes.count && bytes[place] != 0x0A
      return refuse(
        start,
        sign
          ? "a name holds # or ;; write #35; for # and #59; for ;"
          : "no score follows the name; write it as \"name: 3: actor\"")
    }
    guard !name.isEmpty else { return refuse(start, "a name is missing before the colon; write one") }
    place += 1
    let data = take { $0 != 0x0A }
    guard isAtEnd else { return refuse(start, "a semicolon ends what Mermaid reads; write #59; for it") }
    let pieces = data.split(separator: ":", omittingEmptySubsequences: false)
    let actors = pieces.count > 1 ? pieces[1].split(separator: ",").map(\.trimmedBlanks).filter { !$0.isEmpty } : []
    let surplus = pieces.dropFirst(2).joined(separator: ":").trimmedBlanks
    let task = MermaidDiagram.Task(
      line: start.line, name: name, score: pieces[0].trimmedBlanks, actors: actors,
      surplus: surplus.isEmpty ? nil : surplus, comments: takeWaiting())
    if diagram.sections.isEmpty {
      diagram.sections.append(MermaidDiagram.Section(line: start.line, name: nil, comments: []))
    }
    diagram.sections[diagram.sections.count - 1].tasks.append(task)
  }

  /// Lists the line on which a statement starts, and goes on behind it.
  private mutating func refuse(_ start: (place: Int, line: Int), _ reason: String) {
    (place, line) = start
    let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
    let text = String(decoding: bytes[place..<end], as: UTF8.self).trimmedBlanks
    diagram.unread.append((Line(number: line, text: text), reason))
    place = end
  }

  // MARK: Tokens

  private typealias Line = MermaidDiagram.Line

  /// Steps over white space and comments, to where a statement begins.
  private mutating func skipToStatement() {
    while place < bytes.count {
      if bytes[place] == 0x0A { line += 1 }
      if bytes[place].isSpace {
        place += 1
      } else if bytes[place] == UInt8(ascii: "#"), entityEnd(at: place) == nil {
        skipComment()
      } else if bytes[place...].starts(with: [0x25, 0x25]) {
        skipComment()
      } else {
        break
      }
    }
  }

  private mutating func skipComment() {
    let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
    let sign = bytes[place] == UInt8(ascii: "#") ? 1 : 2
    waiting.append(
      Line(number: line, text: String(decoding: bytes[(place + sign)..<end], as: UTF8.self).trimmedBlanks))
    place = end
  }

  private mutating func takeComments(before line: Int) {
    while let comment = comments.first, comment.number < line {
      waiting.append(comment)
      comments.removeFirst()
    }
  }

  private mutating func takeWaiting() -> [MermaidDiagram.Line] {
    defer { waiting = [] }
    return waiting
  }

  /// Back to the start of the statement; always true, to stand in a condition.
  private mutating func back(_ start: (place: Int, line: Int)) -> Bool {
    (place, line) = start
    return true
  }

  /// Whatever its case.
  private mutating func takeWord(_ word: String) -> Bool {
    let end = place + word.utf8.count
    guard end <= bytes.count, zip(bytes[place..<end], word.utf8).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) else {
      return false
    }
    place = end
    return true
  }

  private mutating func takeSpace() -> Bool {
    guard place < bytes.count, bytes[place].isSpace else { return false }
    if bytes[place] == 0x0A { line += 1 }
    place += 1
    return true
  }

  /// The sign, and white space around it.
  private mutating func takeSign(_ sign: Unicode.Scalar) -> Bool {
    while takeSpace() {}
    guard place < bytes.count, bytes[place] == UInt8(ascii: sign) else { return false }
    place += 1
    while takeSpace() {}
    return true
  }

  /// To the end of the line, whatever stands there.
  private mutating func takeRest() -> String { take(stopsAtSigns: false) { $0 != 0x0A }.trimmedBlanks }

  /// As long as `isPart` holds; with `stopsAtSigns` also to a semicolon, or to a `#` that begins no entity.
  private mutating func take(stopsAtSigns: Bool = true, while isPart: (UInt8) -> Bool) -> String {
    let start = place
    while place < bytes.count, isPart(bytes[place]) {
      if stopsAtSigns, bytes[place] == UInt8(ascii: "#") {
        guard let end = entityEnd(at: place) else { break }
        place = end
        continue
      }
      if stopsAtSigns, bytes[place] == UInt8(ascii: ";") { break }
      if bytes[place] == 0x0A { line += 1 }
      place += 1
    }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  /// Whether nothing that counts stands between here and the end of the line: a comment does not.
  private var isAtEnd: Bool {
    place == bytes.count || bytes[place] == 0x0A || bytes[place] == UInt8(ascii: "#")
  }

  /// Behind the semicolon of `#NAME;` at this place; nil where there is none.
  private func entityEnd(at start: Int) -> Int? {
    var end = start + 1
    while end < bytes.count, bytes[end].isWord { end += 1 }
    return end > start + 1 && end < bytes.count && bytes[end] == UInt8(ascii: ";") ? end + 1 : nil
  }
}
