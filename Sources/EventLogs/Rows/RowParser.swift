import CByteScan

/// One thread's reader of rows: takes blocks apart and puts the events into its recorder.
final class RowParser {
  private let recorder: EventRecorder
  private let lifecycle: LifecycleFilter
  private var ends: UnsafeMutablePointer<UInt32>
  private var endsCapacity: Int
  private var dayText: (UInt64, UInt16) = (0, 0)
  private var dayMoment: Int64 = 0
  private var scratch: [UInt8] = []

  private(set) var leftOut = 0
  private(set) var unreadable = 0
  /// Line breaks by block.
  private(set) var lines: [(block: Int, file: Int, count: Int)] = []
  /// The first hundred of this thread; lines count from the start of the block.
  private(set) var issues: [(block: Int, file: Int, line: Int, reason: String)] = []

  init(_ recorder: EventRecorder, _ lifecycle: LifecycleFilter) {
    self.recorder = recorder
    self.lifecycle = lifecycle
    endsCapacity = 1 << 16
    ends = .allocate(capacity: endsCapacity)
  }

  deinit { ends.deallocate() }

  func parse(_ block: RowBlock) throws(EventLogError) {
    let lineCount = block.hasQuotes ? try parseQuoted(block) : try parsePlain(block)
    lines.append((block.number, block.layout.file, lineCount))
    recorder.endBlock(block.number)
  }

  // MARK: Without quotation marks

  private func parsePlain(_ block: RowBlock) throws(EventLogError) -> Int {
    let layout = block.layout!
    let bytes = UnsafePointer(block.bytes)
    let newline = layout.newline
    // A last row without its line break gets one: the padding has room.
    var size = block.count
    if block.bytes[size - 1] != newline {
      block.bytes[size] = newline
      size += 1
    }
    let count = index(bytes, size, layout.delimiter, newline)
    let columns = layout.columns
    let (idPlace, activityPlace, timePlace) = (layout.places[0], layout.places[1], layout.places[2])
    let (agencyPlace, channelPlace, segmentPlace) = (layout.places[3], layout.places[4], layout.places[5])
    let lifecyclePlace = layout.places[6]
    let ends = ends
    var line = 0
    var place = 0
    var start = 0

    @inline(__always)
    func field(_ column: Int, _ place: Int, _ start: Int) -> (UnsafePointer<UInt8>, Int) {
      let from = column == 0 ? start : Int(ends[place + column - 1]) + 1
      return (bytes + from, Int(ends[place + column]) - from)
    }

    while place < count {
      var last = place
      while bytes[Int(ends[last])] != newline { last += 1 }
      let end = Int(ends[last])
      line += 1
      let fields = last - place + 1
      if fields != columns {
        // Blank lines are nothing.
        if fields > 1 || (end > start && !(end == start + 1 && bytes[start] == 13)) {
          report(block, line, "has \(fields) fields where the header has \(columns)")
        }
        place = last + 1
        start = end + 1
        continue
      }
      let hasReturn = end > start && bytes[end - 1] == 13
      if hasReturn { ends[last] -= 1 }
      defer {
        place = last + 1
        start = end + 1
      }
      if columns == 1, Int(ends[last]) == start { continue }
      if lifecyclePlace >= 0 {
        let (text, length) = field(lifecyclePlace, place, start)
        if !lifecycle.takes(text, length) {
          leftOut += 1
          continue
        }
      }
      let (id, idLength) = field(idPlace, place, start)
      let (activity, activityLength) = field(activityPlace, place, start)
      let (time, timeLength) = field(timePlace, place, start)
      guard let moment = moment(time, timeLength) else {
        report(block, line, unreadableTime(time, timeLength))
        continue
      }
      guard idLength > 0 else {
        report(block, line, "names no case")
        continue
      }
      var agency: UInt32 = 0
      var channel: UInt32 = 0
      var segment: UInt32 = 0
      if agencyPlace >= 0 {
        let (text, length) = field(agencyPlace, place, start)
        agency = recorder.agencies.number(text, length)
      }
      if channelPlace >= 0 {
        let (text, length) = field(channelPlace, place, start)
        channel = recorder.channels.number(text, length)
      }
      if segmentPlace >= 0 {
        let (text, length) = field(segmentPlace, place, start)
        segment = recorder.segments.number(text, length)
      }
      try recorder.add(
        id, idLength, moment, recorder.activities.number(activity, activityLength), agency, channel, segment)
    }
    return line
  }

