import TerminalCells
import Testing

@testable import CursesTerminal

@Suite("What kind of terminal it is")
struct TerminalEnvironmentTests {
  @Test(
    "Colours decide the depth",
    arguments: [
      (-1, ColorDepth.mono), (0, .mono), (8, .ansi8), (16, .ansi16), (88, .ansi16), (256, .palette256),
      (1 << 24, .direct),
    ])
  func depths(colors: Int, depth: ColorDepth) {
    #expect(TerminalEnvironment.depth(colors: colors) == depth)
  }

  @Test(
    "The entry with true colours is the sibling of the terminal's own",
    arguments: [
      ("xterm-256color", "xterm-direct"), ("xterm", "xterm-direct"), ("tmux-256color", "tmux-direct"),
      ("xterm-direct", "xterm-direct"), ("rxvt-unicode-256color", "rxvt-unicode-direct"),
    ])
  func directNames(name: String, direct: String) {
    #expect(TerminalEnvironment.directName(of: name) == direct)
  }

  @Test("Errors name what is wrong and cannot themselves harm the terminal")
  func errors() {
    let error = TerminalError.unknownTerminal(name: "my\u{1B}term")
    #expect(error.description.contains("my\\x1bterm") && error.description.contains("TERM"))
    let all: [TerminalError] = [
      .inputIsNotATerminal, .outputIsNotATerminal, .noTerminalName, .terminalWithoutCursor(name: "dumb"),
      .tooManyOpenFiles,
    ]
    #expect(Set(all.map(\.description)).count == all.count)
  }
}
