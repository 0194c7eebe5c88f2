import CByteScan
import Glibc

/// One thread's reader of rows: takes blocks apart and puts the events into its recorder.
///
/// Rows as they usually are go the short way of `sojourn_rows_read`; the first row with a text that was not seen yet, a
/// time in another form, or another number of fields is read here, exactly, and what its texts mean is then known there.
final class RowParser {
  private let recorder: EventRecorder
  private let lifecycle: LifecycleFilter
  private let readsExactly: Bool
  private let rows: UnsafeMutablePointer<sojourn_rows>
  private var layout: SeparatedLayout?
  /// Where the fields of a block end; the first entry is the one before it.
  private var ends: UnsafeMutablePointer<UInt32>
  private var endsCapacity = 0
  /// Fields of one row without their quotation marks, with padding between them.
  private var texts: UnsafeMutablePointer<UInt8>
  private var textsCapacity = 0
  private var slowLeftOut = 0

  var leftOut: Int { slowLeftOut + Int(rows.pointee.left_out) }
  private(set) var unreadable = 0
  /// Line breaks by block.
  private(set) var lines: [(block: Int, file: Int, count: Int)] = []
  /// The first hundred of this thread; lines count from the start of the block.
  private(set) var issues: [(block: Int, file: Int, line: Int, reason: String)] = []

  init(_ recorder: EventRecorder, _ lifecycle: LifecycleFilter, readsExactly: Bool) {
    self.readsExactly = readsExactly
    self.recorder = recorder
    self.lifecycle = lifecycle
    rows = sojourn_rows_make(recorder.store, recorder.waiting)
    ends = .allocate(capacity: 0)
    texts = .allocate(capacity: 0)
  }

  deinit {
    sojourn_rows_free(rows)
    ends.deallocate()
    texts.deallocate()
  }

  func parse(_ block: RowBlock) throws(EventLogError) {
    let lineCount = block.isStrange || readsExactly && block.hasQuotes ? try parseQuoted(block) : try parsePlain(block)
    lines.append((block.number, block.layout.file, lineCount))
    recorder.endBlock(block.number)
  }

  // MARK: Rows as they usually are

  private func parsePlain(_ block: RowBlock) throws(EventLogError) -> Int {
    let layout = block.layout!
    begin(layout)
    // A last row without its line break gets one: the padding has room.
    var size = block.count
    if block.bytes[size - 1] != layout.newline {
      block.bytes[size] = layout.newline
      size += 1
    }
    reserve(size + 65)
    let ends = ends + 1
    var found = sojourn_quoted()
    if block.hasQuotes {
      let isRight = sojourn_index_quoted(block.bytes, size, layout.delimiter, layout.newline, ends, &found)
      precondition(isRight != 0, "the block was looked at before")
    } else {
      found.count = sojourn_index(
        block.bytes, size, layout.delimiter, layout.newline, ends, &found.rows, &found.has_zeros)
      found.newlines = found.rows
    }
    let count = found.count
    let shape = sojourn_rows_shape(rows, block.bytes, ends, count, found.rows)
    if recorder.numbering == nil { learnNumbering(block, ends, count) }
    var place = 0
    while true {
      if !readsExactly, found.has_zeros == 0 {
        place = sojourn_rows_read(rows, block.bytes, ends, place, count, shape, block.hasQuotes ? 1 : 0)
      }
      if place >= count { return found.newlines }
      place = try readExactly(block, place)
    }
  }

  /// From the first hundred rows, if they are even.
  private func learnNumbering(_ block: RowBlock, _ ends: UnsafeMutablePointer<UInt32>, _ count: Int) {
    let columns = block.layout.columns
    var ids: [[UInt8]] = []
    var place = block.layout.place(.caseID)
    while place < count, ids.count < 100 {
      let start = Int(ends[place - 1] &+ 1)
      let id = UnsafeBufferPointer(start: block.bytes + start, count: Int(ends[place]) - start)
      ids.append(id.filter { $0 != UInt8(ascii: "\"") && $0 != 13 })
      place += columns
    }
    if !ids.isEmpty { recorder.learn(ids) }
  }

