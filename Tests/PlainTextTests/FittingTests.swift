import PlainText
import TestSupport
import Testing

@Suite("Fitting text into columns")
struct FittingTests {
  @Test(
    "Truncation says that something was cut",
    arguments: [
      ("Apply online", 12, "Apply online"), ("Apply online", 8, "Apply o…"), ("Apply", 1, "…"), ("Apply", 0, ""),
      ("漢字", 3, "漢…"), ("漢字", 2, "…"), ("a漢", 2, "a…"), ("Apply", -3, ""), ("a\nb", 3, "a⏎b"),
    ])
  func truncation(text: String, columns: Int, expected: String) {
    #expect(PlainText.truncated(text, to: columns) == expected)
  }

  @Test("An ellipsis that does not fit is left out")
  func wideEllipsis() {
    #expect(PlainText.truncated("abcdef", to: 4, ellipsis: "[more]") == "abcd")
    #expect(PlainText.truncated("abcdef", to: 4, ellipsis: "") == "abcd")
  }

  @Test("Padding aligns and never cuts")
  func padding() {
    #expect(PlainText.padded("ab", to: 5) == "ab   ")
    #expect(PlainText.padded("ab", to: 5, alignment: .trailing) == "   ab")
    #expect(PlainText.padded("ab", to: 5, alignment: .center) == " ab  ")
    #expect(PlainText.padded("漢", to: 3, alignment: .trailing) == " 漢")
    #expect(PlainText.padded("abc", to: 2) == "abc")
    #expect(PlainText.fitted("abc", to: 2) == "a…")
  }

  @Test("What is fitted takes exactly its columns", arguments: 0..<10 as Range<UInt64>)
  func exact(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for text in HostileText.corpus + (0..<100).map({ _ in HostileText.random(9, using: &generator) }) {
      let columns = Int.random(in: 0...20, using: &generator)
      #expect(PlainText.width(of: PlainText.truncated(text, to: columns)) <= columns, "\(generator)")
      #expect(PlainText.fits(text, in: columns) == (PlainText.width(of: text) <= columns), "\(generator)")
      #expect(PlainText.width(of: PlainText.fitted(text, to: columns)) == columns, "\(generator)")
    }
  }

  @Test(
    "Lines break at blanks, at wide characters, and within words that are too long",
    arguments: [
      ("", 10, [""]), ("one two three", 7, ["one two", "three"]), ("one  two", 5, ["one", "two"]),
      ("abcdefgh", 3, ["abc", "def", "gh"]), ("ab cdefgh", 4, ["ab", "cdef", "gh"]), ("漢字かな", 5, ["漢字", "かな"]),
      ("a\n\nb", 5, ["a", "", "b"]), ("  in out", 5, ["  in", "out"]), ("x ", 5, ["x"]), ("漢", 1, ["漢"]),
      ("tab\tstop", 20, ["tab stop"]), ("    abcde", 5, ["abcde"]),
    ])
  func wrapping(text: String, columns: Int, expected: [String]) {
    #expect(PlainText.wrapped(text, to: columns) == expected)
  }

  @Test(
    "Texts of ASCII wrap as texts of other letters do, and no more lines are made than asked for",
    arguments: 0..<10 as Range<UInt64>)
  func wrapsAlike(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let text = String(
        (0..<Int.random(in: 0...40, using: &generator)).map { _ in "ab   ".randomElement(using: &generator) ?? " " })
      let columns = Int.random(in: 1...12, using: &generator)
      let lines = PlainText.wrapped(text, to: columns)
      let other = PlainText.wrapped(text.replacing("a", with: "ä"), to: columns)
      #expect(lines == other.map { $0.replacing("ä", with: "a") }, "\(generator): \(text.debugDescription)")
      let most = Int.random(in: 1...4, using: &generator)
      #expect(PlainText.wrapped(text, to: columns, most: most) == Array(lines.prefix(most)), "\(generator)")
      let some = PlainText.wrapped(text.replacing("a", with: "ä"), to: columns, most: most)
      #expect(some == Array(other.prefix(most)), "\(generator): \(text.debugDescription)")
    }
  }

  @Test("Wrapped lines fit, and lose nothing but blanks", arguments: 0..<10 as Range<UInt64>)
  func wrapProperties(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for text in HostileText.corpus + (0..<100).map({ _ in HostileText.random(30, using: &generator) }) {
      let columns = Int.random(in: 2...30, using: &generator)
      let lines = PlainText.wrapped(text, to: columns)
      #expect(lines.allSatisfy { PlainText.width(of: $0) <= columns }, "\(generator): \(text.debugDescription)")
      #expect(lines.allSatisfy { !$0.utf8.elementsEqual([0x20]) && !$0.contains("\n") })
      let kept = PlainText.display(text, breaks: .kept).unicodeScalars.filter { !" \t\n".unicodeScalars.contains($0) }
      let shown = lines.joined().unicodeScalars.filter { $0 != " " }
      #expect(Array(kept) == Array(shown), "\(generator): \(text.debugDescription)")
    }
  }

  @Test("Printable ASCII is told from everything else, as far as asked")
  func ascii() {
    #expect(
      PlainText.isPrintableASCII("") && PlainText.isPrintableASCII(" ~") && !PlainText.isPrintableASCII("a\u{7F}"))
    #expect(!PlainText.isPrintableASCII("\u{1F}") && !PlainText.isPrintableASCII("\u{E9}"))
    #expect(PlainText.isPrintableASCII("abc\u{1B}", first: 3) && !PlainText.isPrintableASCII("abc\u{1B}", first: 4))
  }

  @Test("Identity is by bytes, order is by bytes")
  func bytes() {
    #expect("\u{E9}" == "e\u{301}")
    #expect(!PlainText.utf8Equal("\u{E9}", "e\u{301}"))
    #expect(PlainText.utf8Equal("stage-1", "stage-1"))
    #expect(PlainText.utf8Less("a", "ab") && PlainText.utf8Less("Z", "a") && !PlainText.utf8Less("a", "a"))
    #expect(PlainText.utf8Less("e\u{301}", "\u{E9}") && !PlainText.utf8Less("\u{E9}", "e\u{301}"))
  }
}
