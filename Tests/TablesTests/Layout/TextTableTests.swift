import Tables
import Testing

@Suite("Tables for people")
struct TextTableTests {
  /// Ideographs take two cells, combining marks none, all else one.
  private func width(_ text: String) -> Int {
    text.reduce(0) { $0 + (("\u{2E80}"..."\u{FFEF}").contains($1.unicodeScalars.first ?? " ") ? 2 : 1) }
  }

  private func lines(_ table: TextTable, within total: Int? = nil) -> [String] {
    table.lines(within: total, width: width)
  }

  @Test("Columns are as wide as their widest text, and words and numbers stand at their edges")
  func plain() {
    let table = TextTable(
      columns: [TextColumn("Stage"), TextColumn("Missed", alignment: .right), TextColumn("Mark", alignment: .center)],
      rows: [["Apply", "7", "x"], ["Interview", "1200", ""]])
    #expect(
      lines(table) == [
        "Stage      Missed  Mark",
        "---------  ------  ----",
        "Apply           7   x",
        "Interview    1200",
      ])
  }

  @Test("Wide characters take the cells that they show in")
  func wideCharacters() {
    let table = TextTable(
      columns: [TextColumn("A"), TextColumn("B")], rows: [["日本", "x"], ["e\u{301}", "y"]])
    #expect(lines(table) == ["A     B", "----  -", "日本  x", "e\u{301}     y"])
  }

  @Test("A text wider than its column goes on below, between words where it can")
  func wrapping() {
    let table = TextTable(
      columns: [TextColumn("Pain", maximumWidth: 10), TextColumn("Heat", alignment: .right)],
      rows: [["told her story twice", "12"], ["recertification", "9"]])
    #expect(
      lines(table) == [
        "Pain        Heat",
        "----------  ----",
        "told her      12",
        "story",
        "twice",
        "recertific     9",
        "ation",
      ])
  }

  @Test("A text that is cut says so, and never exceeds its column")
  func truncating() {
    let column = TextColumn("Name", maximumWidth: 5, overflow: .truncate)
    #expect(
      lines(TextTable(columns: [column], rows: [["benefit"], ["exact"], ["日本語"]]))
        == ["Name", "-----", "bene…", "exact", "日本…"])
    let ascii = TextTable(columns: [column], rows: [["benefit"]], ellipsis: "...")
    #expect(lines(ascii)[2] == "be...")
    let tiny = TextTable(
      columns: [TextColumn("", maximumWidth: 2, overflow: .truncate)], rows: [["abc"]], ellipsis: "...")
    #expect(lines(tiny)[2] == "ab")
  }

  @Test("Where the whole is too wide the widest columns give, down to their minimum")
  func fitting() {
    let table = TextTable(
      columns: [TextColumn("A", minimumWidth: 6), TextColumn("B"), TextColumn("C")],
      rows: [["aaaaaaaaaa", "bbb bbb bbb bbb", "cc"]])
    #expect(lines(table, within: 20).map(width).max() == 20)
    #expect(lines(table, within: 1)[1] == "------  -  -")
    #expect(lines(table, within: .min) == lines(table, within: 1))
    #expect(lines(table, within: 1000) == lines(table))
  }

  @Test("Line breaks in a text break the line; missing texts are empty; texts too many are dropped")
  func shapes() {
    let table = TextTable(
      columns: [TextColumn("A"), TextColumn("B")], rows: [["x\ny", "1"], ["z"], [], ["p", "q", "r"]])
    #expect(lines(table) == ["A  B", "-  -", "x  1", "y", "z", "", "p  q"])
    #expect(lines(TextTable(columns: [], rows: [["a"]])) == [])
    #expect(lines(TextTable(columns: [TextColumn("")])) == ["", "-"])
  }

  @Test("Spaces that indent a text stay, those at its end are dropped")
  func outerSpaces() {
    let table = TextTable(columns: [TextColumn("A"), TextColumn("B")], rows: [["  x  ", "y"], [" ", "z "]])
    #expect(lines(table) == ["A    B", "---  -", "  x  y", "     z"])
  }

  @Test("A character wider than its column stands alone instead of being lost")
  func tooNarrow() {
    let table = TextTable(columns: [TextColumn("A", maximumWidth: 1)], rows: [["日本"]])
    #expect(lines(table) == ["A", "-", "日", "本"])
  }

  @Test(
    "Within any width no line is too wide, ends with a space, or loses a letter", arguments: (1...8).map { UInt64($0) })
  func property(seed: UInt64) {
    var generator = TestGenerator(state: seed)
    for _ in 0..<150 {
      let columns = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        TextColumn(
          "T", alignment: TextAlignment.allCases.randomElement(using: &generator) ?? .left,
          minimumWidth: Int.random(in: -1...4, using: &generator),
          maximumWidth: Bool.random(using: &generator) ? Int.random(in: 0...12, using: &generator) : nil)
      }
      let rows = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
        columns.map { _ in
          (0..<Int.random(in: 0...6, using: &generator)).map { _ in
            String(repeating: "ab", count: Int.random(in: 0...5, using: &generator))
          }.joined(separator: " ")
        }
      }
      let total = Int.random(in: 20...60, using: &generator)
      let laidOut = lines(TextTable(columns: columns, rows: rows), within: total)
      #expect(laidOut.allSatisfy { width($0) <= total && !$0.hasSuffix(" ") }, "seed \(seed): \(rows)")
      let letters = laidOut.joined().count { "ab".contains($0) }
      #expect(letters == rows.joined().joined().count { "ab".contains($0) }, "seed \(seed): \(rows)")
    }
  }
}
