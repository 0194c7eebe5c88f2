import PlainText
import TestSupport
import Testing

@Suite("The display form")
struct DisplayTests {
  @Test(
    "Controls and format characters are spelt out, everything readable stays",
    arguments: [
      ("plain ~", "plain ~"), ("caf\u{E9}", "caf\u{E9}"), ("\u{1B}[31m", "\\x1b[31m"), ("\u{0}\u{7F}", "\\x00\\x7f"),
      ("\u{9B}31m", "\\x9b31m"), ("\u{85}", "\\x85"), ("\u{202E}x", "\\u{202E}x"), ("\u{2066}", "\\u{2066}"),
      ("a\u{200B}b", "a\\u{200B}b"), ("a\u{200D}b", "a\\u{200D}b"), ("\u{FEFF}", "\\u{FEFF}"),
      ("so\u{AD}ft", "so\\xadft"),
      ("\u{2028}\u{2029}", "\\u{2028}\\u{2029}"), ("\u{E0041}", "\\u{E0041}"), ("\u{10FFFF}", "\\u{10FFFF}"),
      ("\u{3164}", "\\u{3164}"), ("a\nb\tc", "a⏎b c"), ("a\r\nb", "a⏎b"), ("a\rb", "a\\x0db"), ("\u{E000}", "\u{E000}"),
    ])
  func spelling(text: String, shown: String) {
    #expect(PlainText.utf8Equal(PlainText.display(text), shown))
  }

  @Test(
    "Clusters keep what all terminals draw alike",
    arguments: [
      ("👍🏽", "👍", 2), ("🏽", "🏽", 2), ("👩\u{200D}👩\u{200D}👧", "👩", 2), ("👩🏽\u{200D}🚀!", "👩!", 3), ("🇺🇸", "US", 2),
      ("1\u{FE0F}\u{20E3}", "1", 1), ("❤\u{FE0F}", "❤", 1), ("⚠\u{FE0E}", "⚠", 1), ("e\u{301}", "e\u{301}", 1),
      ("漢", "漢", 2), ("\u{1112}\u{1161}\u{11AB}", "\u{1112}\u{1161}\u{11AB}", 2), ("🚀✅", "🚀✅", 4), ("क्षि", "क्षि", 3),
      ("می\u{200C}خ", "میخ", 3), ("\u{301}", "◌\u{301}", 1), ("\u{1FAE8}", "\u{1FAE8}", 2), ("ｆ", "ｆ", 2),
      ("z\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}a", "z\u{301}\u{302}\u{303}\u{304}a", 2), ("\u{1B}", "\\x1b", 4),
      ("┌─█⠿", "┌─█⠿", 4), ("\u{3000}", "\u{3000}", 2), ("", "", 0),
    ])
  func clusters(text: String, shown: String, columns: Int) {
    #expect(PlainText.utf8Equal(PlainText.display(text), shown))
    #expect(PlainText.width(of: text) == columns)
  }

  @Test("Many lines keep their newlines and tabs")
  func manyLines() {
    #expect(PlainText.display("a\r\n\tb\n\u{1B}", breaks: .kept) == "a\n\tb\n\\x1b")
  }

  @Test("No harmful scalar survives, and the form of the form is itself", arguments: 0..<20 as Range<UInt64>)
  func harmless(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let texts = HostileText.corpus + (0..<200).map { _ in HostileText.random(12, using: &generator) }
    for text in texts {
      let shown = PlainText.display(text)
      for scalar in shown.unicodeScalars {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
          Issue.record("\(generator): U+\(String(scalar.value, radix: 16)) survives")
        default: break
        }
      }
      #expect(PlainText.utf8Equal(PlainText.display(shown), shown), "\(generator): \(text.debugDescription)")
      #expect(PlainText.width(of: shown) == PlainText.width(of: text), "\(generator)")
    }
  }

  @Test("A cluster's columns and marks add up to the whole")
  func clustersAddUp() {
    for text in HostileText.corpus {
      let clusters = Array(PlainText.Clusters(text))
      #expect(clusters.reduce(0) { $0 + $1.width } == PlainText.width(of: text))
      var scalars = String.UnicodeScalarView()
      for cluster in clusters { cluster.append(to: &scalars) }
      #expect(PlainText.utf8Equal(String(scalars), PlainText.display(text)))
    }
  }
}
