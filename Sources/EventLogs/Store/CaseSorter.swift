/// Brings the events of one partition together by case, each case in the order of its moments, equal moments in the
/// order of the logs. One for each thread; its memory is used again and again.
final class CaseSorter {
  private var gathered = UnsafeMutablePointer<EventRecord>.allocate(capacity: 0)
  private var sorted = UnsafeMutablePointer<EventRecord>.allocate(capacity: 0)
  private var caseOf = UnsafeMutablePointer<UInt32>.allocate(capacity: 0)
  private var capacity = 0
  private var slots = UnsafeMutablePointer<UInt32>.allocate(capacity: 0)
  private var slotCount = 0
  private var keys = UnsafeMutablePointer<UInt64>.allocate(capacity: 0)
  private var ends = UnsafeMutablePointer<Int>.allocate(capacity: 0)
  private var long: [(moment: Int64, place: Int)] = []

  deinit {
    gathered.deallocate()
    sorted.deallocate()
    caseOf.deallocate()
    slots.deallocate()
    keys.deallocate()
    ends.deallocate()
  }

  /// Calls `body` for each case of a partition with its events in order.
  func forEachCase(
    _ partition: Int, _ recorders: [EventRecorder], _ body: (UnsafeMutablePointer<EventRecord>, Int) -> Void
  ) {
    let count = gather(partition, recorders)
    guard count > 0 else { return }
    let cases = intern(count)
    var start = 0
    for number in 0..<cases {
      let end = ends[number]
      order(sorted + start, end - start)
      body(sorted + start, end - start)
      start = end
    }
  }

  private func reserve(_ count: Int) {
    guard count > capacity else { return }
    capacity = count + count / 4
    gathered.deallocate()
    sorted.deallocate()
    caseOf.deallocate()
    keys.deallocate()
    ends.deallocate()
    gathered = .allocate(capacity: capacity)
    sorted = .allocate(capacity: capacity)
    caseOf = .allocate(capacity: capacity)
    keys = .allocate(capacity: capacity)
    ends = .allocate(capacity: capacity)
  }

  /// All events of the partition in the order of the blocks.
  private func gather(_ partition: Int, _ recorders: [EventRecorder]) -> Int {
    let total = recorders.reduce(0) { $0 + $1.count(of: partition) }
    reserve(total)
    var cursors = Array(repeating: (block: 0, event: 0), count: recorders.count)
    var written = 0
    while written < total {
      // The recorder whose next block comes first; each one's blocks ascend.
      var best = -1
      for number in recorders.indices where cursors[number].block < recorders[number].blocks.count {
        if best < 0
          || recorders[number].blocks[cursors[number].block] < recorders[best].blocks[cursors[best].block]
        {
          best = number
        }
      }
      if best < 0 { break }
      let recorder = recorders[best]
      let end = recorder.end(of: partition, block: cursors[best].block)
      recorder.copy(partition, cursors[best].event, end, to: gathered + written)
      written += end - cursors[best].event
      cursors[best] = (cursors[best].block + 1, end)
    }
    return written
  }

  /// Numbers the cases as they come, and puts the events of each together; returns how many cases there are.
  private func intern(_ count: Int) -> Int {
    var wanted = 256
    while wanted < count + count / 4 { wanted *= 2 }
    if wanted > slotCount {
      slots.deallocate()
      slots = .allocate(capacity: wanted)
      slotCount = wanted
    }
    slots.initialize(repeating: 0, count: wanted)
    let mask = wanted - 1
    var cases = 0
    for place in 0..<count {
      let key = gathered[place].key
      var slot = Int(truncatingIfNeeded: key) & mask
      while true {
        let entry = Int(slots[slot])
        if entry == 0 {
          slots[slot] = UInt32(cases + 1)
          keys[cases] = key
          ends[cases] = 1
          caseOf[place] = UInt32(cases)
          cases += 1
          break
        }
        if keys[entry - 1] == key {
          caseOf[place] = UInt32(entry - 1)
          ends[entry - 1] += 1
          break
        }
        slot = (slot + 1) & mask
      }
    }
    var start = 0
    for number in 0..<cases {
      let length = ends[number]
      ends[number] = start
      start += length
    }
    for place in 0..<count {
      let number = Int(caseOf[place])
      sorted[ends[number]] = gathered[place]
      ends[number] += 1
    }
    return cases
  }

  private func order(_ events: UnsafeMutablePointer<EventRecord>, _ count: Int) {
    if count > 48 { return orderLong(events, count) }
    var place = 1
    while place < count {
      let event = events[place]
      let moment = event.moment
      var target = place
      while target > 0, events[target - 1].moment > moment {
        events[target] = events[target - 1]
        target -= 1
      }
      if target != place { events[target] = event }
      place += 1
    }
  }

  private func orderLong(_ events: UnsafeMutablePointer<EventRecord>, _ count: Int) {
    var isOrdered = true
    for place in 1..<count where events[place - 1].moment > events[place].moment {
      isOrdered = false
      break
    }
    if isOrdered { return }
    long.removeAll(keepingCapacity: true)
    for place in 0..<count { long.append((events[place].moment, place)) }
    long.sort { ($0.moment, $0.place) < ($1.moment, $1.place) }
    let copy = Array(UnsafeBufferPointer(start: events, count: count))
    for (target, entry) in long.enumerated() { events[target] = copy[entry.place] }
  }
}