  private func begin(_ layout: SeparatedLayout) {
    guard self.layout !== layout else { return }
    self.layout = layout
    let roles = LogColumnNames.Role.self
    let texts = [roles.activity, roles.agency, roles.channel, roles.segment, roles.lifecycle].map(layout.place)
      .filter { $0 >= 0 }
    sojourn_rows_begin(
      rows, UInt32(layout.columns), UInt32(layout.place(.caseID)), UInt32(layout.place(.time)), layout.newline,
      Set(texts).sorted().map(UInt32.init), UInt32(Set(texts).count))
  }

  private func reserve(_ count: Int) {
    guard count > endsCapacity else { return }
    ends.deallocate()
    endsCapacity = count + 1
    ends = .allocate(capacity: endsCapacity)
    ends[0] = .max
  }

  /// Reads the row whose first field ends at `place` of the ends, whatever it is; returns the place of the next.
  private func readExactly(_ block: RowBlock, _ place: Int) throws(EventLogError) -> Int {
    let layout = block.layout!
    let bytes = UnsafePointer(block.bytes)
    let ends = UnsafePointer(ends + 1)
    let newline = layout.newline
    let start = Int(ends[place - 1] &+ 1)
    var last = place
    while bytes[Int(ends[last])] != newline { last += 1 }
    var end = Int(ends[last])
    if end > start, bytes[end - 1] == 13 { end -= 1 }
    // Blank lines are nothing.
    if last == place, end == start { return last + 1 }
    if memchr(bytes + start, 0, end - start) != nil {
      report(block, line(bytes, start, newline), Self.zeroByte)
      return last + 1
    }
    let fields = last - place + 1
    if fields != layout.columns {
      report(block, line(bytes, start, newline), "has \(fields) fields where the header has \(layout.columns)")
      return last + 1
    }

    if block.hasQuotes { reserveTexts(end - start) }
    var isCopied = false
    var textsPlace = RowBlock.padding
    func field(_ role: LogColumnNames.Role) -> (UnsafePointer<UInt8>, Int) {
      let column = layout.place(role)
      guard column >= 0 else { return (bytes, 0) }
      let from = Int(ends[place + column - 1] &+ 1)
      let length = (column + 1 == layout.columns ? end : Int(ends[place + column])) - from
      guard block.hasQuotes, length > 0, bytes[from] == UInt8(ascii: "\"") else { return (bytes + from, length) }
      isCopied = true
      let text = texts + textsPlace
      var written = 0
      var next = from + 1
      while next < from + length - 1 {
        // Two marks are one.
        if bytes[next] == UInt8(ascii: "\"") { next += 1 }
        text[written] = bytes[next]
        written += 1
        next += 1
      }
      textsPlace += written + RowBlock.padding
      return (UnsafePointer(text), written)
    }
    if let kind = try take(field, block, { line(bytes, start, newline) }) {
      if let numbering = recorder.numbering { rows.pointee.numbering = numbering }
      sojourn_rows_teach(rows, bytes, ends, place, kind)
    }
    if isCopied { recorder.settle() }
    return last + 1
  }

  private func reserveTexts(_ count: Int) {
    let wanted = count + 9 * RowBlock.padding
    guard wanted > textsCapacity else { return }
    texts.deallocate()
    textsCapacity = wanted * 2
    texts = .allocate(capacity: textsCapacity)
    texts.initialize(repeating: 0, count: textsCapacity)
  }

  /// Which line of the block the byte stands on, from 1.
  private func line(_ bytes: UnsafePointer<UInt8>, _ place: Int, _ newline: UInt8) -> Int {
    guard issues.count < 100 else { return 0 }
    var line = 1
    for before in 0..<place where bytes[before] == newline { line += 1 }
    return line
  }

