import Glibc

/// Cuts an XES log before traces, so that several threads can read it.
///
/// The cuts are guesses: what looks like the beginning of a trace may stand in a comment. Whoever reads a block finds that
/// out, because its end is then not between two traces; the log is read again as a whole. So no guess reaches a result.
final class XESBlockReader {
  private let source: LogSource
  private let file: Int
  private let size: Int
  private var rest: [UInt8]
  private var isAtEnd: Bool
  private var isFirst = true

  /// A trace that is longer, in bytes, is left to a single thread, which need not keep it.
  static let longest = 8 << 20

  init(_ source: LogSource, file: Int, start: [UInt8], isAtEnd: Bool, blockSize: Int) {
    self.source = source
    self.file = file
    self.isAtEnd = isAtEnd
    size = blockSize
    rest = start
  }

  /// Fills the block with the next traces; nil where none are left.
  /// - Throws: `stopped` where no cut is to be found.
  func next(_ block: RowBlock) throws(EventLogError) -> LogFeed.XESBlock? {
    guard !isAtEnd || !rest.isEmpty else { return nil }
    if rest.count + size > block.capacity { block.grow(to: rest.count + size) }
    block.count = rest.count
    rest.withUnsafeBufferPointer { block.bytes.update(from: $0.baseAddress!, count: $0.count) }
    var end = Self.cut(block)
    while end == nil, !isAtEnd {
      if block.count > Self.longest { throw .stopped }
      if block.count + size > block.capacity { block.grow(to: block.capacity * 2) }
      let got = try source.read(into: block.bytes + block.count, size)
      if got < size { isAtEnd = true }
      block.count += got
      end = Self.cut(block)
    }
    let stop = isAtEnd ? block.count : end ?? block.count
    rest = Array(UnsafeBufferPointer(start: block.bytes + stop, count: block.count - stop))
    block.count = stop
    defer { isFirst = false }
    return LogFeed.XESBlock(file: file, name: source.name, isFirst: isFirst, isLast: isAtEnd && rest.isEmpty)
  }

  /// Where the last trace begins that is not the block's beginning.
  private static func cut(_ block: RowBlock) -> Int? {
    let opening: StaticString = "<trace"
    let length = opening.utf8CodeUnitCount
    let bytes = block.bytes
    var place = block.count - length - 1
    while place > 0 {
      if bytes[place] == UInt8(ascii: "<"), memcmp(bytes + place, opening.utf8Start, length) == 0 {
        let after = bytes[place + length]
        if after == UInt8(ascii: ">") || after == UInt8(ascii: "/") || after <= 32 { return place }
      }
      place -= 1
    }
    return nil
  }
}
