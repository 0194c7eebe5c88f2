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

  /// What a theme looks like; without colours every theme looks like the mono one.
  public static func named(_ name: ThemeName, hasColor: Bool = true) -> Theme {
    guard hasColor else { return mono }
    return switch name {
    case .dark, .ascii: dark
    case .light: light
    case .mono: mono
    case .highContrast: highContrast
    }
  }
}
