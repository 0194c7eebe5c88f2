import Glibc
import TerminalCells

/// What the environment says about the terminal.
nonisolated enum TerminalEnvironment {
  /// The value of a variable; nil if it is not set or empty.
  static subscript(name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  /// Whether the terminal says that it shows true colours.
  static var claimsTrueColor: Bool {
    ["truecolor", "24bit"].contains(self["COLORTERM"])
  }

  /// The database's name for the same terminal with true colours: `xterm-direct` for `xterm-256color` and `xterm`.
  static func directName(of name: String) -> String {
    if name.hasSuffix("-direct") { return name }
    let suffix = "-256color"
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
