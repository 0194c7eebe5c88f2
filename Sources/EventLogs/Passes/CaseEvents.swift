/// The events of one case in order, as a pass sees them.
struct CaseEvents {
  private let events: UnsafeMutablePointer<EventRecord>
  let count: Int
  /// Which case it is; `EventLog.id(of:)` knows its name.
  let reference: CaseReference

  init(_ events: UnsafeMutablePointer<EventRecord>, _ count: Int, partition: Int) {
    self.events = events
    self.count = count
    reference = CaseReference(partition: partition, key: events[0].key)
  }

  /// In microseconds since 1970.
  @inline(__always) func moment(_ place: Int) -> Int64 { events[place].moment }
  /// The number of the event's kind among those of the log.
  @inline(__always) func kind(_ place: Int) -> Int { events[place].kind }
}

/// A case without its name: 12 bytes that can be kept for many.
struct CaseReference: Hashable, Comparable {
  let partition: Int
  let key: UInt64

  static func < (left: Self, right: Self) -> Bool { (left.partition, left.key) < (right.partition, right.key) }
}
