import TerminalCells
import TestSupport
import Testing

@Suite("What is sent to the terminal")
struct PainterTests {
  private static let size = Size(width: 80, height: 24)

  private static func abilities(scrolls: Bool = true) -> TerminalAbilities {
    var abilities = TerminalAbilities(depth: .palette256)
    abilities.columns = width
    if scrolls {
      abilities.scroll = { rows, count, height in
        let cursor = "\u{1B}[\((count > 0 ? rows.upperBound : rows.lowerBound) + 1)H"
        let scroll = "\u{1B}[\(abs(count))\(count > 0 ? "S" : "T")"
        return Array("\u{1B}[\(rows.lowerBound + 1);\(rows.upperBound + 1)r\(cursor)\(scroll)\u{1B}[1;\(height)r".utf8)
      }
    }
    return abilities
  }

  /// Of the characters in these tests.
  @Sendable private static func width(_ scalar: UInt32) -> Int {
    switch scalar {
    case 0x300...0x36F: 0
    case 0x3000...0x9FFF, 0x1F000...: 2
    default: 1
    }
  }

  private static func show(_ bytes: [UInt8], on screen: inout ShownScreen) {
    screen.receive(bytes) { width($0.value) }
  }

  /// The screen of a terminal that was sent this frame alone.
  private static func whole(_ frame: Frame) -> ShownScreen {
    var painter = Painter(abilities())
    var screen = ShownScreen(size: frame.size)
    show(painter.paint(frame, size: frame.size), on: &screen)
    return screen
  }

  private static func canvas(_ size: Size = size, _ draw: (Canvas) -> Void) -> Frame {
    let canvas = Canvas(size: size)
    draw(canvas)
    return canvas.frame
  }

  private static let styles: [Style] = [
    .plain, Style(foreground: .palette(80), attributes: .bold), Style(background: .palette(236)),
    Style(foreground: .palette(16), background: .palette(80)), Style(attributes: .reverse),
    Style(attributes: .underline),
    Style(foreground: .ansi(3), attributes: [.dim, .italic]), Style(foreground: .ansi(12), background: .ansi(9)),
  ]

  private static let texts = ["step", "An hour on hold", "漢字と🚀", "e\u{301}tude", "│", "   ", "····", "?"]

  private static func draw(_ count: Int, on canvas: Canvas, _ random: inout SeededGenerator) {
    for _ in 0..<count {
      let style = styles.randomElement(using: &random) ?? .plain
      let (column, row) = (
        Int.random(in: 0..<size.width, using: &random), Int.random(in: 0..<size.height, using: &random)
      )
      if Int.random(in: 0..<4, using: &random) == 0 {
        let width = Int.random(in: 1...size.width, using: &random)
        canvas.fill(
          Rect(column: column, row: row, width: width, height: Int.random(in: 1...3, using: &random)), style: style)
      } else {
        canvas.write(texts.randomElement(using: &random) ?? "", column: column, row: row, style: style)
      }
    }
  }

