import CByteScan
import Glibc

/// Cuts one separated log into blocks of whole rows. One thread at a time asks for the next block; it is read and cut
/// then, so that rows with line breaks in quotation marks are never torn.
final class RowBlockReader {
  private let source: LogSource
  private let limits: LogLimits
  private let layout: SeparatedLayout
  /// What was read behind the last whole row.
  private var rest: [UInt8]
  private var isAtEnd: Bool
  private let size: Int
  /// What whoever asked for the log should know of its header.
  let remarks: [String]

  /// Reads the header. `UTF-8` may begin with its byte order mark; UTF-16 is refused.
  init(
    _ source: LogSource, file: Int, names: LogColumnNames, delimiter: UInt8?, _ limits: LogLimits, start: [UInt8],
    isAtEnd: Bool, blockSize: Int
  ) throws(EventLogError) {
    self.source = source
    self.limits = limits
    size = blockSize
    var bytes = start
    var ended = isAtEnd
    var header: SeparatedHeader?
    while true {
      header = try bytes.withUnsafeBufferPointer { buffer throws(EventLogError) in
        try SeparatedHeader(buffer, isWhole: ended, delimiter: delimiter, file: source.name)
      }
      if header != nil || ended { break }
      if bytes.count > limits.row {
        throw .tooLarge(file: source.name, what: "its first row is longer than \(limits.row >> 20) MB")
      }
      // Twice as much each time: what was read is looked at anew.
      var more = [UInt8](repeating: 0, count: max(1 << 16, bytes.count))
      let got = try more.withUnsafeMutableBufferPointer { buffer throws(EventLogError) in
        try source.read(into: buffer.baseAddress!, buffer.count)
      }
      ended = got < more.count
      bytes += more[..<got]
    }
    guard let header else { throw .empty(file: source.name) }
    let places = try names.places(in: header.names, file: source.name)
    let lowered = header.names.map { $0.lowercased() }
    remarks = Set(places.compactMap { $0 }).sorted().compactMap { place in
      guard lowered.count(where: { $0 == lowered[place] }) > 1 else { return nil }
      return "\(source.name): several columns are called \"\(header.names[place])\"; column \(place + 1) counts"
    }
    layout = SeparatedLayout(
      file: file, delimiter: header.delimiter, newline: header.newline, columns: header.names.count,
      places: places, firstLine: header.lines + 1)
    rest = Array(bytes[header.length...])
    self.isAtEnd = ended
  }

  /// Fills the block with the next rows; false where there are none.
  func next(_ block: RowBlock) throws(EventLogError) -> Bool {
    block.count = 0
    block.layout = layout
    block.hasQuotes = false
    block.isStrange = false
    if rest.count + size > block.capacity { block.grow(to: rest.count + size) }
    rest.withUnsafeBufferPointer { buffer in
      if let start = buffer.baseAddress { block.bytes.update(from: start, count: buffer.count) }
    }
    block.count = rest.count
    var scan = RowEndScan(newline: layout.newline, delimiter: layout.delimiter)
    scan.advance(block.bytes, 0, block.count)
    while !isAtEnd {
      let wanted = min(size, block.capacity - block.count)
      let got = try source.read(into: block.bytes + block.count, wanted)
      if got < wanted { isAtEnd = true }
      scan.advance(block.bytes, block.count, block.count + got)
      block.count += got
      if scan.lastEnd > 0 { break }
      if block.count > limits.row {
        throw .tooLarge(
          file: source.name,
          what:
            "a row is longer than \(limits.row >> 20) MB\(scan.isQuoted ? ", or a quotation mark is not closed" : "")")
      }
      if block.capacity - block.count < size { block.grow(to: block.capacity * 2) }
    }
    block.hasQuotes = scan.sawQuotes
    block.isStrange = scan.isStrange
    let end: Int
    if isAtEnd {
      if scan.isQuoted {
        throw .unclosedQuote(file: source.name, line: openLine(block, scan.open(block.bytes, block.count)))
      }
      end = block.count
    } else {
      end = scan.lastEnd
    }
    rest = Array(UnsafeBufferPointer(start: block.bytes + end, count: block.count - end))
    block.count = end
    return end > 0
  }

  /// From the start of this block: whoever counts the lines of the blocks before adds them.
  private func openLine(_ block: RowBlock, _ place: Int) -> Int {
    var lines = layout.firstLine
    for byte in 0..<place where block.bytes[byte] == layout.newline { lines += 1 }
    return lines
  }
}
