/// Texts that have broken terminals, parsers and layouts, for every test that shows or stores what people type.
public enum HostileText {
  /// One text of every known kind.
  public static let corpus: [String] = [
    "", " ", "plain", "caf\u{E9}", "cafe\u{301}", "tab\there", "two\nlines", "dos\r\nline", "\r", "\u{0}", "\u{7F}",
    "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{7}", "\u{1B}]52;c;ZXZpbA==\u{1B}\\", "\u{1B}P+q544e\u{1B}\\",
    "\u{9B}31m", "\u{9D}0;t\u{9C}", "\u{90}q", "\u{1B}[6n", "\u{1B}[?1049l", "\u{1B}", "a\u{8}b", "\u{85}",
    "\u{202E}evil", "\u{2066}isolate\u{2069}", "\u{200B}", "a\u{200D}b", "a\u{200C}b", "\u{FEFF}bom", "so\u{AD}ft",
    "\u{2028}line\u{2029}paragraph", "\u{E0001}\u{E0041}\u{E007F}", "\u{10FFFF}", "\u{FFFD}",
    "漢字", "ｆｕｌｌ", "한글", "\u{1112}\u{1161}\u{11AB}", "\u{1161}", "क्षि", "สวัสดี", "שלום", "می\u{200C}خواهم",
    "🚀", "✅", "❤\u{FE0F}", "⚠\u{FE0E}", "🇺🇸", "🇺", "👍🏽", "🏽", "👩\u{200D}👩\u{200D}👧", "👩🏽\u{200D}🚀", "1\u{FE0F}\u{20E3}",
    "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "\u{301}alone",
    "z\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}",
    "\u{1FAE8}", "┌─┐│█▁⠿", "\u{3164}", "\u{E000}", "\u{A0}", "\u{3000}", "x\u{FE0F}\u{200D}y", "\\x1b", "%s%n", "-rf",
    // The compiler takes no noncharacters in a literal.
    String(Unicode.Scalar(0xFFFE as UInt32) ?? "?"), String(Unicode.Scalar(0xFDD0 as UInt32) ?? "?"),
    String(repeating: "a", count: 300), String(repeating: "界", count: 150), String(repeating: "e\u{301}", count: 90),
  ]

  /// A text of `count` pieces drawn from the corpus, from ASCII, and from all of Unicode.
  public static func random(_ count: Int, using generator: inout some RandomNumberGenerator) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<count {
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: text.append(contentsOf: (corpus.randomElement(using: &generator) ?? "").unicodeScalars.prefix(12))
      case 1: text.append(Unicode.Scalar(UInt8.random(in: 0x20...0x7E, using: &generator)))
      case 2: text.append(" ")
      default: text.append(Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &generator)) ?? "?")
      }
    }
    return String(text)
  }
}
