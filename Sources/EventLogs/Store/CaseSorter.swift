import CByteScan

/// Brings the events of one partition together by case, each case in the order of its moments, equal moments in the
/// order of the logs. One for each thread; its memory is used again and again.
final class CaseSorter {
  private let recorders: [EventRecorder]
  /// The blocks of all recorders in the order of the logs; empty where one recorder has them all.
  private let blocks: BlockOrder
  private var words = Scratch<UInt64>()
  private var events = Scratch<EventRecord>()
  private var sorted = Scratch<EventRecord>()
  private var ends = Scratch<UInt32>()
  private var slots = Scratch<UInt32>()
  private var numbers = Scratch<UInt32>()
  private let cursors: UnsafeMutablePointer<ChunkCursor>
  /// As many events are brought in order by counting.
  private static let few = 12
  private let ranks = UnsafeMutablePointer<Int>.allocate(capacity: few)
  private let ranked = UnsafeMutablePointer<EventRecord>.allocate(capacity: few)

  init(_ recorders: [EventRecorder], _ order: BlockOrder) {
    self.recorders = recorders
    blocks = order
    cursors = .allocate(capacity: recorders.count)
  }

  deinit {
    cursors.deallocate()
    ranks.deallocate()
    ranked.deallocate()
  }

  /// Calls `body` for each case of a partition with its events in order, which it may change.
  func forEachCase(_ partition: Int, _ body: (UnsafeMutablePointer<EventRecord>, Int) -> Void) {
    var count = 0
    var isWide = false
    for (number, recorder) in recorders.enumerated() {
      var chunk = sojourn_store_first(recorder.store, UInt32(partition))
      cursors[number] = ChunkCursor(chunk)
      while let next = chunk {
        count += Int(next.pointee.count)
        if next.pointee.is_wide != 0 { isWide = true }
        chunk = next.pointee.next
      }
    }
    guard count > 0 else { return }
    let cases = isWide ? gatherWide(partition, count) : gather(partition, count)
    let sorted = sorted.memory
    let ends = ends.memory
    var start = 0
    for number in 0..<cases {
      let end = Int(ends[number])
      if end == start { continue }
      let inOrder = order(sorted + start, end - start)
      body(inOrder, end - start)
      start = end
    }
  }

  // MARK: By case

  /// Events of 8 bytes; returns how many numbers there are.
  private func gather(_ partition: Int, _ count: Int) -> Int {
    words.reserve(count)
    let words = words.memory
    var written = 0
    forEachRun(partition) { cursor, length in
      written += cursor.copyWords(length, to: words + written)
    }
    let mask = (UInt64(1) << UInt64(SOJOURN_NUMBER_BITS)) - 1
    var largest: UInt64 = 0
    for place in 0..<count { largest = max(largest, words[place] & mask) }
    if Int(largest) > 4 * count + 1024 {
      // Few of many numbers: they are counted anew.
      events.reserve(count)
      for place in 0..<count { events.memory[place] = Self.expand(words[place]) }
      return sortSparse(count)
    }
    let cases = Int(largest) + 1
    ends.reserve(cases)
    sorted.reserve(count)
    let (ends, sorted) = (ends.memory, sorted.memory)
    ends.initialize(repeating: 0, count: cases)
    for place in 0..<count { ends[Int(truncatingIfNeeded: words[place] & mask)] &+= 1 }
    Self.startsFromCounts(ends, cases)
    for place in 0..<count {
      let event = Self.expand(words[place])
      let number = Int(event.caseNumber)
      sorted[Int(ends[number])] = event
      ends[number] &+= 1
    }
    return cases
  }

  private func gatherWide(_ partition: Int, _ count: Int) -> Int {
    events.reserve(count)
    let events = events.memory
    var written = 0
    forEachRun(partition) { cursor, length in
      written += cursor.copyEvents(length, to: events + written)
    }
    return sortSparse(count)
  }

