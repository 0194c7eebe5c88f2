import CByteScan
import Glibc

/// Reads an XES log (IEEE 1849-2016) from beginning to end: the traces, their events, and the attributes of both that a
/// funnel asks for. Globals, classifiers, extensions and nested attributes are passed over.
///
/// Not a general XML parser: a DOCTYPE is refused, and with it every entity but the five of XML itself and numbers.
final class XESReader {
  private let source: LogSource?
  private let name: String
  private let limits: LogLimits
  private let names: XESNames
  private let recorder: EventRecorder
  private let lifecycle: LifecycleFilter
  private let times: UnsafeMutablePointer<sojourn_rows>

  private var buffer: UnsafeMutablePointer<UInt8>
  /// 0 where the buffer is a block's.
  private var capacity: Int
  private var start = 0
  private var end = 0
  private var isAtEnd: Bool
  private var line = 1
  private var scratch: [UInt8] = []

  private var stack: [(name: [UInt8], element: XESTag.Element)] = []
  private var trace = XESAttributes()
  private var event = XESAttributes()
  private var caseID: [UInt8] = []
  private var events: [(attributes: XESAttributes, line: Int)] = []
  private var sawLog = false

  private(set) var leftOut = 0
  private(set) var unreadable = 0
  private(set) var issues: [(line: Int, reason: String)] = []

  init(
    _ source: LogSource, _ names: LogColumnNames, _ recorder: EventRecorder, _ lifecycle: LifecycleFilter,
    _ limits: LogLimits, start: [UInt8], isAtEnd: Bool
  ) {
    self.source = source
    name = source.name
    self.names = XESNames(names)
    self.recorder = recorder
    self.lifecycle = lifecycle
    times = sojourn_rows_make(recorder.store, recorder.waiting)
    self.limits = limits
    self.isAtEnd = isAtEnd
    capacity = max(1 << 20, start.count * 2)
    buffer = .allocate(capacity: capacity + RowBlock.padding)
    buffer.initialize(repeating: 0, count: capacity + RowBlock.padding)
    for (place, byte) in start.enumerated() { buffer[place] = byte }
    end = start.count
  }

  /// Reads blocks.
  init(
    _ name: String, _ names: LogColumnNames, _ recorder: EventRecorder, _ lifecycle: LifecycleFilter,
    _ limits: LogLimits
  ) {
    source = nil
    self.name = name
    self.names = XESNames(names)
    self.recorder = recorder
    self.lifecycle = lifecycle
    times = sojourn_rows_make(recorder.store, recorder.waiting)
    self.limits = limits
    isAtEnd = true
    capacity = 0
    buffer = .allocate(capacity: 0)
  }

  deinit {
    if source != nil { buffer.deallocate() }
    sojourn_rows_free(times)
  }

  /// Reads all.
  func read() throws(EventLogError) {
    while true {
      guard let open = try find(UInt8(ascii: "<")) else { break }
      countLines(start, open)
      start = open
      try readTag()
    }
    guard stack.isEmpty, sawLog else { throw refusal("the document ends before its log does") }
  }

  /// Reads a block as if it began, and ended, between two traces of a log; the first and the last are otherwise. Issues are
  /// those of this block.
  /// - Returns: how many line breaks it has.
  /// - Throws: where that is not so, and whatever else is wrong with it.
  func read(_ block: RowBlock, isFirst: Bool, isLast: Bool) throws(EventLogError) -> Int {
    buffer = block.bytes
    start = 0
    end = block.count
    line = 1
    issues = []
    sawLog = !isFirst
    stack = isFirst ? [] : [([], .log)]
    while let open = try find(UInt8(ascii: "<")) {
      countLines(start, open)
      start = open
      try readTag()
    }
    guard sawLog, stack.count == (isLast ? 0 : 1), stack.allSatisfy({ $0.element == .log }) else {
      throw refusal("the document ends before its log does")
    }
    return line - 1
  }

  // MARK: Bytes

  /// The next place of a byte from `start`; nil where there is none to the end. What lies before may be dropped.
  private func find(_ byte: UInt8) throws(EventLogError) -> Int? {
    while true {
      if end > start, let hit = memchr(buffer + start, Int32(byte), end - start) {
        return hit.assumingMemoryBound(to: UInt8.self) - buffer
      }
      countLines(start, end)
      start = end
      if isAtEnd { return nil }
      try fill()
    }
  }

