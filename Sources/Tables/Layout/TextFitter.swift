/// Brings one text into lines of a given width in cells.
struct TextFitter {
  /// The display width of a text in cells.
  let width: (String) -> Int
  /// What stands at the end of a text that was cut.
  let ellipsis: String

  /// How many cells the widest line of `text` takes unbroken; 0 for none.
  func widestLine(of text: String) -> Int {
    unbroken(text).map { width(String($0)) }.max() ?? 0
  }

  /// The lines of `text`: one for each line break in it, each then wrapped or cut. At least one.
  func lines(of text: String, within limit: Int, _ overflow: TextOverflow) -> [String] {
    unbroken(text).flatMap { line in
      switch overflow {
      case .wrap: wrapped(line, within: limit)
      case .truncate: [truncated(line, within: limit)]
      }
    }
  }

  /// Spaces at the end show nothing; those at the start indent.
  private func unbroken(_ text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      line[..<(line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex)]
    }
  }

  /// `text` with spaces up to `limit`; no spaces at the right for the last column of a table.
  func padded(_ text: String, to limit: Int, _ alignment: TextAlignment, isLast: Bool) -> String {
    let space = max(0, limit - width(text))
    let before =
      switch alignment {
      case .left: 0
      case .right: space
      case .center: space / 2
      }
    return String(repeating: " ", count: before) + text + String(repeating: " ", count: isLast ? 0 : space - before)
  }

  private func truncated(_ text: Substring, within limit: Int) -> String {
    guard width(String(text)) > limit else { return String(text) }
    let mark = width(ellipsis) <= limit ? ellipsis : ""
    let first = pieces(of: text, within: limit - width(mark))[0]
    // A single character may be wider than what is left.
    return (width(first) + width(mark) <= limit ? first : "") + mark
  }

  /// Breaks at spaces, which vanish at the break; a word wider than a line is broken between characters.
  private func wrapped(_ text: Substring, within limit: Int) -> [String] {
    guard width(String(text)) > limit else { return [String(text)] }
    var lines: [String] = []
    var line = ""
    for word in Self.words(text) {
      if !line.isEmpty, width(line + " " + word) <= limit {
        line += " " + word
      } else {
        if !line.isEmpty { lines.append(line) }
        var pieces = pieces(of: word, within: limit)
        line = pieces.removeLast()
        lines += pieces
      }
    }
    return lines + [line]
  }

  /// What is between spaces; a percent sign stays with its number, and a sign of comparison with what follows.
  static func words(_ text: some StringProtocol) -> [Substring] {
    let text = Substring(text)
    var words: [Substring] = []
    for word in text.split(whereSeparator: { $0 == " " || $0.isNewline }) {
      let isTied = words.last.map { $0 == "≥" || word.hasPrefix("%") && $0.last?.isNumber ?? false } ?? false
      if isTied, let before = words.popLast() {
        words.append(text[before.startIndex..<word.endIndex])
      } else {
        words.append(word)
      }
    }
    return words
  }

  /// Runs of whole characters, each as long as fits, at least one run.
  ///
  /// A character wider than the limit stands alone and sticks out: better than to lose it.
  private func pieces(of text: Substring, within limit: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var used = 0
    for character in text {
      let cells = width(String(character))
      if !piece.isEmpty, used + cells > limit {
        pieces.append(piece)
        piece = ""
        used = 0
      }
      piece.append(character)
      used += cells
    }
    return pieces + [piece]
  }
}
