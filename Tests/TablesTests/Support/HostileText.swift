/// A small generator for tests (SplitMix64); its seed is printed with every failure.
struct TestGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}

/// Pieces of text that mean something to a spreadsheet, a terminal, a reader of tables, or Unicode.
private let pieces = [
  "=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "\0", "＝", "＋", "－", "＠", "'", "''", "\"", "\"\"", ",", ";", " ", "  ",
  "\\", "\\\\", "\\x1b", "\\x", "\\u{202e}", "\\u{", "x1b", "\u{1B}", "\u{1B}[31m", "\u{7F}", "\u{85}", "\u{9B}",
  "\u{202E}",
  "\u{2066}", "\u{2028}", "\u{FEFF}", "\u{301}", "\u{200D}", "\u{FE0F}", "é", "e\u{301}", "日本", "👩‍👧", "🇺🇸", "a", "WIC",
  "0", "-1",
  "=1+1", "@SUM(A1)", "=cmd|' /C calc'!A0", "{", "}", "|", "<br>",
]

/// A text of up to 8 such pieces.
func hostileText(using generator: inout TestGenerator) -> String {
  (0..<Int.random(in: 0...8, using: &generator)).reduce(into: "") { text, _ in
    text += pieces.randomElement(using: &generator) ?? ""
  }
}

/// Whether two texts are the same bytes; String's `==` takes é and e + accent for the same.
func sameBytes(_ a: String, _ b: String) -> Bool {
  a.utf8.elementsEqual(b.utf8)
}

/// Whether two tables hold the same bytes in the same cells.
func sameBytes(_ a: [[String]], _ b: [[String]]) -> Bool {
  a.map { $0.map { Array($0.utf8) } } == b.map { $0.map { Array($0.utf8) } }
}
