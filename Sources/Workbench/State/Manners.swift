/// What does not change while the workbench runs: what its terminal can show, and which keys the person has chosen.
public struct Manners: Sendable {
  /// Whether there are colours at all. Without them the mono theme and the ASCII one remain.
  public var hasColor: Bool
  /// Whether the terminal shows letters beyond ASCII. Without them everything is drawn with ASCII, whatever the theme.
  public var hasLetters: Bool
  public var keymap: Keymap

  public init(hasColor: Bool = true, hasLetters: Bool = true, keymap: Keymap = .standard) {
    self.hasColor = hasColor
    self.hasLetters = hasLetters
    self.keymap = keymap
  }

  /// The themes that look different here.
  public var themes: [ThemeName] { hasColor ? ThemeName.allCases : [.mono, .ascii] }
}
