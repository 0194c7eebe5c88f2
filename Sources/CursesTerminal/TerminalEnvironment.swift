import Glibc
import TerminalCells

/// What the environment says about the terminal.
nonisolated enum TerminalEnvironment {
  /// The value of a variable; nil if it is not set or empty.
  static subscript(name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// The entry for the same terminal with true colours, if the terminal has said that it shows them.
  static func directName(of name: String) -> String? {
    let claim = self["COLORTERM"]
    guard claim == "truecolor" || claim == "24bit" else { return nil }
    return directName(of: name, suffix: "-256color")
  }

  /// `xterm-direct` for `xterm-256color` and `xterm`.
  static func directName(of name: String, suffix: String) -> String {
    if name.hasSuffix("-direct") { return name }
    return (name.hasSuffix(suffix) ? String(name.dropLast(suffix.utf8.count)) : name) + "-direct"
  }

  /// The depth of a terminal that has so many colours.
  static func depth(colors: Int) -> ColorDepth {
    switch colors {
    case ..<8: .mono
    case ..<16: .ansi8
    case ..<256: .ansi16
    case ..<(1 << 24): .palette256
    default: .direct
    }
  }
}
