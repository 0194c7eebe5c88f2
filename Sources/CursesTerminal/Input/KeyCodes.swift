import CNcurses
import TerminalCells

/// The numbers that ncurses gives to keys and to the brackets of paste, focus and mouse.
struct KeyCodes {
  /// Above all numbers that ncurses gives out by itself.
  static let pasteStart: Int32 = 4001
  static let pasteEnd: Int32 = 4002
  static let focusIn: Int32 = 4003
  static let focusOut: Int32 = 4004
  static let mouse: Int32 = 4005

  private var presses: [Int32: KeyPress]

  /// Teaches ncurses the sequences that its entry for the terminal lacks. After newterm.
  init() {
    presses = Self.standard
    for number in 1...63 { presses[KEY_F0 + Int32(number)] = KeyPress(.function(number)) }
    define_key("\u{1B}[200~", Self.pasteStart)
    define_key("\u{1B}[201~", Self.pasteEnd)
    define_key("\u{1B}[I", Self.focusIn)
    define_key("\u{1B}[O", Self.focusOut)
    define_key("\u{1B}[<", Self.mouse)
    for (name, key) in Self.extended {
      for modifiers in 2...8 {
        // The terminal's own sequences, for those that do not write them as xterm does.
        guard let sequence = tigetstr("\(name)\(modifiers)"), Int(bitPattern: sequence) != -1 else { continue }
        presses[key_defined(sequence)] = KeySequences.press(key, modifiers)
      }
    }
    var free: Int32 = 4100
    for (sequence, press) in KeySequences.all {
      let known = key_defined(sequence)
      if known > 0 {
        // An entry that calls Shift-F1 "F13" is overruled; one that has another name for a plain key is not.
        presses[known] = press
      } else if known == 0 {
        define_key(sequence, free)
        presses[free] = press
        free += 1
      }
    }
  }

  /// The press of a number, or nil if it is none of ours.
  func press(_ code: Int32) -> KeyPress? {
    presses[code]
  }

  /// The names of modified keys in terminal databases, without the number of the modifiers.
  private static let extended: [(name: String, key: Key)] = [
    ("kUP", .up), ("kDN", .down), ("kLFT", .left), ("kRIT", .right), ("kHOM", .home), ("kEND", .end),
    ("kPRV", .pageUp), ("kNXT", .pageDown), ("kIC", .insert), ("kDC", .delete),
  ]

  private static let standard: [Int32: KeyPress] = [
    KEY_UP: KeyPress(.up), KEY_DOWN: KeyPress(.down), KEY_LEFT: KeyPress(.left), KEY_RIGHT: KeyPress(.right),
    KEY_HOME: KeyPress(.home), KEY_END: KeyPress(.end), KEY_PPAGE: KeyPress(.pageUp), KEY_NPAGE: KeyPress(.pageDown),
    KEY_IC: KeyPress(.insert), KEY_DC: KeyPress(.delete), KEY_BACKSPACE: KeyPress(.backspace),
    KEY_ENTER: KeyPress(.enter), KEY_BTAB: KeyPress(.backTab),
    KEY_SR: KeyPress(.up, shift: true), KEY_SF: KeyPress(.down, shift: true),
    KEY_SLEFT: KeyPress(.left, shift: true), KEY_SRIGHT: KeyPress(.right, shift: true),
    KEY_SHOME: KeyPress(.home, shift: true), KEY_SEND: KeyPress(.end, shift: true),
    KEY_SPREVIOUS: KeyPress(.pageUp, shift: true), KEY_SNEXT: KeyPress(.pageDown, shift: true),
    KEY_SIC: KeyPress(.insert, shift: true), KEY_SDC: KeyPress(.delete, shift: true),
  ]
}
