public import Workbench

/// What the environment says about the terminal that nobody can ask it.
public nonisolated struct TerminalWords: Sendable {
  private let environment: [String: String]

  public init(_ environment: [String: String]) {
    self.environment = environment
  }

  /// Whether letters beyond ASCII can be shown: false where the locale names another codeset than UTF-8, or none by
  /// being `C`. Where no locale is set, nothing speaks against UTF-8.
  public var hasLetters: Bool {
    let values = ["LC_ALL", "LC_CTYPE", "LANG"].map { environment[$0] ?? "" }
    guard let locale = values.first(where: { !$0.isEmpty })?.lowercased() else { return true }
    guard let dot = locale.firstIndex(of: ".") else {
      // A locale without a codeset has the old one of its language; C and POSIX have ASCII.
      return false
    }
    let codeset = locale[locale.index(after: dot)...].prefix { $0 != "@" }.filter { $0 != "-" }
    return codeset == "utf8"
  }

  /// The theme to begin with where nobody chose one: ASCII where more cannot be drawn, light where the terminal says
  /// that its ground is light, else dark.
  public var theme: ThemeName {
    // The Linux console has 512 glyphs: lines and most letters, but neither braille nor arrows.
    if !hasLetters || environment["TERM"] == "linux" { return .ascii }
    return hasLightGround ? .light : .dark
  }

  /// `COLORFGBG` ends in the number of the ground's colour: 7 and 9 to 15 are light.
  private var hasLightGround: Bool {
    guard let last = environment["COLORFGBG"]?.split(separator: ";").last.flatMap({ Int($0) }) else { return false }
    return last == 7 || (9...15).contains(last)
  }
}
