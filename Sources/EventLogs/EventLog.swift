import Synchronization

/// All events of one or several logs, by case, ready to be counted in any way.
public final class EventLog: @unchecked Sendable {
  /// Rows that were taken.
  public let events: Int
  /// Rows left out because of their lifecycle.
  public let leftOut: Int
  /// Rows that could not be read.
  public let unreadable: Int
  /// The first hundred of those, in the order of the logs.
  public let issues: [LogIssue]
  /// When the first and the last event happened, in microseconds since 1970; nil where there is none.
  public let moments: ClosedRange<Int64>?

  let recorders: [EventRecorder]
  let kinds: [EventKinds.Kind]
  let texts: [[UInt8]]
  let threads: Int
  let watch: LogWatch?
  let register: CaseRegister
  /// Whether the last question was asked.
  var isSpent = false

  /// Reads logs, in the order given; events of equal moments keep it.
  ///
  /// Every thread reads blocks of whole rows. Memory: 16 bytes for each event.
  /// - Throws: `EventLogError` where a log cannot be read at all; then nothing of any of them is kept.
  public static func read(_ inputs: [LogInput], _ reading: LogReading = LogReading()) throws(EventLogError) -> EventLog
  {
    var read = try read(inputs, reading, splitsXES: reading.threads > 1)
    if read == nil { read = try Self.read(inputs, reading, splitsXES: false) }
    let log = read!
    if reading.isStrict, let issue = log.issues.first {
      throw .refusedRow(file: issue.file, line: issue.line, reason: issue.reason)
    }
    return log
  }

  /// Nil where an XES log that was split has to be read as a whole, to know what is wrong with it or that nothing is.
  private static func read(
    _ inputs: [LogInput], _ reading: LogReading, splitsXES: Bool
  ) throws(EventLogError) -> EventLog? {
    let feed = LogFeed(inputs, reading, splitsXES: splitsXES)
    let kinds = EventKinds()
    let register = CaseRegister()
    let numbering = CaseNumbering()
    let readers = (0..<reading.threads).map { _ in LogReader(EventRecorder(kinds, register, numbering), reading) }
    let shared = SharedReaders(readers)
    Threads.run(reading.threads) { number in shared.readers[number].run(feed) }
    if let (error, file) = feed.failed {
      if feed.wantsWhole {
        reading.watch?.restart()
        return nil
      }
      // The line was counted from the start of a block.
      if case .unclosedQuote(let name, let line) = error {
        let before = readers.flatMap(\.lines).filter { $0.file == file }.reduce(0) { $0 + $1.count }
        throw .unclosedQuote(file: name, line: line + before)
      }
      throw error
    }
    return EventLog(readers, kinds, register, names: inputs.map(\.name), reading)
  }

  private final class SharedReaders: @unchecked Sendable {
    let readers: [LogReader]
    init(_ readers: [LogReader]) { self.readers = readers }
  }

  private init(
    _ readers: [LogReader], _ kinds: EventKinds, _ register: CaseRegister, names: [String], _ reading: LogReading
  ) {
    register.finish()
    self.register = register
    recorders = readers.map(\.recorder)
    for recorder in recorders { recorder.finish() }
    events = recorders.reduce(0) { $0 + $1.events }
    leftOut = readers.reduce(0) { $0 + $1.leftOut }
    unreadable = readers.reduce(0) { $0 + $1.unreadable }
    let first = recorders.map(\.firstMoment).min() ?? .max
    let last = recorders.map(\.lastMoment).max() ?? .min
    moments = events > 0 ? first...last : nil
    self.kinds = kinds.kinds
    texts = kinds.texts
    threads = reading.threads
    watch = reading.watch
    issues = Self.issues(readers, names)
  }

  private static func issues(_ readers: [LogReader], _ names: [String]) -> [LogIssue] {
    guard readers.contains(where: { !$0.issues.isEmpty }) else { return [] }
    // Where each block begins in its log.
    var starts: [Int: Int] = [:]
    var lines: [Int: Int] = [:]
    for block in readers.flatMap(\.lines).sorted(by: { $0.block < $1.block }) {
      starts[block.block] = lines[block.file, default: 0]
      lines[block.file, default: 0] += block.count
    }
    let all = readers.flatMap(\.issues).map { issue in
      (issue.file, (starts[issue.block] ?? 0) + issue.line, issue.reason)
    }
    return all.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(100).map {
      LogIssue(file: names[$0.0], line: $0.1, reason: $0.2)
    }
  }
}
