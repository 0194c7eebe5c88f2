import PlainText
import TerminalCells
import TestSupport
import Testing

@Suite("Drawing on a canvas")
struct CanvasTests {
  let red = Style(foreground: .ansi(1))

  @Test("Text stands where it was written, in its style")
  func plain() {
    let canvas = Canvas(size: Size(width: 10, height: 2))
    #expect(canvas.write("Map", column: 2, row: 1, style: red) == 3)
    #expect(canvas.buffer.lines == ["", "  Map"])
    #expect(canvas.buffer.styleRows.rows == ["", "..aaa"])
    #expect(canvas.buffer.styleRows.legend.map(\.style) == [red])
  }

  @Test(
    "Text that is too long ends in an ellipsis",
    arguments: [
      ("abcdefghij", nil, true, "  abcdefgh", 8), ("abcdefghijk", nil, true, "  abcdefg…", 8),
      ("abcdefghijk", nil, false, "  abcdefgh", 8), ("abcdef", 4, true, "  abc…", 4), ("漢字漢", 4, true, "  漢…", 3),
      ("a漢", 2, false, "  a", 2), ("\u{1B}[0m", 20, true, "  \\x1b[0m", 7), ("cafe\u{301}s", 4, true, "  caf…", 4),
      ("x", 0, true, "", 0), ("x", -4, true, "", 0), ("👍🏽 ok", 9, true, "  👍 ok", 5),
    ] as [(String, Int?, Bool, String, Int)])
  func cutting(text: String, room: Int?, ellipsis: Bool, line: String, columns: Int) {
    let canvas = Canvas(size: Size(width: text == "abcdefghij" ? 12 : 10, height: 1))
    let used = canvas.write(text, column: 2, row: 0, style: .plain, maxWidth: room, ellipsis: ellipsis)
    #expect(used == (text == "abcdefghij" ? 10 : columns))
    #expect(canvas.buffer.lines == [text == "abcdefghij" ? "  abcdefghij" : line])
  }

  @Test("What is left of, above, right of or below a canvas is dropped")
  func clipping() {
    let canvas = Canvas(size: Size(width: 6, height: 3))
    #expect(canvas.write("abcdef", column: -2, row: 0, style: .plain) == 6)
    canvas.write("above", column: 0, row: -1, style: .plain)
    canvas.write("below", column: 0, row: 3, style: .plain)
    #expect(canvas.write("right", column: 6, row: 1, style: .plain) == 0)
    canvas.fill(Rect(column: 4, row: 2, width: 99, height: 99), style: .plain, scalar: "#")
    #expect(canvas.buffer.lines == ["cdef", "", "    ##"])
  }

  @Test("A sub-canvas has its own origin, and shows no more than its parent")
  func subCanvas() {
    let canvas = Canvas(size: Size(width: 8, height: 3))
    let inner = canvas.sub(Rect(column: 2, row: 1, width: 4, height: 9))
    #expect(inner.width == 4 && inner.height == 9)
    inner.fill(style: .plain, scalar: "·")
    inner.write("too long", column: 0, row: 0, style: red)
    inner.sub(Rect(column: -1, row: 1, width: 3, height: 1)).write("xyz", column: 0, row: 0, style: red)
    #expect(canvas.buffer.lines == ["", "  too…", "  yz··"])
  }

  @Test("A wide character that an edge cuts becomes a blank, on both sides")
  func wideAtEdges() {
    let canvas = Canvas(size: Size(width: 7, height: 1))
    canvas.write("漢漢漢", column: 0, row: 0, style: .plain)
    let inner = canvas.sub(Rect(column: 1, row: 0, width: 4, height: 1))
    inner.write("字字字", column: -1, row: 0, style: red, ellipsis: false)
    #expect(canvas.buffer.styleRows.rows == [".aaaa"])
    #expect(canvas.buffer.lines == ["  字"])
    #expect(canvas.buffer[0, 0] == .blank() && canvas.buffer[1, 0] == .blank(red))
    #expect(canvas.buffer[2, 0].width == 2 && canvas.buffer[3, 0].width == 0)
    #expect(canvas.buffer[5, 0] == .blank())
  }

  @Test("Highlights change the style and leave the text")
  func restyling() {
    let canvas = Canvas(size: Size(width: 5, height: 2))
    canvas.write("abc", column: 0, row: 0, style: red)
    canvas.restyle(Rect(column: 1, row: 0, width: 9, height: 1)) { $0 = $0.adding(.reverse) }
    canvas.restyle(Rect(column: 0, row: 1, width: 2, height: 1), style: red)
    #expect(canvas.buffer.lines == ["abc", ""])
    #expect(canvas.buffer.styleRows.rows == ["abbcc", "aa"])
    #expect(canvas.buffer[2, 0].style == red.adding(.reverse))
  }

  @Test("Lines are drawn, and wide or harmful scalars are not")
  func lines() {
    let canvas = Canvas(size: Size(width: 5, height: 3))
    canvas.horizontalLine(column: 1, row: 0, length: 3, style: .plain)
    canvas.verticalLine(column: 0, row: 1, length: 2, style: .plain)
    canvas.fill(Rect(column: 2, row: 1, width: 2, height: 1), style: red, scalar: "漢")
    canvas.fill(Rect(column: 2, row: 2, width: 2, height: 1), style: red, scalar: "\u{1B}")
    #expect(canvas.buffer.lines == [" ───", "│", "│"])
  }

