import TerminalCells

/// The reports of a mouse in xterm's SGR form: `ESC [ < buttons ; column ; row` and then `M`, or `m` for a release.
nonisolated enum MouseReport {
  /// The event of what follows `ESC [ <`, with its final letter; nil for what is no report, and for buttons and
  /// wheels that nothing uses.
  static func event(_ report: String) -> MouseEvent? {
    guard let final = report.utf8.last, final == UInt8(ascii: "M") || final == UInt8(ascii: "m") else { return nil }
    let fields = report.dropLast().split(separator: ";", omittingEmptySubsequences: false)
    guard fields.count == 3, fields.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }),
      let code = Int(fields[0]), let column = Int(fields[1]), let row = Int(fields[2]), column > 0, row > 0,
      let (kind, button) = meaning(of: code, isRelease: final == UInt8(ascii: "m"))
    else { return nil }
    return MouseEvent(
      kind, button: button, column: column - 1, row: row - 1, control: code & 16 != 0, alt: code & 8 != 0,
      shift: code & 4 != 0)
  }

  private static func meaning(of code: Int, isRelease: Bool) -> (MouseEvent.Kind, MouseEvent.Button)? {
    switch code & ~0b11100 {
    case 64: return (.wheelUp, .none)
    case 65: return (.wheelDown, .none)
    case 0...2: return (isRelease ? .release : .press, button(code))
    case 32...34: return (.drag, button(code))
    default: return nil
    }
  }

  private static func button(_ code: Int) -> MouseEvent.Button {
    switch code & 3 {
    case 0: .left
    case 1: .middle
    default: .right
    }
  }
}
