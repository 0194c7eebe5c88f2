import TerminalCells
import Workbench

// Stand-ins are the colours on terminals of 16 and 8, where the nearest would often be the ground itself.

extension Theme {
  /// The background of the dark theme is the terminal's own, so that its owner's choice stands.
  static let dark = Theme(
    name: .dark,
    text: Style(),
    quiet: Style(foreground: .palette(247, standIn: 7)),
    rule: Style(foreground: .palette(240)),
    heading: Style(attributes: .bold),
    accent: Style(foreground: .palette(80), attributes: .bold),
    selected: Style(foreground: .palette(16), background: .palette(80)),
    selectedElsewhere: Style(background: .palette(238, standIn: 4)),
    warning: Style(foreground: .palette(221, standIn: 11)),
    failure: Style(foreground: .palette(210, standIn: 13), attributes: .bold),
    good: Style(foreground: .palette(115, standIn: 10)),
    titleBar: Style(background: .palette(236)),
    // Magma in five steps (xterm 16 54 125 209 229): even in lightness, safe for colour-blind eyes.
    heat: [
      Style(),
      Style(foreground: .palette(231), background: .palette(54, standIn: 4)),
      Style(foreground: .palette(231), background: .palette(125, standIn: 1)),
      Style(foreground: .palette(16), background: .palette(209, standIn: 3)),
      Style(foreground: .palette(16), background: .palette(229, standIn: 15), attributes: .bold),
    ],
    hasColor: true)

  static let light = Theme(
    name: .light,
    text: Style(foreground: .palette(234, standIn: 0), background: .palette(231)),
    quiet: Style(foreground: .palette(240, standIn: 0), background: .palette(231)),
    rule: Style(foreground: .palette(245, standIn: 0), background: .palette(231)),
    heading: Style(foreground: .palette(234, standIn: 0), background: .palette(231), attributes: .bold),
    accent: Style(foreground: .palette(24, standIn: 4), background: .palette(231), attributes: .bold),
    selected: Style(foreground: .palette(231), background: .palette(24, standIn: 4)),
    selectedElsewhere: Style(foreground: .palette(234, standIn: 0), background: .palette(253, standIn: 6)),
    warning: Style(foreground: .palette(94, standIn: 1), background: .palette(231)),
    failure: Style(foreground: .palette(124, standIn: 1), background: .palette(231), attributes: .bold),
    good: Style(foreground: .palette(22, standIn: 0), background: .palette(231)),
    titleBar: Style(foreground: .palette(234, standIn: 0), background: .palette(254, standIn: 7)),
    // Yellow to red in five steps (xterm 229 221 208 196 124): darker is worse, on a light ground.
    heat: [
      Style(foreground: .palette(234, standIn: 0), background: .palette(231)),
      Style(foreground: .palette(16), background: .palette(229, standIn: 11)),
      Style(foreground: .palette(16), background: .palette(221, standIn: 3)),
      Style(foreground: .palette(16), background: .palette(208, standIn: 13)),
      Style(foreground: .palette(231), background: .palette(124, standIn: 1), attributes: .bold),
    ],
    hasColor: true)

  /// White on black, whatever the terminal's own colours; every text at least 7 : 1.
  static let highContrast = Theme(
    name: .highContrast,
    text: Style(foreground: .palette(231), background: .palette(16)),
    quiet: Style(foreground: .palette(231), background: .palette(16)),
    rule: Style(foreground: .palette(250, standIn: 7), background: .palette(16)),
    heading: Style(foreground: .palette(231), background: .palette(16), attributes: .bold),
    accent: Style(foreground: .palette(226), background: .palette(16), attributes: .bold),
    selected: Style(foreground: .palette(16), background: .palette(226), attributes: .bold),
    selectedElsewhere: Style(foreground: .palette(16), background: .palette(250, standIn: 7)),
    warning: Style(foreground: .palette(226), background: .palette(16), attributes: .bold),
    failure: Style(foreground: .palette(231), background: .palette(88, standIn: 1), attributes: .bold),
    good: Style(foreground: .palette(120, standIn: 10), background: .palette(16)),
    titleBar: Style(foreground: .palette(16), background: .palette(231)),
    heat: [
      Style(foreground: .palette(231), background: .palette(16)),
      Style(foreground: .palette(231), background: .palette(18, standIn: 4)),
      Style(foreground: .palette(231), background: .palette(88, standIn: 1)),
      Style(foreground: .palette(16), background: .palette(215, standIn: 3)),
      Style(foreground: .palette(16), background: .palette(231), attributes: .bold),
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
