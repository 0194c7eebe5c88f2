import TerminalCells
import TestSupport
import Testing

@MainActor @Suite("The terminal in memory")
struct MemoryTerminalTests {
  @Test("Its script is played in order, then it is silent")
  func script() {
    let terminal = MemoryTerminal(size: Size(width: 20, height: 4))
    terminal.send("j C-s")
    terminal.type("a\n")
    terminal.resize(width: 9, height: 3)
    terminal.send(.paste("x"))
    #expect(terminal.nextEvent(timeout: nil) == .key(KeyPress(.character("j"))))
    #expect(terminal.pendingEvent() == .key(KeyPress(.character("s"), control: true)))
    #expect(terminal.nextEvent(timeout: nil) == .key(KeyPress(.character("a"))))
    #expect(terminal.nextEvent(timeout: nil) == .key(KeyPress(.enter)))
    #expect(terminal.size == Size(width: 20, height: 4))
    #expect(terminal.nextEvent(timeout: nil) == .resize(Size(width: 9, height: 3)))
    #expect(terminal.size == Size(width: 9, height: 3))
    #expect(terminal.nextEvent(timeout: nil) == .paste("x"))
    #expect(terminal.nextEvent(timeout: .seconds(1)) == nil && terminal.pendingEvent() == nil)
  }

  @Test("It can hang up instead")
  func hangup() {
    let terminal = MemoryTerminal(ending: .hangup)
    terminal.send("q")
    #expect(terminal.nextEvent(timeout: nil) == .key(KeyPress(.character("q"))))
    #expect(terminal.pendingEvent() == nil)
    #expect(terminal.nextEvent(timeout: nil) == .hangup)
  }

  @Test("A call from elsewhere wakes it, once")
  func waking() async {
    let terminal = MemoryTerminal()
    let waker = terminal.waker
    await Task.detached {
      waker.wake()
      waker.wake()
    }.value
    #expect(terminal.nextEvent(timeout: nil) == .wake)
    #expect(terminal.nextEvent(timeout: nil) == nil)
  }

  @Test("It keeps the last frame, and a golden screen remembers it")
  func frames() {
    let terminal = MemoryTerminal(size: Size(width: 24, height: 3))
    let canvas = Canvas(size: terminal.size, style: Style(background: .ansi(4)))
    canvas.write(
      "Sojourn ▸ 漢字 e\u{301}", column: 1, row: 0, style: Style(foreground: .hex(0xFF8800), attributes: .bold))
    canvas.placeCursor(column: 1, row: 0)
    terminal.present(canvas.frame)
    #expect(terminal.presentCount == 1 && terminal.frame == canvas.frame)
    #expect(terminal.lines == [" Sojourn ▸ 漢字 e\u{301}", "", ""])
    expectGolden(canvas.frame, "memory-terminal")
  }

  @Test("A golden screen that is missing, or differs, fails", .disabled(if: isUpdatingGolden))
  func goldenFailures() {
    let frame = Canvas(size: Size(width: 3, height: 1)).frame
    withKnownIssue { expectGolden(frame, "never-accepted") }
    withKnownIssue { expectGolden(frame, "memory-terminal") }
  }
}
