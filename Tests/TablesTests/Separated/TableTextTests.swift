import Tables
import Testing

@Suite("Text made harmless for cells")
struct TableTextTests {
  @Test(
    "A text that could start a formula gets an apostrophe",
    arguments: [
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\\x09=1"),
      ("\r=1", "'\\x0d=1"), ("\n=1", "'\n=1"), ("\0=1", "'\\x00=1"), ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"),
      ("＠1", "'＠1"), ("=\u{338}1", "'=\u{338}1"), ("\r\n=1", "'\\x0d\n=1"),
    ])
  func guarded(text: String, cell: String) {
    #expect(sameBytes(TableText.encode(text), cell))
  }

  @Test("A text that starts with an apostrophe gets one more; one inside stays alone")
  func apostrophes() {
    #expect(TableText.encode("'tis") == "''tis")
    #expect(TableText.encode("'=1") == "''=1")
    #expect(TableText.encode("family's") == "family's")
    #expect(TableText.encode("1-2=3") == "1-2=3")
    #expect(TableText.encode("") == "")
  }

  @Test("Control characters are written visibly, and a backslash is doubled")
  func visible() {
    #expect(TableText.encode("a\u{1B}[31mb") == "a\\x1b[31mb")
    #expect(TableText.encode("\u{7}\u{7F}\u{9B}") == "\\x07\\x7f\\x9b")
    #expect(TableText.encode("a\u{202E}b\u{2069}\u{FEFF}") == "a\\u{202e}b\\u{2069}\\u{feff}")
    #expect(TableText.encode("C:\\x1b") == "C:\\\\x1b")
    #expect(TableText.encode("two\nlines") == "two\nlines")
    #expect(TableText.encode("👩‍👧 日本") == "👩‍👧 日本")
  }

  @Test("Decoding leaves alone what encoding never writes")
  func foreign() {
    for cell in [
      "'hello", "C:\\temp\\users", "\\x41", "\\x1B", "\\u{41}", "\\u{202E}", "\\", "a\\", "\\x", "\\x1", "\\u{fefff}",
      "'",
    ] {
      #expect(TableText.decode(cell) == cell, "\(cell)")
    }
  }

  @Test("Whatever is encoded decodes to the same bytes", arguments: (1...8).map { UInt64($0) })
  func roundTrip(seed: UInt64) {
    var generator = TestGenerator(state: seed)
    for _ in 0..<4000 {
      let text = hostileText(using: &generator)
      let encoded = TableText.encode(text)
      #expect(sameBytes(TableText.decode(encoded), text), "seed \(seed): \(text.debugDescription)")
      #expect(
        encoded.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control },
        "seed \(seed): \(text.debugDescription)")
      if let first = encoded.unicodeScalars.first {
        #expect(!"=+-@\t\r\n\0＝＋－＠".unicodeScalars.contains(first), "seed \(seed): \(text.debugDescription)")
      }
    }
  }

  @Test("Every single scalar and every pair after an apostrophe round-trips")
  func everyScalar() {
    var failures: [UInt32] = []
    for value in UInt32(0)...0x1_1000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in [String(scalar), "'" + String(scalar), "\\" + String(scalar)]
      where !sameBytes(TableText.decode(TableText.encode(text)), text) {
        failures.append(value)
      }
    }
    #expect(failures.isEmpty)
  }
}
