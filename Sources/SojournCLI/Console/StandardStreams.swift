public import JourneyStorage

/// Standard input, output and error, so that a test can give and take them.
public protocol StandardStreams: AnyObject {
  /// Whether what is written to standard output is seen by a person at once.
  var isOutputTerminal: Bool { get }
  /// The width of that terminal in cells; nil where it is none, or does not say.
  var outputWidth: Int? { get }
  /// Whether what is written to standard error is seen by a person at once.
  var isErrorTerminal: Bool { get }
  /// Whether Ctrl-C was pressed while `holdsInterrupt` is set.
  var isInterrupted: Bool { get }
  /// Set while a long command looks between two pieces of work whether it should stop; otherwise Ctrl-C ends the program
  /// at once.
  var holdsInterrupt: Bool { get set }
  /// Standard input to its end, but at most one byte more than `limit`.
  func readInput(upTo limit: Int) throws(Errno) -> [UInt8]
  /// What standard input has now, at most so much; waits where it has nothing yet. Empty at its end.
  func readAvailable(upTo limit: Int) throws(Errno) -> [UInt8]
  /// What a pipe or another thing that is no file gives, to its end, but at most one byte more than `limit`.
  func readPipe(_ path: Path, upTo limit: Int) throws(Errno) -> [UInt8]
  /// All of the bytes, or an error.
  func writeOutput(_ bytes: [UInt8]) throws(Errno)
  /// As much as can be written: who reads no errors is told none.
  func writeError(_ bytes: [UInt8])
}
