import Glibc

/// Where the conversation is held: a line in, lines out. A terminal of any kind, a pipe, or a test.
public protocol LineTerminal: AnyObject {
  /// How many columns a line has.
  var width: Int { get }
  /// After how many lines a person is asked before more is written; nil where nobody waits for a page.
  var page: Int? { get }
  /// The next line without its end; nil where the input has ended.
  func readLine() -> String?
  func write(_ lines: [String])
}

/// Standard input and output.
public final class StandardLines: LineTerminal {
  public init() {}

  /// The terminal's width, 80 where there is none.
  public var width: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// 20 lines where somebody sits at both ends; a pipe gets everything.
  public var page: Int? { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 ? 20 : nil }

  public func readLine() -> String? { Swift.readLine(strippingNewline: true) }

  public func write(_ lines: [String]) {
    var bytes = Array((lines.joined(separator: "\n") + "\n").utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      // Who reads no longer is told nothing; the next line that is read ends the conversation.
      if count < 0, errno != EINTR { return }
      bytes = bytes.dropFirst(max(0, count))
    }
  }
}
