import TerminalCells

/// The byte sequences of keys that terminals agree on, whatever their database entry says.
nonisolated enum KeySequences {
  /// Sequence and press. Unmodified keys come in both of their forms: entries name only one of them.
  static let all: [(sequence: String, press: KeyPress)] = {
    var list: [(sequence: String, press: KeyPress)] = []
    for (letter, key) in lettered {
      list.append(("\u{1B}[\(letter)", KeyPress(key)))
      list.append(("\u{1B}O\(letter)", KeyPress(key)))
      for modifiers in 2...8 {
        list.append(("\u{1B}[1;\(modifiers)\(letter)", press(key, modifiers)))
      }
    }
    for (number, key) in numbered {
      list.append(("\u{1B}[\(number)~", KeyPress(key)))
      for modifiers in 2...8 {
        list.append(("\u{1B}[\(number);\(modifiers)~", press(key, modifiers)))
      }
    }
    list.append(("\u{1B}[Z", KeyPress(.backTab)))
    return list
  }()

  /// Xterm sends one more than the sum of 1 for Shift, 2 for Alt and 4 for Ctrl.
  static func press(_ key: Key, _ modifiers: Int) -> KeyPress {
    let bits = modifiers - 1
    return KeyPress(key, control: bits & 4 != 0, alt: bits & 2 != 0, shift: bits & 1 != 0)
  }

  private static let lettered: [(String, Key)] = [
    ("A", .up), ("B", .down), ("C", .right), ("D", .left), ("H", .home), ("F", .end),
    ("P", .function(1)), ("Q", .function(2)), ("R", .function(3)), ("S", .function(4)),
  ]

  private static let numbered: [(Int, Key)] = [
    (1, .home), (2, .insert), (3, .delete), (4, .end), (5, .pageUp), (6, .pageDown), (7, .home), (8, .end),
    (11, .function(1)), (12, .function(2)), (13, .function(3)), (14, .function(4)), (15, .function(5)),
    (17, .function(6)), (18, .function(7)), (19, .function(8)), (20, .function(9)), (21, .function(10)),
    (23, .function(11)), (24, .function(12)),
  ]

  /// The press of a character as terminals send it: controls are letters with Ctrl, or keys of their own.
  static func press(of scalar: Unicode.Scalar, alt: Bool = false) -> KeyPress {
    switch scalar.value {
    case 9: KeyPress(.tab, alt: alt)
    case 13: KeyPress(.enter, alt: alt)
    case 27: KeyPress(.escape, alt: alt)
    case 8, 127: KeyPress(.backspace, alt: alt)
    case 0: KeyPress(.character(" "), control: true, alt: alt)
    case 1...26: KeyPress(.character(Character(Unicode.Scalar(UInt8(scalar.value + 0x60)))), control: true, alt: alt)
    case 28...31: KeyPress(.character(Character(Unicode.Scalar(UInt8(scalar.value + 0x40)))), control: true, alt: alt)
    default: KeyPress(.character(Character(scalar)), alt: alt)
    }
  }
}
