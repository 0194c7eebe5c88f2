extension PlainText {
  /// The display form of `text` broken into lines of at most `columns`; fewer than two columns count as two.
  ///
  /// Newlines begin a new line, and a tab counts as a blank. Lines break at blanks, which vanish there, and before and
  /// after wide characters; a word longer than a line is broken where the line ends. Blanks at the start of a
  /// paragraph stay. There is always at least one line, and no more than `most` are looked for. Linear.
  public static func wrapped(_ text: String, to columns: Int, most: Int = .max) -> [String] {
    if isPrintableASCII(text) { return wrapped(ascii: text, to: max(columns, 2), most: most) }
    var wrapper = Wrapper(columns: max(columns, 2))
    for cluster in Clusters(text, breaks: .kept) {
      wrapper.add(cluster)
      if wrapper.lines.count >= most { break }
    }
    return Array(wrapper.finished().prefix(most))
  }

  /// Printable ASCII: a byte is a column, and every line is a part of the text as it stands.
  private static func wrapped(ascii text: String, to columns: Int, most: Int) -> [String] {
    let bytes = text.utf8Span.span
    let blank = UInt8(ascii: " ")
    if bytes.count <= columns, bytes.isEmpty || bytes[bytes.count - 1] != blank { return [text] }
    var lines: [String] = []
    var line = 0..<0
    var next = 0
    while next < bytes.count {
      let gap = next
      while next < bytes.count, bytes[next] == blank { next += 1 }
      let word = next
      while next < bytes.count, bytes[next] != blank, next - word < columns { next += 1 }
      if word == next { break }
      if next - (line.isEmpty ? gap : line.lowerBound) <= columns {
        line = (line.isEmpty ? gap : line.lowerBound)..<next
      } else {
        // Only the indentation of a paragraph would be left on the line: it gives way to the word.
        if !line.isEmpty { lines.append(part(line, of: text)) }
        if lines.count >= most { return lines }
        line = word..<next
      }
    }
    lines.append(part(line, of: text))
    return lines
  }

  private static func part(_ bytes: Range<Int>, of text: String) -> String {
    let start = text.utf8.index(text.startIndex, offsetBy: bytes.lowerBound)
    return String(text[start..<text.utf8.index(start, offsetBy: bytes.count)])
  }

  /// Fills lines word by word.
  private struct Wrapper {
    let columns: Int
    var lines: [String] = []
    /// In UTF-8, as the word is.
    var line: [UInt8] = []
    var lineWidth = 0
    /// Blanks seen since the last word: written before the next one, or dropped at a break.
    var gap = 0
    var word: [UInt8] = []
    var wordWidth = 0

    init(columns: Int) {
      self.columns = columns
    }

    mutating func add(_ cluster: Cluster) {
      if cluster.base == "\n" {
        endParagraph()
      } else if cluster.base == "\t" || (cluster.base == " " && cluster.marks == .zero) {
        endWord()
        gap += 1
      } else {
        if cluster.width == 2 { endWord() }
        if wordWidth + cluster.width > columns { endWord() }
        append(cluster)
        wordWidth += cluster.width
        if cluster.width == 2 { endWord() }
      }
    }

    mutating func finished() -> [String] {
      endParagraph()
      return lines
    }

    private mutating func append(_ cluster: Cluster) {
      if cluster.base.isASCII, cluster.marks == .zero {
        word.append(UInt8(truncatingIfNeeded: cluster.base.value))
        return
      }
      word.append(contentsOf: UTF8.encode(cluster.base) ?? UTF8.encodedReplacementCharacter)
      for index in 0..<4 {
        guard cluster.marks[index] != 0, let mark = Unicode.Scalar(cluster.marks[index]) else { return }
        word.append(contentsOf: UTF8.encode(mark) ?? UTF8.encodedReplacementCharacter)
      }
    }

    /// Puts the word that is complete on this line or, if it does not fit, on the next.
    private mutating func endWord() {
      if wordWidth == 0 { return }
      if lineWidth + gap + wordWidth > columns {
        // Only the indentation of a paragraph would be left on the line: it gives way to the word.
        if lineWidth > 0 { endLine() }
        gap = 0
      }
      for _ in 0..<gap { line.append(UInt8(ascii: " ")) }
      line.append(contentsOf: word)
      lineWidth += gap + wordWidth
      gap = 0
      word.removeAll(keepingCapacity: true)
      wordWidth = 0
    }

    private mutating func endLine() {
      lines.append(String(decoding: line, as: UTF8.self))
      line.removeAll(keepingCapacity: true)
      lineWidth = 0
    }

    private mutating func endParagraph() {
      endWord()
      gap = 0
      endLine()
    }
  }
}
