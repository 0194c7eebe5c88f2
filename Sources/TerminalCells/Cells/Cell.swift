public import PlainText

/// One place of the screen: a character with its marks, its width, and its style, in 16 bytes.
///
/// A wide character is a cell of width 2 followed by a *tail* of width 0 in the same style.
public struct Cell: Hashable, Sendable {
  /// Scalar · marks, width and attributes · foreground · background: one vector, so that rows compare at the speed of
  /// memory.
  var words: SIMD4<UInt32>

  init(scalar: UInt32, marks: UInt16 = 0, width: Int, style: Style) {
    words = SIMD4(
      scalar, UInt32(marks) << 16 | UInt32(width) << 8 | UInt32(style.attributes.rawValue),
      style.foreground.bits, style.background.bits)
  }

  /// The cell of a cluster in display form. Clusters without a width of their own, newlines and tabs, become a blank.
  public init(_ cluster: PlainText.Cluster, style: Style) {
    if cluster.width == 0 {
      self = .blank(style)
    } else {
      self.init(
        scalar: cluster.base.value, marks: MarkTable.index(of: cluster.marks), width: cluster.width, style: style)
    }
  }

  public static func blank(_ style: Style = .plain) -> Cell {
    Cell(scalar: 0x20, width: 1, style: style)
  }

  /// The second column of a wide character.
  static func tail(_ style: Style) -> Cell {
    Cell(scalar: 0, width: 0, style: style)
  }

  /// The base character; a blank in the tail of a wide character.
  public var scalar: Unicode.Scalar {
    words.x == 0 ? " " : Unicode.Scalar(words.x) ?? "\u{FFFD}"
  }

  /// Columns: 1, 2, or 0 in the tail of a wide character.
  public var width: Int { Int(words.y >> 8 & 0xFF) }

  /// Up to four combining marks as scalar values, zero where there is none.
  public var marks: SIMD4<UInt32> {
    words.y >> 16 == 0 ? .zero : MarkTable.marks(at: UInt16(words.y >> 16))
  }

  public var hasMarks: Bool { words.y >> 16 != 0 }

  public var style: Style {
    get {
      Style(
        foreground: Color(bits: words.z), background: Color(bits: words.w),
        attributes: Attributes(rawValue: UInt8(truncatingIfNeeded: words.y)))
    }
    set {
      words.y = words.y & ~0xFF | UInt32(newValue.attributes.rawValue)
      words.z = newValue.foreground.bits
      words.w = newValue.background.bits
    }
  }
}
