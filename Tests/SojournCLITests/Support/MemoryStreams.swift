import Glibc
import JourneyStorage

@testable import SojournCLI

/// Streams that a test gives and reads.
final class MemoryStreams: StandardStreams {
  var input: [UInt8]
  var output: [UInt8] = []
  var errors: [UInt8] = []
  /// The system's reason why nothing can be written; nil where it can.
  var outputFailure: Errno?
  var isOutputTerminal = false
  var outputWidth: Int?
  var isErrorTerminal = false
  var holdsInterrupt = false
  /// After how many looks Ctrl-C has been pressed; nil for never.
  var interruptAfter: Int?
  private var looks = 0

  var isInterrupted: Bool {
    guard holdsInterrupt, let interruptAfter else { return false }
    looks += 1
    return looks > interruptAfter
  }

  init(input: String = "") { self.input = Array(input.utf8) }

  func readInput(upTo limit: Int) throws(Errno) -> [UInt8] { Array(input.prefix(limit + 1)) }
  /// Pieces that come one after the other; nil: all at once.
  var pieces: [[UInt8]]?
  func readAvailable(upTo limit: Int) throws(Errno) -> [UInt8] {
    let pieces = pieces ?? [input]
    self.pieces = Array(pieces.dropFirst())
    return pieces.first ?? []
  }

  func readPipe(_ path: Path, upTo limit: Int) throws(Errno) -> [UInt8] { throw Errno(ENOENT) }

  func writeOutput(_ bytes: [UInt8]) throws(Errno) {
    if let outputFailure { throw outputFailure }
    output += bytes
  }

  func writeError(_ bytes: [UInt8]) { errors += bytes }
}
