/// What a mouse did at a place on the screen.
public struct MouseEvent: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case press, release
    /// Moved with a button held.
    case drag
    case wheelUp, wheelDown
  }

  public enum Button: Hashable, Sendable {
    case left, middle, right
    /// A wheel, or a move without a button.
    case none
  }

  public let kind: Kind
  public let button: Button
  public let column: Int
  public let row: Int
  public let control: Bool
  public let alt: Bool
  public let shift: Bool

  public init(
    _ kind: Kind, button: Button, column: Int, row: Int, control: Bool = false, alt: Bool = false, shift: Bool = false
  ) {
    self.kind = kind
    self.button = button
    self.column = column
    self.row = row
    self.control = control
    self.alt = alt
    self.shift = shift
  }

  public var point: Point { Point(column: column, row: row) }
}
