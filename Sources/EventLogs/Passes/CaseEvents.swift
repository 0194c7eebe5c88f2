/// The events of one case in order, as a pass sees them.
struct CaseEvents {
  private let events: UnsafeMutablePointer<EventRecord>
  let count: Int
  /// Which case it is; `EventLog.id(of:)` knows its name.
  let reference: CaseReference

  init(_ events: UnsafeMutablePointer<EventRecord>, _ count: Int, partition: Int) {
    self.events = events
    self.count = count
    reference = CaseReference(partition: partition, number: events[0].caseNumber)
  }

  /// In microseconds since 1970.
  @inline(__always) func moment(_ place: Int) -> Int64 { events[place].moment }
  /// The number of the event's kind among those of the log.
  @inline(__always) func kind(_ place: Int) -> Int { events[place].kind }
}
