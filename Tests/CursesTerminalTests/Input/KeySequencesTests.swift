import TerminalCells
import Testing

@testable import CursesTerminal

@Suite("Sequences of keys")
struct KeySequencesTests {
  @Test(
    "Sequences mean what terminals mean by them",
    arguments: [
      ("[A", "Up"), ("OA", "Up"), ("[1;2A", "S-Up"), ("[1;3D", "M-Left"), ("[1;5C", "C-Right"), ("[1;8B", "C-M-S-Down"),
      ("OP", "F1"), ("[1;2P", "S-F1"), ("[15~", "F5"), ("[24;5~", "C-F12"), ("[3~", "Delete"), ("[3;5~", "C-Delete"),
      ("[1~", "Home"), ("[7~", "Home"), ("OF", "End"), ("[6;3~", "M-PageDown"), ("[Z", "BackTab"),
    ])
  func meanings(sequence: String, name: String) {
    #expect(KeySequences.all.first { $0.sequence == "\u{1B}" + sequence }?.press.name == name)
  }

  @Test("No sequence has two meanings, and none begins another")
  func prefixFree() {
    let sequences = KeySequences.all.map(\.sequence) + ["\u{1B}[200~", "\u{1B}[201~", "\u{1B}[I", "\u{1B}[<"]
    #expect(Set(sequences).count == sequences.count)
    for one in sequences {
      #expect(!sequences.contains { $0 != one && $0.hasPrefix(one) }, "\(one.debugDescription)")
    }
  }

  @Test(
    "Characters and controls are the keys that send them",
    arguments: [
      (0x61, "a"), (0x41, "A"), (0x20, "Space"), (0xE9, "é"), (0x6F22, "漢"), (9, "Tab"), (13, "Enter"), (10, "C-j"),
      (8, "Backspace"), (127, "Backspace"), (27, "Escape"), (0, "C-Space"), (1, "C-a"), (19, "C-s"), (26, "C-z"),
      (28, "C-\\"), (31, "C-_"),
    ] as [(UInt32, String)])
  func characters(value: UInt32, name: String) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(KeySequences.press(of: scalar).name == name)
    let alt = KeySequences.press(of: scalar, alt: true)
    #expect(alt.alt && alt.key == KeySequences.press(of: scalar).key)
    #expect(KeyPress(name: alt.name) == alt)
  }
}
