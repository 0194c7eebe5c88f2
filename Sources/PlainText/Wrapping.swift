extension PlainText {
  /// The display form of `text` broken into lines of at most `columns`; fewer than two columns count as two.
  ///
  /// Newlines begin a new line, and a tab counts as a blank. Lines break at blanks, which vanish there, and before and
  /// after wide characters; a word longer than a line is broken where the line ends. Blanks at the start of a
  /// paragraph stay. There is always at least one line. Linear.
  public static func wrapped(_ text: String, to columns: Int) -> [String] {
    var wrapper = Wrapper(columns: max(columns, 2))
    for cluster in Clusters(text, breaks: .kept) { wrapper.add(cluster) }
    return wrapper.finished()
  }

  /// Fills lines word by word.
  private struct Wrapper {
    let columns: Int
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var lineWidth = 0
    /// Blanks seen since the last word: written before the next one, or dropped at a break.
    var gap = 0
    var word = String.UnicodeScalarView()
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
        cluster.append(to: &word)
        wordWidth += cluster.width
        if cluster.width == 2 { endWord() }
      }
    }

    mutating func finished() -> [String] {
      endParagraph()
      return lines
    }

    /// Puts the word that is complete on this line or, if it does not fit, on the next.
    private mutating func endWord() {
      if wordWidth == 0 { return }
      if lineWidth + gap + wordWidth > columns {
        // Only the indentation of a paragraph would be left on the line: it gives way to the word.
        if lineWidth > 0 { endLine() }
        gap = 0
      }
      for _ in 0..<gap { line.append(" ") }
      line.append(contentsOf: word)
      lineWidth += gap + wordWidth
      gap = 0
      word = String.UnicodeScalarView()
      wordWidth = 0
    }

    private mutating func endLine() {
      lines.append(String(line))
      line = String.UnicodeScalarView()
      lineWidth = 0
    }

    private mutating func endParagraph() {
      endWord()
      gap = 0
      endLine()
    }
  }
}
