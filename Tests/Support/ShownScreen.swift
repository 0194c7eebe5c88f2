public import TerminalCells

/// A terminal for tests: does what the bytes of a painter say, as xterm would, and keeps what is then seen.
///
/// Only what a painter for ``TerminalAbilities/init(depth:)`` sends is understood; anything else is counted.
public struct ShownScreen {
  /// A place of the screen: its text and the numbers of the ink it was written with.
  public struct Place: Hashable, Sendable {
    public var text: String
    public var ink: [Int]
    /// Whether this is the second column of the character before it.
    public var isTail: Bool

    public init(text: String, ink: [Int], isTail: Bool = false) {
      (self.text, self.ink, self.isTail) = (text, ink, isTail)
    }
  }

  public private(set) var places: [[Place]]
  public private(set) var cursor = Point(column: 0, row: 0)
  public private(set) var isCursorShown = true
  public private(set) var strangeSequences = 0
  /// What was written, row by row, in the order in which it was written: what is heard.
  public private(set) var heard: [(row: Int, text: String)] = []

  private let size: Size
  private var ink: Set<Int> = []
  private var foreground: [Int] = []
  private var background: [Int] = []
  private var margins: ClosedRange<Int>

  public init(size: Size) {
    self.size = size
    places = Array(repeating: Array(repeating: Place(text: " ", ink: []), count: size.width), count: size.height)
    margins = 0...max(size.height - 1, 0)
  }

  /// The text of each row, without the blanks at its end.
  public var lines: [String] {
    places.map { row in
      var line = row.filter { !$0.isTail }.map(\.text).joined()
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }

  /// Forgets what was heard.
  public mutating func listen() { heard = [] }

  /// Does what bytes say. `width` gives the columns of a character.
  public mutating func receive(_ bytes: [UInt8], width: (Unicode.Scalar) -> Int) {
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      switch scalar {
      case "\r": cursor = Point(column: 0, row: cursor.row)
      case "\n": cursor = Point(column: cursor.column, row: min(cursor.row + 1, size.height - 1))
      case "\u{8}": cursor = Point(column: max(cursor.column - 1, 0), row: cursor.row)
      case "\u{1B}":
        index += 1  // the bracket
        var numbers = ""
        while index < scalars.count, !scalars[index].properties.isAlphabetic {
          numbers.unicodeScalars.append(scalars[index])
          index += 1
        }
        if index < scalars.count { control(scalars[index], numbers) }
        index += 1
      default: write(scalar, width(scalar))
      }
    }
  }

  private var blank: Place { Place(text: " ", ink: background.isEmpty ? [] : [-2] + background) }

  private mutating func write(_ scalar: Unicode.Scalar, _ width: Int) {
    if width == 0 {
      // A mark belongs to the character before it.
      var column = min(cursor.column, size.width) - 1
      while column > 0, places[cursor.row][column].isTail { column -= 1 }
      if column >= 0 { places[cursor.row][column].text.unicodeScalars.append(scalar) }
      return
    }
    guard cursor.column + width <= size.width else {
      strangeSequences += 1
      return
    }
    let all =
      ink.sorted() + (foreground.isEmpty ? [] : [-1] + foreground) + (background.isEmpty ? [] : [-2] + background)
    places[cursor.row][cursor.column] = Place(text: String(scalar), ink: all)
    for column in cursor.column + 1..<cursor.column + width {
      places[cursor.row][column] = Place(text: " ", ink: all, isTail: true)
    }
    if heard.last?.row == cursor.row {
      heard[heard.count - 1].text.unicodeScalars.append(scalar)
    } else {
      heard.append((cursor.row, String(scalar)))
    }
    cursor = Point(column: cursor.column + width, row: cursor.row)
  }

  private mutating func control(_ final: Unicode.Scalar, _ text: String) {
    if text == "?25" {
      isCursorShown = final == "h"
      return
    }
    let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = max(numbers.first ?? 0, 1)
    switch final {
    case "H": cursor = Point(column: max(numbers.count > 1 ? numbers[1] : 1, 1) - 1, row: first - 1)
    case "G": cursor = Point(column: first - 1, row: cursor.row)
    case "J": for row in 0..<size.height { erase(row, 0..<size.width) }
    case "K": erase(cursor.row, cursor.column..<size.width)
    case "X": erase(cursor.row, cursor.column..<min(cursor.column + first, size.width))
    case "m": setInk(numbers)
    case "r":
      margins = numbers.count > 1 ? numbers[0] - 1...numbers[1] - 1 : 0...size.height - 1
      cursor = Point(column: 0, row: 0)
    case "S": scroll(first)
    case "T": scroll(-first)
    default: strangeSequences += 1
    }
  }

  private mutating func erase(_ row: Int, _ columns: Range<Int>) {
    for column in columns { places[row][column] = blank }
  }

  private mutating func scroll(_ count: Int) {
    let before = places
    for row in margins {
      places[row] =
        margins.contains(row + count) ? before[row + count] : Array(repeating: blank, count: size.width)
    }
  }

  private mutating func setInk(_ numbers: [Int]) {
    var rest = numbers[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: (ink, foreground, background) = ([], [], [])
      case 39: foreground = []
      case 49: background = []
      case 38, 48:
        let color = Array(rest.prefix(2))
        rest = rest.dropFirst(2)
        if number == 38 { foreground = color } else { background = color }
      case 30..<38: foreground = [number - 30]
      case 90..<98: foreground = [number - 82]
      case 40..<48: background = [number - 40]
      case 100..<108: background = [number - 92]
      default: ink.insert(number)
      }
    }
  }
}
