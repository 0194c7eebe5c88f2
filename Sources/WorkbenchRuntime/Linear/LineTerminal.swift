import Glibc

/// Where the conversation is held: a line in, lines out. A terminal of any kind, a pipe, or a test.
public protocol LineTerminal: AnyObject {
  /// The next line without its end; nil where the input has ended.
  func readLine() -> String?
  func write(_ lines: [String])
}

/// Standard input and output.
public final class StandardLines: LineTerminal {
  public init() {}

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
