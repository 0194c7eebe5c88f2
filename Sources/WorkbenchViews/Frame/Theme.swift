public import TerminalCells
public import Workbench

/// The styles of the screen by what they mean, never by colour. One accent, one heat scale.
public struct Theme: Sendable {
  public let name: ThemeName
  public let text: Style
  /// Labels, hints, what is only context.
  public let quiet: Style
  /// Rules and seams.
  public let rule: Style
  public let heading: Style
  public let accent: Style
  /// The selected thing where the keys go.
  public let selected: Style
  /// The selected thing of the pane that does not have the keys.
  public let selectedElsewhere: Style
  public let warning: Style
  public let failure: Style
  public let good: Style
  public let titleBar: Style
  /// From the least heat to the most: low, moderate, high, critical; the first for no pain.
  public let heat: [Style]
  /// Whether there is colour at all; without it signs and words carry everything.
  public let hasColor: Bool

  /// Heat 0 has no shade; 1–4 low, 5–9 moderate, 10–14 high, 15–25 critical (analysis.md, Heat).
  public func heat(_ value: Int) -> Style {
    switch value {
    case ..<1: heat[0]
    case ..<5: heat[1]
    case ..<10: heat[2]
    case ..<15: heat[3]
    default: heat[4]
    }
  }

  public static func named(_ name: ThemeName) -> Theme {
    switch name {
    case .dark: dark
    case .light: light
    case .mono: mono
    }
  }

  /// The background of the dark theme is the terminal's own, so that its owner's choice stands.
  static let dark = Theme(
    name: .dark,
    text: Style(),
    quiet: Style(foreground: .palette(247)),
    rule: Style(foreground: .palette(240)),
    heading: Style(attributes: .bold),
    accent: Style(foreground: .palette(80), attributes: .bold),
    selected: Style(foreground: .palette(16), background: .palette(80)),
    selectedElsewhere: Style(background: .palette(238)),
    warning: Style(foreground: .palette(221)),
    failure: Style(foreground: .palette(210), attributes: .bold),
    good: Style(foreground: .palette(115)),
    titleBar: Style(background: .palette(236)),
    // Magma in five steps (xterm 16 54 125 209 229): even in lightness, safe for colour-blind eyes.
    heat: [
      Style(),
      Style(foreground: .palette(231), background: .palette(54)),
      Style(foreground: .palette(231), background: .palette(125)),
      Style(foreground: .palette(16), background: .palette(209)),
      Style(foreground: .palette(16), background: .palette(229), attributes: .bold),
    ],
    hasColor: true)

  static let light = Theme(
    name: .light,
    text: Style(foreground: .palette(234), background: .palette(231)),
    quiet: Style(foreground: .palette(240), background: .palette(231)),
    rule: Style(foreground: .palette(245), background: .palette(231)),
    heading: Style(foreground: .palette(234), background: .palette(231), attributes: .bold),
    accent: Style(foreground: .palette(24), background: .palette(231), attributes: .bold),
    selected: Style(foreground: .palette(231), background: .palette(24)),
    selectedElsewhere: Style(foreground: .palette(234), background: .palette(253)),
    warning: Style(foreground: .palette(94), background: .palette(231)),
    failure: Style(foreground: .palette(124), background: .palette(231), attributes: .bold),
    good: Style(foreground: .palette(22), background: .palette(231)),
    titleBar: Style(foreground: .palette(234), background: .palette(254)),
    // Yellow to red in five steps (xterm 229 221 208 196 124): darker is worse, on a light ground.
    heat: [
      Style(foreground: .palette(234), background: .palette(231)),
      Style(foreground: .palette(16), background: .palette(229)),
      Style(foreground: .palette(16), background: .palette(221)),
      Style(foreground: .palette(16), background: .palette(208)),
      Style(foreground: .palette(231), background: .palette(124), attributes: .bold),
    ],
    hasColor: true)

  static let mono = Theme(
    name: .mono,
    text: Style(),
    quiet: Style(),
    rule: Style(attributes: .dim),
    heading: Style(attributes: .bold),
    accent: Style(attributes: .bold),
    selected: Style(attributes: .reverse),
    selectedElsewhere: Style(attributes: .underline),
    warning: Style(attributes: .bold),
    failure: Style(attributes: [.bold, .underline]),
    good: Style(),
    titleBar: Style(attributes: .reverse),
    heat: [
      Style(), Style(), Style(attributes: .bold), Style(attributes: [.bold, .underline]),
      Style(attributes: [.bold, .reverse]),
    ],
    hasColor: false)
}
