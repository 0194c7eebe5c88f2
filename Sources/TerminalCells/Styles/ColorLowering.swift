extension Color {
  /// The colour that a terminal of `depth` shows for this one.
  ///
  /// True colours become the nearest of the 240 fixed ones of xterm's 256 (the first 16 are the user's, hence unknown),
  /// then their stand-in or the nearest of 16 as xterm draws them. With 8 colours the bright ones lose their brightness
  /// and bright black, which would be black on black, becomes the standard colour. A direct terminal numbers only the
  /// first 8 colours, so that all others become true colours there. Distance is 2·Δr² + 4·Δg² + 3·Δb².
  public func lowered(to depth: ColorDepth) -> Color {
    switch (depth, kind) {
    case (.mono, _), (_, .standard): return .standard
    case (.direct, .rgb): return self
    case (.direct, .ansi(let index)): return index < 8 ? self : Self.trueColor(index)
    case (.direct, .palette(let index)): return Self.trueColor(index)
    case (.palette256, .rgb): return nearestInPalette
    case (.palette256, _), (.ansi16, .ansi): return self
    case (.ansi16, .rgb), (.ansi16, .palette): return .ansi(standIn ?? nearestOf16)
    case (.ansi8, _):
      guard case .ansi(let index) = lowered(to: .ansi16).kind else { return .standard }
      return index == 8 ? .standard : .ansi(index & 7)
    }
  }

  /// The red, green and blue of xterm's colour `index`, with the index as the stand-in of the first 16.
  static func trueColor(_ index: UInt8) -> Color {
    switch index {
    case 0..<16: return .hex(xterm16[Int(index)], standIn: index)
    case 16..<232:
      let cube = Int(index) - 16
      return .rgb(cubeSteps[cube / 36], cubeSteps[cube / 6 % 6], cubeSteps[cube % 6])
    default:
      let grey = 8 + 10 * (index - 232)
      return .rgb(grey, grey, grey)
    }
  }

  private var components: (red: Int, green: Int, blue: Int) {
    switch kind {
    case .standard: return (0, 0, 0)
    case .ansi(let index), .palette(let index): return Self.trueColor(index).components
    case .rgb(let red, let green, let blue): return (Int(red), Int(green), Int(blue))
    }
  }

  func distance(to other: Color) -> Int {
    let (one, two) = (components, other.components)
    let (red, green, blue) = (one.red - two.red, one.green - two.green, one.blue - two.blue)
    return 2 * red * red + 4 * green * green + 3 * blue * blue
  }

  /// The distance is a sum over the components, so the nearest cube colour is nearest in each of them.
  private var nearestInPalette: Color {
    let (red, green, blue) = components
    let step = { (value: Int) in
      (0..<6).min { abs(Int(Self.cubeSteps[$0]) - value) < abs(Int(Self.cubeSteps[$1]) - value) } ?? 0
    }
    let cube = Color.palette(UInt8(16 + 36 * step(red) + 6 * step(green) + step(blue)))
    let mean = (2 * red + 4 * green + 3 * blue) / 9
    let grey = Color.palette(UInt8(232 + min(max((mean - 3) / 10, 0), 23)))
    return distance(to: grey) < distance(to: cube) ? grey : cube
  }

  private var nearestOf16: UInt8 {
    (0..<16 as Range<UInt8>).min { distance(to: .ansi($0)) < distance(to: .ansi($1)) } ?? 7
  }

  private static let cubeSteps: [UInt8] = [0, 95, 135, 175, 215, 255]
  private static let xterm16: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]
}
