import Tables
import Testing

@Suite("Reading CSV and TSV")
struct TableReaderTests {
  private func rows(_ text: String, _ dialect: TableDialect = .commaSeparated) throws -> [[String]] {
    var reader = TableReader(text, dialect: dialect)
    return try reader.rest()
  }

  private func error(_ bytes: [UInt8], raggedRows: RaggedRows = .refused) -> TableError? {
    var reader = TableReader(bytes, raggedRows: raggedRows)
    do {
      _ = try reader.rest()
      return nil
    } catch {
      return error
    }
  }

  private func error(_ text: String) -> TableError? { error(Array(text.utf8)) }

  @Test("The examples of RFC 4180 read as it says")
  func standard() throws {
    #expect(try rows("aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n") == [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]])
    #expect(try rows("aaa,bbb,ccc\r\nzzz,yyy,xxx") == [["aaa", "bbb", "ccc"], ["zzz", "yyy", "xxx"]])
    #expect(
      try rows("\"aaa\",\"b\r\nbb\",\"ccc\"\r\nzzz,yyy,xxx") == [["aaa", "b\r\nbb", "ccc"], ["zzz", "yyy", "xxx"]])
    #expect(try rows("\"aaa\",\"b\"\"bb\",\"ccc\"") == [["aaa", "b\"bb", "ccc"]])
  }

  @Test("Rows end with CR LF, LF or CR, in any mix, and blank lines are skipped")
  func lineEndings() throws {
    #expect(try rows("a\nb\r\nc\rd\n\n\r\n\"\"\ne") == [["a"], ["b"], ["c"], ["d"], [""], ["e"]])
    #expect(try rows("") == [])
    #expect(try rows("\n\n") == [])
  }

  @Test("Empty cells count at the start, between and at the end")
  func emptyCells() throws {
    #expect(try rows(",,\na,,\"\"") == [["", "", ""], ["a", "", ""]])
    #expect(try rows("a\t\n\tb", .tabSeparated) == [["a", ""], ["", "b"]])
  }

  @Test("Doubled marks of every number read as half, and a mark within a bare cell stands for itself")
  func marks() throws {
    #expect(try rows("\"\"\"\",\"\"\"\"\"\",\"a\"\"\"") == [["\"", "\"\"", "a\""]])
    #expect(try rows("a\"b,5\" pipe") == [["a\"b", "5\" pipe"]])
  }

  @Test("A byte order mark is skipped and reported")
  func byteOrderMark() throws {
    var reader = TableReader("\u{FEFF}\"a\",b\n")
    #expect(reader.hasByteOrderMark)
    #expect(try reader.rest() == [["a", "b"]])
    #expect(!TableReader("a").hasByteOrderMark)
  }

  @Test("Rows come one at a time with the line on which each began")
  func streaming() throws {
    var reader = TableReader("a,b\n\"1\n2\",c\r\n\nd,e\n")
    #expect(reader.line == 0)
    #expect(try reader.next() == ["a", "b"] && reader.line == 1)
    #expect(try reader.next() == ["1\n2", "c"] && reader.line == 2)
    #expect(try reader.next() == ["d", "e"] && reader.line == 5)
    #expect(try reader.next() == nil)
    #expect(try reader.next() == nil)
  }

  @Test("Without undoing, cells are as they stand in the file")
  func notUndone() throws {
    #expect(try rows("'=1,a\\x1bb,C:\\\\") == [["'=1", "a\\x1bb", "C:\\\\"]])
  }

  @Test("Each error names its line, its column and what is wrong")
  func errors() {
    #expect(error("a,b\n日本,\"c\nd\n") == TableError(line: 2, column: 4, reason: .unterminatedQuote))
    #expect(error("a\n\"b\" c\n") == TableError(line: 2, column: 4, reason: .textAfterQuote))
    #expect(error("\"x\ny\"z") == TableError(line: 2, column: 3, reason: .textAfterQuote))
    #expect(error("a,b\n\"c\nd\",e\nf\n") == TableError(line: 4, column: 1, reason: .raggedRow(cells: 1, expected: 2)))
    #expect(error("a,b\nc\0,d") == TableError(line: 2, column: 2, reason: .nul))
    #expect(error("a,\"é\0\"") == TableError(line: 1, column: 5, reason: .nul))
    #expect(error([0x61, 0x2C, 0xC3, 0x28]) == TableError(line: 1, column: 3, reason: .notUTF8))
    #expect(error([0x61, 0x0A, 0x22, 0x0A, 0xFF, 0x22]) == TableError(line: 2, column: 1, reason: .notUTF8))
    #expect(error([0xFF, 0xFE, 0x61, 0x00]) == TableError(line: 1, column: 4, reason: .nul))
    #expect(error("\u{FEFF}\"a") == TableError(line: 1, column: 1, reason: .unterminatedQuote))
  }

  @Test("An error's sentence says where, what and what to do")
  func sentences() throws {
    let sentence = try #require(error("a,b\nc\n")).description
    #expect(
      sentence
        == "line 2, column 1: the row has 1 cell where the first row has 2; add or remove cells, or look for a missing quotation mark"
    )
  }

  @Test("After an error the reader keeps throwing it")
  func sticky() {
    var reader = TableReader("a,b\nc\nd,e\n")
    #expect(throws: Never.self) { try reader.next() }
    for _ in 0..<3 {
      #expect(throws: TableError.self) { try reader.next() }
    }
  }

  @Test("Ragged rows are given as they are where that was asked for")
  func ragged() throws {
    var reader = TableReader("a,b\nc\nd,e,f\n", raggedRows: .kept)
    #expect(try reader.rest() == [["a", "b"], ["c"], ["d", "e", "f"]])
  }

  @Test("A row of separators without end is refused, the widest allowed one is not")
  func wide() throws {
    let widest = String(repeating: ",", count: TableReader.largestRow - 1)
    #expect(try rows(widest).first?.count == TableReader.largestRow)
    #expect(error(widest + ",")?.reason == .rowTooWide)
  }

  @Test("No bytes trap: rows, or an error inside the text", arguments: (1...8).map { UInt64($0) })
  func fuzz(seed: UInt64) {
    var generator = TestGenerator(state: seed)
    let alphabet: [UInt8] = [
      0, 9, 10, 13, 34, 34, 39, 44, 44, 61, 92, 97, 98, 0xC3, 0xA9, 0xE2, 0xEF, 0xBB, 0xBF, 0xFF,
    ]
    var refused = 0
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...24, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? 0
      }
      guard let error = error(bytes, raggedRows: .kept) else { continue }
      refused += 1
      #expect(error.line >= 1 && error.line <= bytes.count + 1, "seed \(seed): \(bytes)")
      #expect(error.column >= 1 && error.column <= bytes.count + 1, "seed \(seed): \(bytes)")
    }
    #expect(refused > 100 && refused < 2000, "seed \(seed)")
  }
}
