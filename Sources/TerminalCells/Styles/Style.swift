/// How a cell is drawn: two colours and attributes, twelve bytes.
public struct Style: Hashable, Sendable {
  public var foreground: Color
  public var background: Color
  public var attributes: Attributes

  public init(foreground: Color = .standard, background: Color = .standard, attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own colours without attributes.
  public static let plain = Style()

  /// This style with `attributes` as well.
  public func adding(_ attributes: Attributes) -> Style {
    Style(foreground: foreground, background: background, attributes: self.attributes.union(attributes))
  }

  /// This style on another ground.
  public func on(_ background: Color) -> Style {
    Style(foreground: foreground, background: background, attributes: attributes)
  }
}

extension Style: CustomStringConvertible {
  /// As in "ansi 3 on standard, bold".
  public var description: String {
    "\(foreground) on \(background)" + (attributes.isEmpty ? "" : ", \(attributes)")
  }
}
