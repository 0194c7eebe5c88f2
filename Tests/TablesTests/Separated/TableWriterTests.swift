import Tables
import Testing

@Suite("Writing CSV and TSV")
struct TableWriterTests {
  @Test("Numbers stay bare, text is protected, an empty cell is empty")
  func kinds() {
    #expect(TableWriter().line([.number("-12.5"), .text("-12.5"), .empty, .text("a")]) == "-12.5,'-12.5,,a\n")
  }

  @Test(
    "What is no plain number is written as text",
    arguments: ["=1+1", "-1+1", "+5", "-", "", "1.", ".5", "1e", "0x1F", "-@A1", "1,5", "٣", "1 "])
  func falseNumbers(text: String) {
    #expect(TableWriter().line([.number(text), .empty]) == TableWriter().line([.text(text), .empty]))
  }

  @Test("Plain numbers of every form stay bare", arguments: ["0", "-0", "007", "12.50", "-3e-7", "1E+300"])
  func trueNumbers(text: String) {
    #expect(TableWriter().line([.number(text)]) == text + "\n")
  }

  @Test("Separators, quotation marks, line breaks and outer spaces are quoted, as RFC 4180 asks")
  func quoting() {
    let cells = ["a,b", "a;b", "say \"no\"", "two\nlines", " a", "a ", "a b"].map { TableCell.text($0) }
    #expect(
      TableWriter().line(cells) == "\"a,b\",\"a;b\",\"say \"\"no\"\"\",\"two\nlines\",\" a\",\"a \",a b\n")
  }

  @Test("A TSV keeps its columns: tabs in text are written visibly")
  func tabs() {
    let writer = TableWriter(dialect: .tabSeparated, lineEnding: .carriageReturnLineFeed)
    #expect(writer.line([.text("a\tb"), .number("1"), .text("c")]) == "a\\x09b\t1\tc\r\n")
  }

  @Test("An empty cell alone is no blank line; a row without cells is nothing")
  func emptyRows() {
    #expect(TableWriter().text([[.text("a")], [.empty], [], [.text("")], [.text("b")]]) == "a\n\"\"\n\"\"\nb\n")
  }

  @Test("A formula after a semicolon stays inside its cell")
  func semicolon() {
    #expect(TableWriter().line([.text("fee;=1+1"), .empty]) == "\"fee;=1+1\",\n")
  }

  @Test(
    "What is written is read back to the same bytes, in every dialect and line ending",
    arguments: (1...8).map { UInt64($0) })
  func roundTrip(seed: UInt64) throws {
    var generator = TestGenerator(state: seed)
    for dialect in TableDialect.allCases {
      for lineEnding in LineEnding.allCases {
        for _ in 0..<60 {
          let width = Int.random(in: 1...5, using: &generator)
          let rows = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
            (0..<width).map { _ in hostileText(using: &generator) }
          }
          let written = TableWriter(dialect: dialect, lineEnding: lineEnding).text(rows.map { $0.map { .text($0) } })
          var reader = TableReader(written, dialect: dialect, undoing: true)
          let read = try reader.rest()
          #expect(sameBytes(read, rows), "seed \(seed): \(rows)")
          #expect(!reader.hasByteOrderMark)
        }
      }
    }
  }
}
