import TerminalCells
import Testing

@Suite("Frames in ASCII")
struct ASCIIFrameTests {
  private func drawn(_ text: String, keepingLetters: Bool) -> String {
    let canvas = Canvas(size: Size(width: 24, height: 1))
    canvas.write(text, column: 0, row: 0, style: .plain)
    return canvas.frame.inASCII(keepingLetters: keepingLetters).cells.lines[0]
  }

  @Test("lines, marks and blocks have a sign of one column, and hand-offs stay apart")
  func signs() {
    #expect(drawn("─│┊┄┌┼ ▸●★…·", keepingLetters: true) == "-||-++ >**..")
    #expect(Set("→⇢⇥⇄⊘↷".map { drawn(String($0), keepingLetters: true) }).count == 6)
    #expect(Set("▂▄▆█".map { drawn(String($0), keepingLetters: true) }).count == 4)
  }

  @Test("braille shows by its height whether the curve is high or low")
  func braille() {
    #expect(drawn("\u{2809}\u{28C0}\u{28FF}", keepingLetters: true) == "'.:")
  }

  @Test("letters stay where the terminal has them, else they become plain ones or a question mark")
  func letters() {
    #expect(drawn("Straße für Zoë", keepingLetters: true) == "Straße für Zoë")
    #expect(drawn("Straße für Zoë", keepingLetters: false) == "Strase fur Zoe")
    #expect(drawn("e\u{301} 中文!", keepingLetters: false) == "e ? ? !")
    #expect(drawn("中文!", keepingLetters: true) == "中文!")
    #expect(ASCIIForm.text("“é – 中”") == "\"e - ?\"")
  }

  @Test("cursor, regions and styles stay as they are")
  func rest() {
    let canvas = Canvas(size: Size(width: 4, height: 1))
    let style = Style(attributes: .bold)
    canvas.write("│é", column: 0, row: 0, style: style)
    canvas.placeCursor(column: 1, row: 0)
    canvas.addRegion(canvas.bounds, tag: "here")
    let frame = canvas.frame.inASCII(keepingLetters: false)
    #expect(frame.cursor == Point(column: 1, row: 0))
    #expect(frame.region(at: Point(column: 0, row: 0))?.tag == "here")
    #expect(frame.cells[0, 0].style == style)
  }
}
