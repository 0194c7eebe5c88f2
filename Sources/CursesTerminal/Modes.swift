/// What the terminal is asked for beyond ncurses. The crash guard of CNcurses takes all of it back, too.
nonisolated enum Modes {
  /// Pastes in brackets; reports when the window gets and loses the keyboard.
  static let on = "\u{1B}[?2004h\u{1B}[?1004h"
  static let off = "\u{1B}[?1004l\u{1B}[?2004l"
  /// Buttons, moves with a button held, and the encoding without limits.
  static let mouseOn = "\u{1B}[?1000h\u{1B}[?1002h\u{1B}[?1006h"
  static let mouseOff = "\u{1B}[?1006l\u{1B}[?1002l\u{1B}[?1000l"
}
