import TerminalCells
import Testing

@Suite("Names of keys")
struct KeyPressTests {
  @Test(
    "A name and its press are one",
    arguments: [
      ("a", KeyPress(.character("a"))), ("A", KeyPress(.character("A"))), ("!", KeyPress(.character("!"))),
      ("Space", KeyPress(.character(" "))), ("C-s", KeyPress(.character("s"), control: true)),
      ("-", KeyPress(.character("-"))),
      ("C--", KeyPress(.character("-"), control: true)), ("M-x", KeyPress(.character("x"), alt: true)),
      ("é", KeyPress(.character("é"))),
      ("漢", KeyPress(.character("漢"))), ("C-Space", KeyPress(.character(" "), control: true)),
      ("S-Up", KeyPress(.up, shift: true)),
      ("C-M-S-F12", KeyPress(.function(12), control: true, alt: true, shift: true)), ("Enter", KeyPress(.enter)),
      ("BackTab", KeyPress(.backTab)), ("Escape", KeyPress(.escape)), ("F", KeyPress(.character("F"))),
      ("M-Enter", KeyPress(.enter, alt: true)),
      ("PageDown", KeyPress(.pageDown)), ("C-Left", KeyPress(.left, control: true)), ("<", KeyPress(.character("<"))),
    ])
  func roundTrip(name: String, press: KeyPress) {
    #expect(KeyPress(name: name) == press)
    #expect(press.name == name)
  }

  @Test("Every key with every modifier keeps its name")
  func all() {
    let keys: [Key] =
      [.enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp]
      + [.pageDown] + (1...20).map { .function($0) } + (0x21...0x7E).map { .character(Character(Unicode.Scalar($0))) }
    for key in keys {
      for bits in 0..<8 {
        let press = KeyPress(key, control: bits & 1 != 0, alt: bits & 2 != 0, shift: bits & 4 != 0)
        #expect(KeyPress(name: press.name) == press, "\(press.name)")
      }
    }
  }

  @Test("Presses that a terminal cannot tell apart are equal")
  func normal() {
    #expect(KeyPress(name: "C-S") == KeyPress(name: "C-s"))
    #expect(KeyPress(name: "S-Tab") == KeyPress(.backTab))
    #expect(KeyPress(name: "S-a") == KeyPress(name: "a"))
    #expect(KeyPress(name: "S-M-C-Up") == KeyPress(name: "C-M-S-Up"))
    #expect(KeyPress(name: "Esc") == KeyPress(.escape))
  }

  @Test("What is no key has none", arguments: ["", "C-", "ab", "F0", "F99", "Fx", "enter", " ", "C-M-", "X-a"])
  func unknown(name: String) {
    #expect(KeyPress(name: name) == nil)
  }
}
