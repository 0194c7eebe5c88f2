/// Hands out what is to be read next: the rows of separated logs in blocks, an XES log as a whole.
final class LogFeed: @unchecked Sendable {
  /// What a thread is given.
  enum Portion {
    case rows
    case xes(LogSource, file: Int, number: Int, start: [UInt8], isAtEnd: Bool)
    case traces(XESBlock)
    case nothing
  }

  /// Traces of an XES log.
  struct XESBlock {
    let file: Int
    let name: String
    let isFirst: Bool
    let isLast: Bool
  }

  private let inputs: [LogInput]
  private let splitsXES: Bool
  private let reading: LogReading
  private let lock = ThreadLock()
  private var nextFile = 0
  private var nextNumber = 0
  private var reader: RowBlockReader?
  private var traces: XESBlockReader?
  private var failure: EventLogError?
  private var failedFile = 0

  /// Whether reading anew without splitting may end otherwise, or better.
  private(set) var wantsWhole = false

  /// - Parameter splitsXES: whether XES logs that can be read again are given to several threads.
  init(_ inputs: [LogInput], _ reading: LogReading, splitsXES: Bool) {
    self.inputs = inputs
    self.splitsXES = splitsXES
    self.reading = reading
    let sizes = inputs.compactMap(LogSource.size)
    if sizes.count == inputs.count { reading.watch?.expect(sizes.reduce(0, +)) }
  }

  /// The first thing that went wrong, and in which log.
  var failed: (error: EventLogError, file: Int)? { lock.locked { failure.map { ($0, failedFile) } } }

  func fail(_ error: EventLogError) {
    lock.locked {
      if failure == nil {
        failure = error
        failedFile = nextFile - 1
      }
    }
  }

  /// Says that a block was not what it was taken for.
  func failBlock(_ error: EventLogError) {
    lock.locked {
      if failure == nil { wantsWhole = error != .stopped || reading.watch?.isStopped != true }
    }
    fail(error)
  }

  /// The next portion; rows are put into `block`. Nothing, once anything went wrong.
  func next(_ block: RowBlock) -> Portion {
    lock.locked {
      if failure != nil { return .nothing }
      do throws(EventLogError) {
        return try advance(block)
      } catch {
        failure = error
        failedFile = nextFile - 1
        return .nothing
      }
    }
  }

  private func advance(_ block: RowBlock) throws(EventLogError) -> Portion {
    while true {
      if let reader {
        if try reader.next(block) {
          block.number = nextNumber
          nextNumber += 1
          return .rows
        }
        self.reader = nil
      }
      if let traces {
        do throws(EventLogError) {
          if let part = try traces.next(block) {
            block.number = nextNumber
            nextNumber += 1
            return .traces(part)
          }
        } catch {
          wantsWhole = reading.watch?.isStopped != true
          throw error
        }
        self.traces = nil
      }
      guard nextFile < inputs.count else { return .nothing }
      let file = nextFile
      nextFile += 1
      let source = try LogSource(inputs[file], reading.limits, reading.watch)
      var (start, isAtEnd) = try beginning(of: source)
      if start.first == 0xEF, start.starts(with: [0xEF, 0xBB, 0xBF]) { start.removeFirst(3) }
      if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
        throw .notText(file: source.name, reason: "is UTF-16")
      }
      guard let first = start.first(where: { $0 != 32 && $0 != 10 && $0 != 13 && $0 != 9 }) else {
        throw .empty(file: source.name)
      }
      if first == UInt8(ascii: "<"), splitsXES, inputs[file].isLasting {
        traces = XESBlockReader(
          source, file: file, start: start, isAtEnd: isAtEnd, blockSize: reading.blockSize * 2)
        continue
      }
      if first == UInt8(ascii: "<") {
        nextNumber += 1
        return .xes(source, file: file, number: nextNumber - 1, start: start, isAtEnd: isAtEnd)
      }
      reader = try RowBlockReader(
        source, file: file, names: reading.columns, delimiter: reading.delimiter, reading.limits, start: start,
        isAtEnd: isAtEnd, blockSize: reading.blockSize)
    }
  }

  private func beginning(of source: LogSource) throws(EventLogError) -> ([UInt8], isAtEnd: Bool) {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let got = try bytes.withUnsafeMutableBufferPointer { buffer throws(EventLogError) in
      try source.read(into: buffer.baseAddress!, buffer.count)
    }
    return (Array(bytes[..<got]), got < bytes.count)
  }
}
