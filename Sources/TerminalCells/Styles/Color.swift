/// A colour in four bytes: the terminal's own, one of its 16 or 256, or red, green and blue.
public struct Color: Hashable, Sendable {
  /// What a colour is made of.
  public enum Kind: Hashable, Sendable {
    case standard
    /// 0...15
    case ansi(UInt8)
    /// 16...255
    case palette(UInt8)
    case rgb(red: UInt8, green: UInt8, blue: UInt8)
  }

  /// The kind in the highest byte (0 standard, 1 ansi, 2 palette, 3 rgb, 0x10...0x1F rgb with a stand-in, 0x20...0x2F
  /// palette with a stand-in), the value below it. Four bytes, because every cell holds two colours.
  let bits: UInt32

  init(bits: UInt32) {
    self.bits = bits
  }

  /// Whatever the terminal uses when nobody asks for a colour.
  public static let standard = Color(bits: 0)

  /// One of the 16 colours that users choose for their terminal. Only the lowest four bits of `index` count.
  public static func ansi(_ index: UInt8) -> Color {
    Color(bits: 0x0100_0000 | UInt32(index & 0xF))
  }

  /// One of the 256 colours of xterm; the first 16 are those of ``ansi(_:)``.
  public static func palette(_ index: UInt8) -> Color {
    index < 16 ? ansi(index) : Color(bits: 0x0200_0000 | UInt32(index))
  }

  /// One of the 256 colours of xterm, with the ansi colour (0...15) that stands in for it on terminals of 16 or 8.
  public static func palette(_ index: UInt8, standIn: UInt8) -> Color {
    Color(bits: (0x20 | UInt32(standIn & 0xF)) << 24 | UInt32(index))
  }

  /// A true colour, with the ansi colour (0...15) that stands in for it on terminals of 16 or 8 colours.
  ///
  /// Without a stand-in the nearest of the 16 is taken.
  public static func rgb(_ red: UInt8, _ green: UInt8, _ blue: UInt8, standIn: UInt8? = nil) -> Color {
    hex(UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue), standIn: standIn)
  }

  /// A true colour written as `0xRRGGBB`; see ``rgb(_:_:_:standIn:)``.
  public static func hex(_ value: UInt32, standIn: UInt8? = nil) -> Color {
    let tag: UInt32 = standIn.map { 0x10 | UInt32($0 & 0xF) } ?? 3
    return Color(bits: tag << 24 | (value & 0xFF_FFFF))
  }

  public var kind: Kind {
    let value = UInt8(truncatingIfNeeded: bits)
    switch bits >> 24 {
    case 0: return .standard
    case 1: return .ansi(value)
    case 2, 0x20...0x2F: return .palette(value)
    default:
      return .rgb(red: UInt8(truncatingIfNeeded: bits >> 16), green: UInt8(truncatingIfNeeded: bits >> 8), blue: value)
    }
  }

  /// The ansi colour that stands in for this one, if one was named.
  public var standIn: UInt8? {
    bits >> 28 == 1 || bits >> 28 == 2 ? UInt8(truncatingIfNeeded: bits >> 24) & 0xF : nil
  }
}

extension Color: CustomStringConvertible {
  /// "standard", "ansi 3", "palette 214" or "#ff8800".
  public var description: String {
    switch kind {
    case .standard: return "standard"
    case .ansi(let index): return "ansi \(index)"
    case .palette(let index): return "palette \(index)"
    case .rgb:
      let digits = String(bits & 0xFF_FFFF, radix: 16)
      return "#" + String(repeating: "0", count: 6 - digits.utf8.count) + digits
    }
  }
}