  @Test(
    "after any change the terminal shows what it would if it were sent the frame alone",
    arguments: 1...40 as ClosedRange<UInt64>)
  func anyChange(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var painter = Painter(Self.abilities(scrolls: seed.isMultiple(of: 2)))
    var screen = ShownScreen(size: Self.size)
    let canvas = Canvas(size: Self.size)
    Self.draw(60, on: canvas, &random)
    for step in 0..<12 {
      Self.draw(Int.random(in: 0..<8, using: &random), on: canvas, &random)
      var frame = canvas.frame
      if Int.random(in: 0..<3, using: &random) == 0 {
        // Rows that have moved.
        let shift = Int.random(in: -4...4, using: &random)
        var cells = CellBuffer(size: Self.size)
        for row in 0..<Self.size.height where (0..<Self.size.height).contains(row + shift) {
          for column in 0..<Self.size.width { cells[column, row] = frame.cells[column, row + shift] }
        }
        frame = Frame(cells: cells)
      }
      let cursor = Point(
        column: Int.random(in: 0..<Self.size.width, using: &random),
        row: Int.random(in: 0..<Self.size.height, using: &random))
      frame = Frame(cells: frame.cells, cursor: Bool.random(using: &random) ? cursor : nil)
      Self.show(painter.paint(frame, size: Self.size), on: &screen)
      let wanted = Self.whole(frame)
      #expect(screen.lines == frame.cells.lines, "seed \(seed), step \(step)")
      for row in 0..<Self.size.height where !Self.looksAlike(screen.places[row], wanted.places[row]) {
        Issue.record("seed \(seed), step \(step): row \(row) is drawn otherwise")
      }
      #expect(screen.strangeSequences == 0)
      #expect(screen.isCursorShown == (frame.cursor != nil))
      if let cursor = frame.cursor { #expect(screen.cursor == cursor, "seed \(seed), step \(step)") }
    }
  }

  /// Of a blank only its ground is seen, unless it is underlined or reversed.
  private static func looksAlike(_ one: [ShownScreen.Place], _ other: [ShownScreen.Place]) -> Bool {
    func seen(_ place: ShownScreen.Place) -> ShownScreen.Place {
      guard place.text == " ", !place.isTail, !place.ink.contains(4), !place.ink.contains(7) else { return place }
      let ground = place.ink.firstIndex(of: -2).map { Array(place.ink[$0...]) } ?? []
      return ShownScreen.Place(text: " ", ink: ground)
    }
    return one.map(seen) == other.map(seen)
  }

  @Test("a frame that looks like the one before sends nothing")
  func unchanged() {
    var painter = Painter(Self.abilities())
    let frame = Self.canvas { $0.write("here", column: 3, row: 4, style: .plain) }
    #expect(!painter.paint(frame, size: Self.size).isEmpty)
    #expect(painter.paint(frame, size: Self.size).isEmpty)
    let bold = Self.canvas {
      $0.fill(Rect(column: 9, row: 9, width: 9, height: 1), style: Style(attributes: .bold))
      $0.write("here", column: 3, row: 4, style: .plain)
    }
    #expect(painter.paint(bold, size: Self.size).isEmpty, "blanks in bold look like blanks")
  }

  @Test("what was forgotten is cleared and sent as a whole")
  func forgotten() {
    var painter = Painter(Self.abilities())
    let frame = Self.canvas { $0.write("here", column: 3, row: 4, style: .plain) }
    let first = painter.paint(frame, size: Self.size)
    painter.forget()
    #expect(painter.paint(frame, size: Self.size) == first)
  }

  @Test("one letter more is one move and one letter")
  func letter() {
    var painter = Painter(Self.abilities())
    func frame(_ text: String) -> Frame {
      let canvas = Canvas(size: Self.size)
      canvas.write(text, column: 10, row: 4, style: .plain)
      canvas.placeCursor(column: 10 + text.utf8.count, row: 4)
      return canvas.frame
    }
    _ = painter.paint(frame("her"), size: Self.size)
    #expect(painter.paint(frame("here"), size: Self.size) == Array("e".utf8))
    #expect(painter.paint(frame("herd"), size: Self.size) == Array("\u{1B}[14Gd".utf8))
  }

  @Test("a list that scrolls by a row sends little more than that row")
  func scrolled() {
    func frame(_ first: Int) -> Frame {
      Self.canvas { canvas in
        for row in 0..<20 {
          canvas.write(
            "\(first + row): an hour on hold, every time, for everybody", column: 2, row: row + 2, style: .plain)
        }
      }
    }
    for (from, to) in [(5, 6), (6, 5), (5, 12)] {
      var painter = Painter(Self.abilities())
      var screen = ShownScreen(size: Self.size)
      Self.show(painter.paint(frame(from), size: Self.size), on: &screen)
      let bytes = painter.paint(frame(to), size: Self.size)
      Self.show(bytes, on: &screen)
      #expect(screen.lines == frame(to).cells.lines)
      #expect(bytes.count < 60 + 60 * abs(to - from), "\(bytes.count) bytes")
    }
  }

  @Test("a frame for another size than the terminal's stays within it")
  func otherSize() {
    let small = Size(width: 20, height: 5)
    var painter = Painter(Self.abilities())
    var screen = ShownScreen(size: small)
    let frame = Self.canvas { canvas in
      for row in 0..<24 { canvas.write(String(repeating: "漢", count: 40), column: 1, row: row, style: .plain) }
      canvas.placeCursor(column: 70, row: 20)
    }
    Self.show(painter.paint(frame, size: small), on: &screen)
    #expect(screen.strangeSequences == 0)
    #expect(screen.lines == Array(repeating: " " + String(repeating: "漢", count: 9), count: 5))
    #expect(!screen.isCursorShown)
  }

  @Test("what the C library gives other columns, and what is no text, is shown as a sign")
  func unknownCharacters() {
    var abilities = Self.abilities()
    abilities.columns = { $0 == 0x1F680 ? -1 : Self.width($0) }
    var painter = Painter(abilities)
    let frame = Self.canvas { $0.write("a🚀b", column: 0, row: 0, style: .plain) }
    let text = String(decoding: painter.paint(frame, size: Self.size), as: UTF8.self)
    #expect(text.contains("a\u{FFFD} b"))
  }

  @Test("a terminal with sequences of its own is sent those, attributes from a fresh start")
  func ownSequences() {
    var abilities = Self.abilities()
    abilities.mergesInk = false
    abilities.plain = Array("<plain>".utf8)
    abilities.attributes = [(.bold, Array("<bold>".utf8))]
    abilities.color = { number, isBackground in Array("<\(isBackground ? "on" : "in") \(number)>".utf8) }
    abilities.place = { Array("<\($0.row),\($0.column)>".utf8) }
    abilities.placesColumn = false
    var painter = Painter(abilities)
    _ = painter.paint(Self.canvas { _ in }, size: Self.size)
    let frame = Self.canvas {
      $0.write("x", column: 5, row: 2, style: Style(foreground: .ansi(3), background: .ansi(4), attributes: .bold))
    }
    let text = String(decoding: painter.paint(frame, size: Self.size), as: UTF8.self)
    #expect(text == "<2,5><plain><bold><in 3><on 4>x<plain>")
  }
}
