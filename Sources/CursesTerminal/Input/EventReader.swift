import CNcurses
import TerminalCells

/// Makes events of what ncurses reads from the keyboard.
struct EventReader {
  private let codes = KeyCodes()

  /// The next event of what has come in; nil if there is none or what came means nothing to us.
  /// `isEmpty` says which.
  func next(isEmpty: inout Bool) -> InputEvent? {
    isEmpty = false
    switch read() {
    case .nothing:
      isEmpty = true
      return nil
    case .character("\u{1B}"): return escape()
    case .character(let scalar): return .key(KeySequences.press(of: scalar))
    case .code(let code): return event(code)
    }
  }

  private enum Unit {
    case nothing
    case character(Unicode.Scalar)
    case code(Int32)
  }

  private func read() -> Unit {
    var value: wint_t = 0
    switch wget_wch(cn_stdscr(), &value) {
    case OK: return .character(Unicode.Scalar(value) ?? "\u{FFFD}")
    case KEY_CODE_YES: return .code(Int32(bitPattern: value))
    default: return .nothing
    }
  }

  /// After an Escape that began no known sequence: ncurses has already waited, so what is there was sent with Alt.
  private func escape() -> InputEvent? {
    switch read() {
    case .nothing: return .key(KeyPress(.escape))
    case .character(let scalar): return .key(KeySequences.press(of: scalar, alt: true))
    case .code(let code):
      guard let press = codes.press(code) else { return event(code) }
      return .key(KeyPress(press.key, control: press.control, alt: true, shift: press.shift))
    }
  }

  private func event(_ code: Int32) -> InputEvent? {
    switch code {
    case KeyCodes.pasteStart: .paste(paste())
    case KeyCodes.focusIn: .focus(true)
    case KeyCodes.focusOut: .focus(false)
    case KeyCodes.mouse: mouseReport().map(InputEvent.mouse)
    default: codes.press(code).map(InputEvent.key)
    }
  }

  /// Text up to the closing bracket, or up to a second of silence if that got lost.
  private func paste() -> String {
    var text = String.UnicodeScalarView()
    var isAfterReturn = false
    while true {
      switch read() {
      case .nothing:
        if cn_wait(0, -1, -1, 1000) & 1 == 0 { return String(text) }
        if cn_input_is_empty() != 0 { return String(text) }
      case .code(KeyCodes.pasteEnd): return String(text)
      // A sequence that happens to be a key is not text.
      case .code: break
      case .character(let scalar):
        if !(scalar == "\n" && isAfterReturn) { text.append(scalar == "\r" ? "\n" : scalar) }
        isAfterReturn = scalar == "\r"
      }
    }
  }

  private func mouseReport() -> MouseEvent? {
    var report = ""
    // Three numbers, two signs and a letter: longer is no report.
    while report.utf8.count < 32 {
      switch read() {
      case .nothing:
        if cn_wait(0, -1, -1, 100) & 1 == 0 { return nil }
        if cn_input_is_empty() != 0 { return nil }
      case .code: return nil
      case .character(let scalar):
        report.unicodeScalars.append(scalar)
        if scalar == "M" || scalar == "m" { return MouseReport.event(report) }
      }
    }
    return nil
  }
}