  /// Where every delimiter and line break stands, in `ends`; returns how many.
  private func index(_ bytes: UnsafePointer<UInt8>, _ size: Int, _ delimiter: UInt8, _ newline: UInt8) -> Int {
    var count = 0
    var place = 0
    while place < size {
      if count + 64 > endsCapacity {
        let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: endsCapacity * 2)
        larger.update(from: ends, count: count)
        ends.deallocate()
        ends = larger
        endsCapacity *= 2
      }
      var mask = sojourn_mask64(bytes + place, delimiter, newline)
      if size - place < 64 { mask &= (1 &<< UInt64(size - place)) &- 1 }
      let target = ends + count
      let hits = mask.nonzeroBitCount
      // Eight at a time without asking: what is too much is written over.
      var written = 0
      repeat {
        for next in 0..<8 {
          target[written + next] = UInt32(truncatingIfNeeded: place &+ mask.trailingZeroBitCount)
          mask &= mask &- 1
        }
        written += 8
      } while written < hits
      count += hits
      place += 64
    }
    return count
  }

  /// `2026-01-31T12:34:56Z` of a day that was just seen takes the short way.
  @inline(__always)
  private func moment(_ text: UnsafePointer<UInt8>, _ length: Int) -> Int64? {
    if length == 20, text[19] == UInt8(ascii: "Z"), text[10] == UInt8(ascii: "T") {
      let raw = UnsafeRawPointer(text)
      let head = raw.loadUnaligned(as: UInt64.self)
      let tail = raw.loadUnaligned(fromByteOffset: 8, as: UInt16.self)
      if head != dayText.0 || tail != dayText.1 {
        guard let day = LogTime.parse(text, 10) else { return nil }
        dayText = (head, tail)
        dayMoment = day
      }
      // HH:MM:SS in one word: digits less "0", colons less ":".
      let clock =
        UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 11, as: UInt64.self)) ^ 0x3030_3A30_303A_3030
      let digits: UInt64 = 0xF0F0_FFF0_F0FF_F0F0
      if clock & digits == 0, (clock &+ 0x0606_0006_0600_0606) & digits == 0 {
        let hour = (clock & 0xFF) &* 10 &+ (clock >> 8 & 0xFF)
        let minute = (clock >> 24 & 0xFF) &* 10 &+ (clock >> 32 & 0xFF)
        let second = (clock >> 48 & 0xFF) &* 10 &+ (clock >> 56)
        if hour < 24, minute < 60, second < 60 {
          return dayMoment &+ Int64(bitPattern: (hour &* 3600 &+ minute &* 60 &+ second) &* 1_000_000)
        }
      }
    }
    return LogTime.parse(text, length)
  }

  // MARK: With quotation marks

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
      if bounds.count == 1, texts.isEmpty { continue }
      if isStrange {
        report(block, firstLine, "has text behind a closing quotation mark")
        continue
      }
      if bounds.count != layout.columns {
        report(block, firstLine, "has \(bounds.count) fields where the header has \(layout.columns)")
        continue
      }
      precondition(place > rowStart)
      texts.append(contentsOf: repeatElement(0, count: 64))
      try texts.withUnsafeBufferPointer { buffer throws(EventLogError) in
        try take(buffer.baseAddress!, bounds, block, firstLine)
      }
    }
    return line - 1
  }

  private func take(
    _ texts: UnsafePointer<UInt8>, _ bounds: [Int], _ block: RowBlock, _ line: Int
  ) throws(EventLogError) {
    func field(_ role: LogColumnNames.Role) -> (UnsafePointer<UInt8>, Int) {
      let column = block.layout.places[role.rawValue]
      guard column >= 0 else { return (texts, 0) }
      let from = column == 0 ? 0 : bounds[column - 1]
      return (texts + from, bounds[column] - from)
    }
    let state = field(.lifecycle)
    if !lifecycle.takes(state.0, state.1) {
      leftOut += 1
      return
    }
    let time = field(.time)
    guard let moment = moment(time.0, time.1) else {
      return report(block, line, unreadableTime(time.0, time.1))
    }
    let id = field(.caseID)
    guard id.1 > 0 else { return report(block, line, "names no case") }
    let (activity, agency, channel, segment) = (field(.activity), field(.agency), field(.channel), field(.segment))
    try recorder.add(
      id.0, id.1, moment, recorder.activities.number(activity.0, activity.1),
      recorder.agencies.number(agency.0, agency.1), recorder.channels.number(channel.0, channel.1),
      recorder.segments.number(segment.0, segment.1))
  }

  // MARK: What cannot be read

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
