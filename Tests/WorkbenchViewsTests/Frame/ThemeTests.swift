import TerminalCells
import TestSupport
import Testing
import Workbench
import WorkbenchViews

@Suite("Themes")
struct ThemeTests {
  /// A ground and the letters on it, as terminals have them whose owner chose nothing or something common.
  private struct Ground {
    let letters: (Double, Double, Double)
    let ground: (Double, Double, Double)
  }

  private static let darkGrounds = [
    Ground(letters: (0xC5, 0xC8, 0xC6), ground: (0x1D, 0x1F, 0x21)),
    Ground(letters: (0xE5, 0xE5, 0xE5), ground: (0, 0, 0)),
  ]

  private static func textStyles(_ theme: Theme) -> [(name: String, style: Style)] {
    [
      ("text", theme.text), ("quiet", theme.quiet), ("heading", theme.heading), ("accent", theme.accent),
      ("selected", theme.selected), ("selectedElsewhere", theme.selectedElsewhere), ("warning", theme.warning),
      ("failure", theme.failure), ("good", theme.good), ("titleBar", theme.titleBar),
    ] + theme.heat.enumerated().map { ("heat \($0.offset)", $0.element) }
  }

  /// The 16 colours as xterm draws them.
  private static let xterm: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]

  private static func components(
    _ color: Color, standard: (Double, Double, Double)
  ) -> (Double, Double, Double) {
    switch color.kind {
    case .standard: return standard
    case .ansi(let index):
      let value = xterm[Int(index)]
      return (Double(value >> 16), Double(value >> 8 & 0xFF), Double(value & 0xFF))
    case .palette: return components(color.lowered(to: .direct), standard: standard)
    case .rgb(let red, let green, let blue): return (Double(red), Double(green), Double(blue))
    }
  }

  /// Relative luminance and contrast after WCAG 2.2.
  private static func contrast(_ one: (Double, Double, Double), _ other: (Double, Double, Double)) -> Double {
    func luminance(_ color: (Double, Double, Double)) -> Double {
      func linear(_ value: Double) -> Double {
        let part = value / 255
        if part <= 0.04045 { return part / 12.92 }
        // ((part + 0.055) / 1.055) ^ 2.4, by the fifth root of the twelfth power.
        let base = (part + 0.055) / 1.055
        var root = base
        let twelfth = base * base * base * base * base * base * base * base * base * base * base * base
        for _ in 0..<60 { root -= (root * root * root * root * root - twelfth) / (5 * root * root * root * root) }
        return root
      }
      return 0.2126 * linear(color.0) + 0.7152 * linear(color.1) + 0.0722 * linear(color.2)
    }
    let (bright, dark) = (max(luminance(one), luminance(other)), min(luminance(one), luminance(other)))
    return (bright + 0.05) / (dark + 0.05)
  }

  private static func least(_ theme: Theme, _ depth: ColorDepth) -> [(name: String, contrast: Double)] {
    textStyles(theme).map { name, style in
      let style = Style(
        foreground: style.foreground.lowered(to: depth), background: style.background.lowered(to: depth))
      let contrasts = darkGrounds.map { ground in
        contrast(
          components(style.foreground, standard: ground.letters), components(style.background, standard: ground.ground))
      }
      return (name, contrasts.min() ?? 0)
    }
  }

  @Test("the measure of contrast is that of WCAG")
  func measure() {
    #expect(abs(Self.contrast((0, 0, 0), (255, 255, 255)) - 21) < 0.001)
    #expect(abs(Self.contrast((0x76, 0x76, 0x76), (255, 255, 255)) - 4.54) < 0.01)
  }

  @Test("every text has a contrast of 4.5 : 1, in high contrast 7 : 1", arguments: [ColorDepth.direct, .palette256])
  func contrast(depth: ColorDepth) {
    for (name, wanted) in [(ThemeName.dark, 4.5), (.light, 4.5), (.ascii, 4.5), (.highContrast, 7)] {
      for (style, contrast) in Self.least(Theme.named(name), depth) {
        #expect(contrast >= wanted, "\(name.rawValue): \(style) has \(contrast)")
      }
    }
  }

  @Test("with 16 and 8 colours every text is told from its ground", arguments: [ColorDepth.ansi16, .ansi8])
  func fewColors(depth: ColorDepth) {
    for name in [ThemeName.dark, .light, .ascii, .highContrast] {
      for (style, contrast) in Self.least(Theme.named(name), depth) {
        #expect(contrast >= 3, "\(name.rawValue) at \(depth): \(style) has \(contrast)")
      }
    }
  }

  @Test("the selection differs from its surroundings at every depth", arguments: ColorDepth.allCases)
  func selection(depth: ColorDepth) {
    func lowered(_ style: Style) -> Style {
      Style(
        foreground: style.foreground.lowered(to: depth), background: style.background.lowered(to: depth),
        attributes: style.attributes)
    }
    for name in ThemeName.allCases {
      let theme = Theme.named(name, hasColor: depth != .mono)
      let styles = [theme.text, theme.selected, theme.selectedElsewhere].map(lowered)
      #expect(Set(styles).count == 3, "\(name.rawValue) at \(depth)")
    }
  }

  @Test("in ASCII every view, list, prompt and question of a map in ASCII is ASCII, and nothing of ours is unknown")
  func ascii() {
    for size in [Size(width: 80, height: 24), Size(width: 200, height: 60)] {
      let views = ViewName.allCases.map { String($0.digit) }
      for keys in views + ["2 Enter", "3 Enter", "Tab", "a", "?", ":", "j j j j j e", "d q", "!"] {
        for map in [Maps.small, Maps.empty] {
          var session = Session(map, size: size)
          session.press(keys)
          let drawn = Screen.frame(session.state).cells
          let ascii = Screen.frame(session.state).inASCII(keepingLetters: true).cells
          for (cell, sign) in zip((0..<size.height).flatMap(drawn.row), (0..<size.height).flatMap(ascii.row)) {
            #expect(sign.scalar.isASCII)
            #expect(cell.scalar.isASCII || sign.scalar != "?", "\(keys): \(cell.scalar) has no sign")
          }
        }
      }
    }
  }

  @Test("a map in ASCII signs")
  func asciiMap() {
    var session = Session(Maps.small)
    session.press("g T g T g T g T")
    expectGolden(Screen.frame(session.state), "map-ascii")
  }

  @Test("a map in high contrast")
  func highContrastMap() {
    var session = Session(Maps.small)
    session.press("g T g T g T")
    expectGolden(Screen.frame(session.state), "map-high-contrast")
  }

  @Test("without colours there are two themes, and dark is none of them")
  func noColors() {
    var state = WorkbenchState(
      size: Size(width: 80, height: 24), theme: .dark, manners: Manners(hasColor: false),
      environment: Environment(today: "2027-03-01", seed: 7))
    #expect(state.theme == .mono)
    _ = state.run(command: "theme.next")
    #expect(state.theme == .ascii)
    _ = state.run(command: "theme.next")
    #expect(state.theme == .mono)
  }
}
