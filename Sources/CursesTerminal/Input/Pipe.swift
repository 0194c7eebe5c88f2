import CNcurses
import Glibc
import TerminalCells

/// A pipe whose reading end the loop waits on. Its ends stay open for the life of the process: somebody may still wake
/// a terminal that is closed, and must not write into a file that has come to have the same number.
nonisolated struct Pipe: Waker {
  let readEnd: Int32
  private let writeEnd: Int32

  init() throws(TerminalError) {
    var ends: [Int32] = [-1, -1]
    guard cn_pipe(&ends) == 0 else { throw .tooManyOpenFiles }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  /// Where signal handlers write.
  var input: Int32 { writeEnd }

  func wake() {
    var byte: UInt8 = 0
    // A full pipe wakes as well as one more byte would.
    _ = write(writeEnd, &byte, 1)
  }

  /// Everything that was written since the last call.
  func drain() -> [UInt8] {
    var all: [UInt8] = []
    var bytes: [UInt8] = Array(repeating: 0, count: 256)
    while true {
      let count = read(readEnd, &bytes, bytes.count)
      if count <= 0 { return all }
      all += bytes[..<count]
    }
  }
}
