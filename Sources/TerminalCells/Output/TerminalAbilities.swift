/// What a terminal can do, in the bytes that it wants to be sent for it.
public struct TerminalAbilities: Sendable {
  public var depth: ColorDepth
  /// Clears the screen and brings the cursor to its corner.
  public var clear: [UInt8] = Array("\u{1B}[H\u{1B}[2J".utf8)
  public var showCursor: [UInt8] = Array("\u{1B}[?25h".utf8)
  public var hideCursor: [UInt8] = Array("\u{1B}[?25l".utf8)

  /// Places the cursor; nil: `ESC [ row ; column H`, as nearly every terminal has it.
  public var place: (@Sendable (Point) -> [UInt8])?
  /// Whether `ESC [ column G` moves along the row.
  public var placesColumn = true

  /// Whether a backspace moves to the left and a line feed straight down.
  public var movesByControls = true

  /// Erases to the end of the row; empty where nothing does.
  public var eraseLine: [UInt8] = Array("\u{1B}[K".utf8)
  /// Whether `ESC [ count X` erases cells where the cursor is.
  public var erasesCells = true
  /// Whether what is erased gets the ground that is set.
  public var erasesInColor = true
  /// Whether the last place of the screen can be written without scrolling it.
  public var keepsCorner = true
  /// Scrolls some rows of a screen of some height, up by a positive count, down by a negative one; nil where nothing
  /// does. Rows that come in are blank, and where the cursor is afterwards is not known.
  public var scroll: (@Sendable (_ rows: ClosedRange<Int>, _ count: Int, _ height: Int) -> [UInt8])?

  /// Whether what follows are numbers for one `ESC [ numbers m`, rather than sequences of their own.
  public var mergesInk = true
  /// Back to the terminal's own colours and no attributes; a sequence also where ink is merged.
  public var plain: [UInt8] = Array("\u{1B}[m".utf8)
  /// What turns on each attribute that the terminal has.
  public var attributes: [(attribute: Attributes, ink: [UInt8])] = [
    (.bold, Array("1".utf8)), (.dim, Array("2".utf8)), (.italic, Array("3".utf8)), (.underline, Array("4".utf8)),
    (.reverse, Array("7".utf8)),
  ]
  /// Attributes that the terminal cannot show together with colours.
  public var colorlessAttributes: Attributes = []
  /// Back to the terminal's own foreground and ground alone; empty where only ``plain`` does that.
  public var standardForeground: [UInt8] = Array("39".utf8)
  public var standardBackground: [UInt8] = Array("49".utf8)
  /// What sets a colour by the terminal's number for it; empty where it has no such colour.
  public var color: @Sendable (_ number: Int, _ isBackground: Bool) -> [UInt8] = Self.paletteColor

  /// The columns that the C library gives a character, -1 where it does not know it: terminals mostly agree with it.
  public var columns: @Sendable (UInt32) -> Int = { _ in 1 }

  /// What xterm and all that are like it can do.
  public init(depth: ColorDepth) {
    self.depth = depth
  }

  /// The numbers of one of 256 colours.
  static func paletteColor(_ number: Int, isBackground: Bool) -> [UInt8] {
    switch number {
    case ..<8: Array(String((isBackground ? 40 : 30) + number).utf8)
    case ..<16: Array(String((isBackground ? 92 : 82) + number).utf8)
    default: Array("\(isBackground ? 48 : 38);5;\(number)".utf8)
    }
  }
}