  /// Takes the event that a row says; returns its kind, `SOJOURN_LEFT_OUT` for one that is left out, nil where the row
  /// cannot be read.
  @inline(__always)
  private func take(
    _ field: (LogColumnNames.Role) -> (UnsafePointer<UInt8>, Int), _ block: RowBlock, _ line: () -> Int
  ) throws(EventLogError) -> UInt32? {
    let state = field(.lifecycle)
    if !lifecycle.takes(state.0, state.1) {
      slowLeftOut += 1
      return SOJOURN_LEFT_OUT
    }
    let time = field(.time)
    guard let moment = LogTime.parse(time.0, time.1) else {
      report(block, line(), unreadableTime(time.0, time.1))
      return nil
    }
    let id = field(.caseID)
    guard id.1 > 0 else {
      report(block, line(), "names no case")
      return nil
    }
    let (activity, agency, channel, segment) = (field(.activity), field(.agency), field(.channel), field(.segment))
    let kind = try recorder.kind(
      recorder.activities.number(activity.0, activity.1), recorder.agencies.number(agency.0, agency.1),
      recorder.channels.number(channel.0, channel.1), recorder.segments.number(segment.0, segment.1))
    recorder.add(id.0, id.1, moment, kind)
    return kind
  }

  // MARK: Rows with quotation marks where none belong

  private func parseQuoted(_ block: RowBlock) throws(EventLogError) -> Int {
    let layout = block.layout!
    let bytes = UnsafePointer(block.bytes)
    let quote = UInt8(ascii: "\"")
    var place = 0
    var line = 1
    var texts: [UInt8] = []
    var bounds: [Int] = []
    while place < block.count {
      texts.removeAll(keepingCapacity: true)
      texts.append(contentsOf: repeatElement(0, count: 8))
      bounds.removeAll(keepingCapacity: true)
      let firstLine = line
      var isStrange = false
      let rowStart = place
      row: while true {
        var hadQuotes = false
        if place < block.count, bytes[place] == quote {
          hadQuotes = true
          place += 1
          while place < block.count {
            let byte = bytes[place]
            if byte == quote {
              guard place + 1 < block.count, bytes[place + 1] == quote else { break }
              place += 1
            } else if byte == layout.newline {
              line += 1
            }
            texts.append(byte)
            place += 1
          }
          place += 1
        }
        while place < block.count, bytes[place] != layout.delimiter, bytes[place] != layout.newline {
          let isReturn =
            bytes[place] == 13 && (place + 1 == block.count || bytes[place + 1] == layout.newline)
          if !isReturn {
            if hadQuotes { isStrange = true }
            texts.append(bytes[place])
          }
          place += 1
        }
        bounds.append(texts.count)
        if place >= block.count { break row }
        place += 1
        if bytes[place - 1] == layout.newline {
          line += 1
          break row
        }
      }
      if bounds.count == 1, texts.count == 8 { continue }
      if isStrange {
        report(block, firstLine, "has text behind a closing quotation mark")
        continue
      }
      if texts[8...].contains(0) {
        report(block, firstLine, Self.zeroByte)
        continue
      }
      if bounds.count != layout.columns {
        report(block, firstLine, "has \(bounds.count) fields where the header has \(layout.columns)")
        continue
      }
      precondition(place > rowStart)
      texts.append(contentsOf: repeatElement(0, count: 64))
      try texts.withUnsafeBufferPointer { buffer throws(EventLogError) in
        let texts = buffer.baseAddress!
        let field = { (role: LogColumnNames.Role) -> (UnsafePointer<UInt8>, Int) in
          let column = layout.place(role)
          guard column >= 0 else { return (texts, 0) }
          let from = column == 0 ? 8 : bounds[column - 1]
          return (texts + from, bounds[column] - from)
        }
        _ = try take(field, block, { firstLine })
        recorder.settle()
      }
    }
    return line - 1
  }

  // MARK: What cannot be read

  private static let zeroByte = "holds a zero byte, which no text has"

  private func unreadableTime(_ text: UnsafePointer<UInt8>, _ length: Int) -> String {
    guard length > 0 else { return "names no time" }
    let shown = String(decoding: UnsafeBufferPointer(start: text, count: min(length, 40)), as: UTF8.self)
    return "\"\(shown)\(length > 40 ? "…" : "")\" is no time that can be read"
  }

  @inline(never)
  private func report(_ block: RowBlock, _ line: Int, _ reason: String) {
    unreadable += 1
    if issues.count < 100 {
      issues.append((block.number, block.layout.file, block.layout.firstLine + line - 1, reason))
    }
  }
}