  /// Numbers the cases as they come.
  private func sortSparse(_ count: Int) -> Int {
    let events = events.memory
    var wanted = 256
    while wanted < count + count / 2 { wanted *= 2 }
    slots.reserve(wanted)
    numbers.reserve(count)
    ends.reserve(count)
    sorted.reserve(count)
    let (slots, numbers, ends, sorted) = (slots.memory, numbers.memory, ends.memory, sorted.memory)
    slots.initialize(repeating: 0, count: wanted)
    let mask = wanted - 1
    var cases = 0
    for place in 0..<count {
      let number = events[place].caseNumber
      var slot = Int(truncatingIfNeeded: UInt64(number) &* 0x9E37_79B9_7F4A_7C15 >> 32) & mask
      while true {
        let entry = Int(slots[slot])
        if entry == 0 {
          slots[slot] = UInt32(cases + 1)
          numbers[cases] = number
          ends[cases] = 1
          events[place].caseNumber = UInt32(cases)
          cases += 1
          break
        }
        if numbers[entry - 1] == number {
          events[place].caseNumber = UInt32(entry - 1)
          ends[entry - 1] &+= 1
          break
        }
        slot = (slot + 1) & mask
      }
    }
    Self.startsFromCounts(ends, cases)
    for place in 0..<count {
      var event = events[place]
      let number = Int(event.caseNumber)
      event.caseNumber = numbers[number]
      sorted[Int(ends[number])] = event
      ends[number] &+= 1
    }
    return cases
  }

  @inline(__always)
  private static func expand(_ word: UInt64) -> EventRecord {
    unsafeBitCast(sojourn_expand(word), to: EventRecord.self)
  }

  private static func startsFromCounts(_ ends: UnsafeMutablePointer<UInt32>, _ cases: Int) {
    var start: UInt32 = 0
    for number in 0..<cases {
      let length = ends[number]
      ends[number] = start
      start &+= length
    }
  }

  // MARK: In the order of the logs

  /// Calls `body` for what each block has of a partition, in the order of the blocks.
  @inline(__always)
  private func forEachRun(_ partition: Int, _ body: (inout ChunkCursor, Int) -> Void) {
    if blocks.entries.isEmpty {
      for number in recorders.indices { body(&cursors[number], .max) }
      return
    }
    blocks.entries.withUnsafeBufferPointer { entries in
      for entry in entries {
        let end = Int(entry.totals[partition])
        let length = end - cursors[entry.recorder].passed
        if length > 0 { body(&cursors[entry.recorder], length) }
      }
    }
  }

  // MARK: In the order of moments

  /// The events in order, where they were or elsewhere.
  @inline(__always)
  private func order(_ events: UnsafeMutablePointer<EventRecord>, _ count: Int) -> UnsafeMutablePointer<EventRecord> {
    var isDisordered = false
    var place = 1
    while place < count {
      isDisordered = isDisordered || events[place - 1].moment > events[place].moment
      place += 1
    }
    guard isDisordered else { return events }
    guard count <= Self.few else {
      Self.reorder(events, count)
      return events
    }
    // Each event's place is how many come before it: more comparisons than needed, but none that steers a branch.
    let (ranks, ranked) = (ranks, ranked)
    for place in 0..<count { ranks[place] = 0 }
    for place in 1..<count {
      let moment = events[place].moment
      var before = 0
      for other in 0..<place {
        let isLater = events[other].moment > moment ? 1 : 0
        ranks[other] &+= isLater
        before &+= 1 &- isLater
      }
      ranks[place] &+= before
    }
    for place in 0..<count { ranked[ranks[place]] = events[place] }
    return ranked
  }

  private static func reorder(_ events: UnsafeMutablePointer<EventRecord>, _ count: Int) {
    if count > 48 {
      let copy = Array(UnsafeBufferPointer(start: events, count: count))
      let order = copy.indices.sorted { (copy[$0].moment, $0) < (copy[$1].moment, $1) }
      for (target, place) in order.enumerated() { events[target] = copy[place] }
      return
    }
    var place = 1
    while place < count {
      let event = events[place]
      var target = place
      while target > 0, events[target - 1].moment > event.moment {
        events[target] = events[target - 1]
        target -= 1
      }
      events[target] = event
      place += 1
    }
  }
}