  private func countLines(_ from: Int, _ to: Int) {
    if to > from { line += sojourn_count(buffer + from, to - from, 10) }
  }

  private func fill() throws(EventLogError) {
    if start > 0 {
      memmove(buffer, buffer + start, end - start)
      end -= start
      start = 0
    }
    if end == capacity {
      if capacity > limits.row {
        throw tooLong
      }
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2 + RowBlock.padding)
      larger.initialize(repeating: 0, count: capacity * 2 + RowBlock.padding)
      larger.update(from: buffer, count: end)
      buffer.deallocate()
      buffer = larger
      capacity *= 2
    }
    let wanted = capacity - end
    guard let source else { return }
    let got = try source.read(into: buffer + end, wanted)
    if got < wanted { isAtEnd = true }
    end += got
  }

  private var tooLong: EventLogError {
    .tooLarge(file: name, what: "line \(line): a tag is longer than \(limits.row >> 20) MB")
  }

  private func refusal(_ reason: String) -> EventLogError {
    .refusedDocument(file: name, line: line, reason: reason)
  }

  // MARK: Tags

  private func readTag() throws(EventLogError) {
    while true {
      // A special opens with `!` or `?`; it is skipped to its end.
      if end - start >= 9 || isAtEnd {
        if end - start >= 2, buffer[start + 1] == UInt8(ascii: "!") || buffer[start + 1] == UInt8(ascii: "?") {
          return try skipSpecial()
        }
        if let tag = try parse() {
          guard tag.end - start <= limits.row else { throw tooLong }
          try handle(tag)
          countLines(start, tag.end)
          start = tag.end
          return
        }
        if isAtEnd { throw refusal("a tag is not closed") }
      }
      try fill()
    }
  }

  private func skipSpecial() throws(EventLogError) {
    func begins(_ text: StaticString) -> Bool {
      end - start >= text.utf8CodeUnitCount && memcmp(buffer + start, text.utf8Start, text.utf8CodeUnitCount) == 0
    }
    let closing: StaticString
    if begins("<!--") {
      closing = "-->"
    } else if begins("<![CDATA[") {
      closing = "]]>"
    } else if begins("<?") {
      closing = "?>"
    } else {
      throw refusal("a DOCTYPE or another declaration; logs need none, and entities are not followed")
    }
    // It stays in the buffer until its end is there, so that the limit of a tag is also its own.
    let length = closing.utf8CodeUnitCount
    var scanned = 2
    while true {
      var place = start + scanned
      while place + length <= end {
        if buffer[place] == closing.utf8Start[0], memcmp(buffer + place, closing.utf8Start, length) == 0 {
          guard place + length - start <= limits.row else { throw tooLong }
          countLines(start, place + length)
          start = place + length
          return
        }
        place += 1
      }
      scanned = place - start
      if isAtEnd { throw refusal("a comment or instruction is not closed") }
      try fill()
    }
  }

  /// The tag at `start`; nil where the buffer ends within it.
  private func parse() throws(EventLogError) -> XESTag? {
    var tag = XESTag()
    var place = start + 1
    guard place < end else { return nil }
    tag.kind = .open
    if buffer[place] == UInt8(ascii: "/") {
      tag.kind = .close
      place += 1
    }
    var nameStart = place
    while place < end, !Self.endsName(buffer[place]) {
      if buffer[place] == UInt8(ascii: ":") { nameStart = place + 1 }
      place += 1
    }
    guard place < end else { return nil }
    guard place > nameStart else { throw refusal("a tag without a name") }
    tag.element = element(nameStart, place - nameStart)
    let name = nameStart..<place
    while true {
      while place < end, Self.isSpace(buffer[place]) { place += 1 }
      guard place < end else { return nil }
      if buffer[place] == UInt8(ascii: ">") { break }
      if buffer[place] == UInt8(ascii: "/") {
        guard place + 1 < end else { return nil }
        guard buffer[place + 1] == UInt8(ascii: ">"), tag.kind == .open else { throw refusal("a stray / in a tag") }
        tag.kind = .empty
        place += 1
        break
      }
      let keyStart = place
      while place < end, buffer[place] != UInt8(ascii: "="), !Self.endsName(buffer[place]) { place += 1 }
      let keyEnd = place
      while place < end, Self.isSpace(buffer[place]) { place += 1 }
      guard place < end else { return nil }
      guard buffer[place] == UInt8(ascii: "="), keyEnd > keyStart, tag.kind == .open else {
        throw refusal("an attribute without a value")
      }
      place += 1
      while place < end, Self.isSpace(buffer[place]) { place += 1 }
      guard place < end else { return nil }
      let quote = buffer[place]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
        throw refusal("an attribute's value without quotation marks")
      }
      place += 1
      guard let hit = memchr(buffer + place, Int32(quote), end - place) else { return nil }
      let valueEnd = hit.assumingMemoryBound(to: UInt8.self) - buffer
      if keyEnd - keyStart == 3, buffer[keyStart] == UInt8(ascii: "k"), buffer[keyStart + 1] == UInt8(ascii: "e") {
        tag.key = place..<valueEnd
      } else if keyEnd - keyStart == 5, memcmp(buffer + keyStart, "value", 5) == 0 {
        tag.value = place..<valueEnd
        tag.hasValue = true
      }
      place = valueEnd + 1
    }
    tag.end = place + 1
    if tag.kind == .open { try push(name, tag.element) }
    if tag.kind == .close { try pop(name, tag.element) }
    return tag
  }

  private func push(_ name: Range<Int>, _ element: XESTag.Element) throws(EventLogError) {
    guard stack.count < limits.depth else {
      throw refusal("elements lie more than \(limits.depth) deep in each other")
    }
    // Of what there is one name for, the name need not be kept.
    let isNamed = element == .other || element == .attribute
    let bytes = isNamed ? Array(UnsafeBufferPointer(start: buffer + name.lowerBound, count: name.count)) : []
    stack.append((bytes, element))
  }

  private func pop(_ name: Range<Int>, _ element: XESTag.Element) throws(EventLogError) {
    guard let top = stack.popLast(), top.element == element,
      top.name.isEmpty
        || top.name.elementsEqual(UnsafeBufferPointer(start: buffer + name.lowerBound, count: name.count))
    else { throw refusal("a closing tag that closes nothing") }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 || byte == 9 || byte == 13 }
  private static func endsName(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=")
  }

  private func element(_ start: Int, _ length: Int) -> XESTag.Element {
    func equals(_ text: StaticString) -> Bool { memcmp(buffer + start, text.utf8Start, length) == 0 }
    return switch length {
    case 3 where equals("log"): .log
    case 5 where equals("trace"): .trace
    case 5 where equals("event"): .event
    case 6 where equals("string"): .attribute
    case 4 where equals("date"): .attribute
    case 3 where equals("int"): .attribute
    case 5 where equals("float"): .attribute
    case 7 where equals("boolean"): .attribute
    case 2 where equals("id"): .attribute
    default: .other
    }
  }

  // MARK: Meaning

  private func handle(_ tag: XESTag) throws(EventLogError) {
    switch (tag.element, tag.kind) {
    case (.log, .open), (.log, .empty): sawLog = true
    case (.trace, .open):
      trace = XESAttributes()
      caseID = []
      events.removeAll(keepingCapacity: true)
    case (.trace, .close): try commit()
    case (.event, .open): event = XESAttributes()
    case (.event, .close): events.append((event, line))
    case (.event, .empty): events.append((XESAttributes(), line))
    case (.attribute, .open), (.attribute, .empty):
      // The element itself is on the stack where it is open.
      let depth = tag.kind == .open ? stack.count - 2 : stack.count - 1
      guard depth >= 0, tag.hasValue else { return }
      switch stack[depth].element {
      case .trace: try take(tag, isTrace: true)
      case .event: try take(tag, isTrace: false)
      default: break
      }
    default: break
    }
    if !sawLog, tag.kind == .open { throw refusal("the document is no XES log") }
  }

  private func take(_ tag: XESTag, isTrace: Bool) throws(EventLogError) {
    guard
      let (role, rank) = names.role(
        UnsafeBufferPointer(start: buffer + tag.key.lowerBound, count: tag.key.count), isTrace: isTrace)
    else { return }
    if isTrace ? trace.rank(role) <= rank : event.rank(role) <= rank { return }
    var text = UnsafePointer(buffer + tag.value.lowerBound)
    var length = tag.value.count
    if memchr(text, Int32(UInt8(ascii: "&")), length) != nil {
      scratch = try unescaped(tag.value)
      length = scratch.count
      scratch += [UInt8](repeating: 0, count: 32)
      try scratch.withUnsafeBufferPointer { buffer throws(EventLogError) in
        text = buffer.baseAddress!
        set(role, rank, text, length, isTrace)
      }
      return
    }
    set(role, rank, text, length, isTrace)
  }

  private func set(
    _ role: LogColumnNames.Role, _ rank: UInt8, _ text: UnsafePointer<UInt8>, _ length: Int, _ isTrace: Bool
  ) {
    var value: Int64 = 0
    switch role {
    case .caseID:
      // An event that names its case itself is none of XES.
      if isTrace { caseID = Array(UnsafeBufferPointer(start: text, count: length)) }
    case .activity: value = Int64(recorder.activities.number(text, length))
    case .time:
      var second: Int64 = 0
      var micro: UInt32 = 0
      if sojourn_time(times, text, UInt32(length), &second, &micro) != 0 {
        value = second * 1_000_000 + Int64(micro)
      } else {
        guard let moment = LogTime.parse(text, length) else { return }
        value = moment
      }
    case .agency: value = Int64(recorder.agencies.number(text, length))
    case .channel: value = Int64(recorder.channels.number(text, length))
    case .segment: value = Int64(recorder.segments.number(text, length))
    case .lifecycle: value = lifecycle.takes(text, length) ? 1 : 0
    }
    if isTrace { trace.set(role, rank, value) } else { event.set(role, rank, value) }
  }

  private func unescaped(_ range: Range<Int>) throws(EventLogError) -> [UInt8] {
    var text: [UInt8] = []
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = buffer[place]
      place += 1
      guard byte == UInt8(ascii: "&") else {
        text.append(byte)
        continue
      }
      guard
        let semicolon = (place..<min(range.upperBound, place + 12)).first(where: { buffer[$0] == UInt8(ascii: ";") })
      else { throw refusal("an & that begins no entity") }
      let name = String(decoding: UnsafeBufferPointer(start: buffer + place, count: semicolon - place), as: UTF8.self)
      switch name {
      case "amp": text.append(UInt8(ascii: "&"))
      case "lt": text.append(UInt8(ascii: "<"))
      case "gt": text.append(UInt8(ascii: ">"))
      case "quot": text.append(UInt8(ascii: "\""))
      case "apos": text.append(UInt8(ascii: "'"))
      default:
        let code =
          name.hasPrefix("#x")
          ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
        guard let code, code > 0, let scalar = Unicode.Scalar(code) else {
          throw refusal("an entity of its own; only those of XML itself are read")
        }
        text += String(Character(scalar)).utf8
      }
      place = semicolon + 1
    }
    return text
  }

  private func commit() throws(EventLogError) {
    let count = caseID.count
    let padding = [UInt8](repeating: 0, count: 16)
    let id = padding + caseID + padding
    try id.withUnsafeBufferPointer { buffer throws(EventLogError) in
      for (attributes, line) in events {
        let resolved = attributes.filled(from: trace)
        if resolved.has(.lifecycle), resolved.value(.lifecycle) == 0 {
          leftOut += 1
          continue
        }
        guard resolved.has(.time) else {
          report(line, "an event without a time that can be read")
          continue
        }
        guard count > 0 else {
          report(line, "an event of a trace without a name")
          continue
        }
        let kind = try recorder.kind(
          UInt32(resolved.value(.activity)), UInt32(resolved.value(.agency)), UInt32(resolved.value(.channel)),
          UInt32(resolved.value(.segment)))
        recorder.add(buffer.baseAddress! + 16, count, resolved.value(.time), kind)
      }
      recorder.settle()
    }
    events.removeAll(keepingCapacity: true)
  }

  private func report(_ line: Int, _ reason: String) {
    unreadable += 1
    if issues.count < 100 { issues.append((line, reason)) }
  }
}
