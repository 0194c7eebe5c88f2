/// Cuts what is added to an inbox into lines, however it comes: an end without a line feed waits for the rest, and what
/// is no line of an inbox is passed over and counted. Lines are input like any other: nothing in them is believed to be
/// harmless.
public struct InboxReading: Sendable {
  private var rest: [UInt8] = []
  /// Whether what comes belongs to a line that is too long to be read.
  private var isTooLong = false
  /// Lines that could not be read.
  public private(set) var unreadable = 0

  public init() {}

  /// The lines that `bytes` end. O(bytes).
  public mutating func lines(in bytes: [UInt8]) -> [InboxLine] {
    var lines: [InboxLine] = []
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      let piece = bytes[start..<end]
      start = end + 1
      if isTooLong {
        isTooLong = false
        rest = []
        unreadable += 1
        continue
      }
      let line = rest.isEmpty ? piece : (rest + piece)[...]
      rest = []
      if line.isEmpty { continue }
      if let read = InboxLine(bytes: line) { lines.append(read) } else { unreadable += 1 }
    }
    if !isTooLong { rest += bytes[start...] }
    if rest.count > InboxLine.longest {
      rest = []
      isTooLong = true
    }
    return lines
  }
}
