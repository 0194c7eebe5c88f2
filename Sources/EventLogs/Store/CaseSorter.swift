import CByteScan

/// Brings the events of one partition together by case, each case in the order of its moments, equal moments in the
/// order of the logs. One for each thread; its memory is used again and again.
final class CaseSorter {
  private let recorders: [EventRecorder]
  /// The blocks of all recorders in the order of the logs; empty where one recorder has them all.
  private let blocks: BlockOrder
  private var words = Scratch<UInt64>()
  private var events = Scratch<EventRecord>()
  private var expanded = Scratch<EventRecord>()
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
    forEachCase(
      survey(partition),
      packed: { packed, count in
        expanded.reserve(count)
        let events = expanded.memory
        for place in 0..<count { events[place] = Self.expand(packed[place]) }
        body(events, count)
      }, body)
  }

  /// The same; cases whose events take 8 bytes are shown to `packed` as they lie in the store.
  @inline(__always)
  func forEachCase(
    _ survey: Survey, packed: (UnsafeMutablePointer<UInt64>, Int) -> Void,
    _ body: (UnsafeMutablePointer<EventRecord>, Int) -> Void
  ) {
    guard survey.count > 0 else { return }
    if survey.isDense {
      gather(survey)
      let (words, ends) = (words.memory, ends.memory)
      var start = 0
      for number in 0..<survey.numbers {
        let end = Int(ends[number])
        if end == start { continue }
        PackedOrder.order(words + start, end - start)
        packed(words + start, end - start)
        start = end
      }
      return
    }
    let cases = gatherWide(survey)
    let (sorted, ends) = (sorted.memory, ends.memory)
    var start = 0
    for number in 0..<cases {
      let end = Int(ends[number])
      let inOrder = order(sorted + start, end - start)
      body(inOrder, end - start)
      start = end
    }
  }

  /// Calls `body` for each event of a dense partition as it lies in the store, in the order of the logs.
  @inline(__always)
  func forEachWord(_ survey: Survey, _ body: (UInt64) -> Void) {
    begin(survey.partition)
    forEachRun(survey.partition) { cursor, length in cursor.forEachWord(length, body) }
  }

  /// What a partition is.
  struct Survey {
    let partition: Int
    var count = 0
    /// More than the number of any case; 0 where some events take 16 bytes.
    var numbers = 0
    /// Whether the moments of all events never go back; false where some take 16 bytes.
    var isOrdered = false

    /// Whether all events take 8 bytes and few numbers are nobody's.
    var isDense: Bool { numbers > 0 && numbers <= 4 * count + 1024 }

    fileprivate init(_ partition: Int) { self.partition = partition }
  }

  func survey(_ partition: Int) -> Survey {
    var survey = Survey(partition)
    var isWide = false
    for recorder in recorders {
      var chunk = sojourn_store_first(recorder.store, UInt32(partition))
      while let next = chunk {
        survey.count += Int(next.pointee.count)
        isWide = isWide || next.pointee.is_wide != 0
        chunk = next.pointee.next
      }
    }
    guard !isWide, survey.count > 0 else { return survey }
    var largest: UInt64 = 0
    var last: UInt64 = 0
    var isDisordered = false
    begin(partition)
    forEachRun(partition) { cursor, length in
      cursor.forEachWord(length) { word in
        largest = max(largest, word & Self.numberMask)
        isDisordered = isDisordered || word >> 32 < last
        last = word >> 32
      }
    }
    survey.numbers = Int(largest) + 1
    survey.isOrdered = !isDisordered
    return survey
  }

  private static let numberMask = (UInt64(1) << UInt64(SOJOURN_NUMBER_BITS)) - 1

  // MARK: By case

  /// Events of 8 bytes, by number.
  private func gather(_ survey: Survey) {
    let cases = survey.numbers
    words.reserve(survey.count)
    ends.reserve(cases)
    let (words, ends, mask) = (words.memory, ends.memory, Self.numberMask)
    ends.initialize(repeating: 0, count: cases)
    // Counting needs no order.
    for recorder in recorders {
      var cursor = ChunkCursor(sojourn_store_first(recorder.store, UInt32(survey.partition)))
      cursor.forEachWord(.max) { ends[Int(truncatingIfNeeded: $0 & mask)] &+= 1 }
    }
    Self.startsFromCounts(ends, cases)
    forEachWord(survey) { word in
      let number = Int(truncatingIfNeeded: word & mask)
      words[Int(ends[number])] = word
      ends[number] &+= 1
    }
  }

  private func gatherWide(_ survey: Survey) -> Int {
    events.reserve(survey.count)
    let events = events.memory
    var written = 0
    begin(survey.partition)
    forEachRun(survey.partition) { cursor, length in
      written += cursor.copyEvents(length, to: events + written)
    }
    return sortSparse(survey.count)
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

  /// Goes back to the beginning of a partition.
  private func begin(_ partition: Int) {
    for (number, recorder) in recorders.enumerated() {
      cursors[number] = ChunkCursor(sojourn_store_first(recorder.store, UInt32(partition)))
    }
  }

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