  @Test("The cursor and regions are placed in the frame, as far as they are inside")
  func cursorAndRegions() {
    let canvas = Canvas(size: Size(width: 10, height: 5))
    let inner = canvas.sub(Rect(column: 3, row: 2, width: 4, height: 2))
    inner.placeCursor(column: 1, row: 1)
    inner.placeCursor(column: 4, row: 0)
    inner.addRegion(Rect(column: 2, row: 0, width: 9, height: 9), tag: "step-1")
    inner.addRegion(Rect(column: 4, row: 0, width: 9, height: 9), tag: "nowhere")
    let frame = canvas.frame
    #expect(frame.cursor == Point(column: 4, row: 3))
    #expect(frame.regions == [HitRegion(rect: Rect(column: 5, row: 2, width: 2, height: 2), tag: "step-1")])
    #expect(frame.region(at: Point(column: 6, row: 3))?.tag == "step-1")
    #expect(frame.region(at: Point(column: 7, row: 3)) == nil)
  }

  @Test(
    "Whatever is drawn, wide characters stay whole, and nothing outside the part changes",
    arguments: 0..<30 as Range<UInt64>)
  func wholeness(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let size = Size(width: Int.random(in: 1...20, using: &generator), height: Int.random(in: 1...4, using: &generator))
    let canvas = Canvas(size: size)
    for _ in 0..<60 {
      let part = Rect(
        column: Int.random(in: -4...20, using: &generator), row: Int.random(in: -2...4, using: &generator),
        width: Int.random(in: -1...12, using: &generator), height: Int.random(in: 0...4, using: &generator))
      let before = canvas.buffer
      let inner = canvas.sub(part)
      let text = HostileText.random(Int.random(in: 0...6, using: &generator), using: &generator)
      let column = Int.random(in: -5...12, using: &generator)
      if Bool.random(using: &generator) {
        inner.write(text, column: column, row: 0, style: red, ellipsis: Bool.random(using: &generator))
      } else {
        inner.fill(Rect(column: column, row: -1, width: 5, height: 4), style: red, scalar: "#")
      }
      let visible = part.intersection(Rect(size: size))
      for row in 0..<size.height {
        for column in 0..<size.width {
          let cell = canvas.buffer[column, row]
          if cell.width == 2 {
            #expect(column + 1 < size.width && canvas.buffer[column + 1, row].width == 0, "\(generator)")
          }
          if cell.width == 0 { #expect(column > 0 && canvas.buffer[column - 1, row].width == 2, "\(generator)") }
          if !visible.contains(Point(column: column, row: row)), cell != before[column, row] {
            // Only the other half of a wide character may have gone.
            #expect(before[column, row].width != 1 && cell.scalar == " ", "\(generator)")
          }
        }
      }
    }
  }

  @Test("What is written is the display form, cut like truncated text", arguments: 0..<20 as Range<UInt64>)
  func agreement(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for text in HostileText.corpus + (0..<50).map({ _ in HostileText.random(5, using: &generator) }) {
      let room = Int.random(in: 1...25, using: &generator)
      let canvas = Canvas(size: Size(width: 30, height: 1))
      let used = canvas.write(text, column: 0, row: 0, style: red, maxWidth: room)
      let expected = PlainText.truncated(text, to: room)
      #expect(used == PlainText.width(of: expected), "\(generator): \(text.debugDescription)")
      let written = PlainText.padded(canvas.buffer.lines[0], to: used)
      #expect(PlainText.utf8Equal(written, expected), "\(generator): \(text.debugDescription)")
    }
  }

  @Test("What differs between two rows is told in runs, wide characters whole")
  func runs() {
    let one = Canvas(size: Size(width: 19, height: 2))
    let two = Canvas(size: Size(width: 19, height: 2))
    func runs(_ row: Int) -> [Range<Int>] { one.buffer.runs(ofRow: row, differingFrom: two.buffer) }
    one.write("e\u{301}a漢x", column: 0, row: 0, style: .plain)
    two.write("e\u{301}a漢x", column: 0, row: 0, style: .plain)
    #expect(runs(0) == [] && one.buffer == two.buffer)
    two.write("e\u{302}", column: 0, row: 0, style: .plain)
    #expect(runs(0) == [0..<1] && runs(1) == [])
    two.write("e\u{301}", column: 0, row: 0, style: .plain)
    two.restyle(Rect(column: 18, row: 0, width: 1, height: 1), style: red)
    #expect(runs(0) == [18..<19])
    two.write("y", column: 4, row: 0, style: .plain)
    #expect(runs(0) == [4..<5, 18..<19])
    two.write("y", column: 10, row: 0, style: .plain)
    #expect(runs(0) == [4..<19])
    two.write("あ", column: 1, row: 1, style: .plain)
    one.write("い", column: 2, row: 1, style: .plain)
    #expect(runs(1) == [1..<4])
    two.write("  い", column: 0, row: 1, style: .plain)
    #expect(runs(1) == [])
    two.restyle(Rect(column: 3, row: 1, width: 1, height: 1), style: red)
    #expect(runs(1) == [2..<4])
    two.restyle(Rect(column: 3, row: 1, width: 1, height: 1), style: .plain)
    two.restyle(Rect(column: 2, row: 1, width: 1, height: 1), style: red)
    #expect(runs(1) == [2..<4])
  }
}
