/// One thread's part of the reading.
final class LogReader {
  let recorder: EventRecorder
  private let reading: LogReading
  private let rows: RowParser
  private var traces: XESReader?
  private(set) var leftOut = 0
  private(set) var unreadable = 0
  private(set) var lines: [(block: Int, file: Int, count: Int)] = []
  /// Lines count from the start of the block, and from the first line of the log.
  private(set) var issues: [(block: Int, file: Int, line: Int, reason: String)] = []

  init(_ recorder: EventRecorder, _ reading: LogReading) {
    self.recorder = recorder
    self.reading = reading
    rows = RowParser(recorder, reading.lifecycle, readsExactly: reading.readsExactly)
  }

  func run(_ feed: LogFeed) {
    let block = RowBlock(capacity: reading.blockSize * 2)
    do throws(EventLogError) {
      while true {
        switch feed.next(block) {
        case .nothing:
          finish()
          return
        case .rows: try rows.parse(block)
        case .xes(let source, let file, let number, let start, let isAtEnd):
          let xes = XESReader(
            source, reading.columns, recorder, reading.lifecycle, reading.limits, start: start, isAtEnd: isAtEnd)
          try xes.read()
          recorder.endBlock(number)
          leftOut += xes.leftOut
          unreadable += xes.unreadable
          issues += xes.issues.map { (number, file, $0.line, $0.reason) }
        case .traces(let part): try read(part, block, feed)
        }
      }
    } catch {
      feed.fail(error)
    }
    finish()
  }

  private func read(_ part: LogFeed.XESBlock, _ block: RowBlock, _ feed: LogFeed) throws(EventLogError) {
    let reader = traces ?? XESReader(part.name, reading.columns, recorder, reading.lifecycle, reading.limits)
    traces = reader
    do throws(EventLogError) {
      let count = try reader.read(block, isFirst: part.isFirst, isLast: part.isLast)
      lines.append((block.number, part.file, count))
    } catch {
      feed.failBlock(error)
      throw error
    }
    recorder.endBlock(block.number)
    issues += reader.issues.prefix(max(0, 100 - issues.count)).map { (block.number, part.file, $0.line, $0.reason) }
  }

  private func finish() {
    leftOut += rows.leftOut + (traces?.leftOut ?? 0)
    unreadable += rows.unreadable + (traces?.unreadable ?? 0)
    lines += rows.lines
    issues += rows.issues.map { ($0.block, $0.file, $0.line, $0.reason) }
  }
}
