import Tables
import Testing

@Suite("Tables in Markdown")
struct MarkdownTableTests {
  @Test("A table has a header, its alignments and its rows")
  func plain() {
    let table = MarkdownTable(
      columns: [TextColumn("Stage"), TextColumn("Missed", alignment: .right), TextColumn("Mark", alignment: .center)],
      rows: [["Apply", "7", "x"], ["Interview"], ["a", "b", "c", "d"]])
    #expect(
      table.lines == [
        "| Stage | Missed | Mark |", "| --- | ---: | :---: |", "| Apply | 7 | x |", "| Interview |  |  |",
        "| a | b | c |",
      ])
    #expect(MarkdownTable(columns: []).lines.isEmpty)
  }

  @Test(
    "Nothing in a text acts as markup",
    arguments: [
      ("a|b", "a\\|b"), ("a\\|b", "a\\\\\\|b"), ("two\nlines", "two<br>lines"), ("two\r\nlines", "two<br>lines"),
      ("# head", "\\# head"), ("- item", "\\- item"), ("  + item", "\\+ item"), ("> said", "\\> said"), ("=", "\\="),
      ("1. first", "1\\. first"), ("12) twelfth", "12\\) twelfth"), ("1.5", "1.5"), ("+1.7 %", "+1.7 %"), ("-3", "-3"),
      ("--", "\\--"), (". a", ". a"),
      ("a - b", "a - b"),
      ("*a* _b_ `c` ~d~ $e$", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\$e\\$"),
      ("![x](javascript:1)", "!\\[x\\](javascript:1)"),
      ("<script>&lt;", "&lt;script>&amp;lt;"), ("a\u{1B}[31m", "a\\\\x1b\\[31m"), ("\u{202E}x", "\\\\u{202e}x"),
      ("", ""),
      ("   ", ""), ("2024", "2024"), ("a\n- b", "a<br>\\- b"), ("*", "\\*"),
    ])
  func escaping(text: String, escaped: String) {
    #expect(MarkdownText.escaped(text) == escaped)
  }

  @Test(
    "Whatever the texts, each row is one line with as many bars as columns ask for",
    arguments: (1...8).map { UInt64($0) })
  func property(seed: UInt64) {
    var generator = TestGenerator(state: seed)
    for _ in 0..<300 {
      let columns = (0..<Int.random(in: 1...4, using: &generator)).map { _ in TextColumn(hostileText(using: &generator))
      }
      let rows = (0..<3).map { _ in columns.map { _ in hostileText(using: &generator) } }
      let lines = MarkdownTable(columns: columns, rows: rows).lines
      #expect(lines.count == 5)
      for line in lines {
        #expect(line.allSatisfy { !$0.isNewline }, "seed \(seed): \(rows)")
        #expect(openBars(line) == columns.count + 1, "seed \(seed): \(line)")
      }
    }
  }

  /// How many bars are not escaped, as cmark-gfm reads: a backslash takes the punctuation after it along.
  private func openBars(_ line: String) -> Int {
    var bars = 0
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if scalar == "|", !isEscaped { bars += 1 }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return bars
  }
}
