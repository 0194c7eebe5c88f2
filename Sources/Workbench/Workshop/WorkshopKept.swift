import JourneyModel

// Where one left off, and what the room is told: the log and the clock are in no journey.

extension WorkbenchState {
  /// Asks for what the log and the clock of this map's workshop hold, once for each opening.
  mutating func lookForWorkshop() -> [Effect] {
    guard let open, !open.workshop.isLookedUp else { return [] }
    return lookAtLog()
  }

  /// Asks for what the log holds now: others on this machine write into it as well.
  mutating func lookAtLog() -> [Effect] {
    guard let open, let path = open.path else { return [] }
    self.open?.workshop.isLookedUp = true
    return writeLog() + [.lookForWorkshop(path: path)]
  }

  /// The log as it is: what an earlier session of today left and what others wrote stands where it was written; the clock
  /// of an earlier session goes on.
  mutating func found(_ entries: [WorkshopEntry], clock: WorkshopClockRecord?, path: String) {
    guard let open, let own = open.path, own.utf8.elementsEqual(path.utf8) else { return }
    let logged = entries.filter { $0.day == environment.today[...] }
    // What this session has written is in the log, unless that could not be written.
    let kept = open.workshop.entries[..<min(open.workshop.written, open.workshop.entries.count)]
    if logged.count >= kept.count {
      self.open?.workshop.entries.replaceSubrange(..<kept.count, with: logged)
      self.open?.workshop.written = logged.count
      for id in logged.lazy.filter({ $0.what == .captured }).compactMap(\.id) where open.workshop.presence[id] == nil {
        self.open?.workshop.presence[id] = open.document.place(of: id) != nil
      }
    }
    if let clock, open.workshop.clock.isUntouched, watch == nil { take(clock) }
  }

  private mutating func take(_ record: WorkshopClockRecord) {
    guard setClock(record) else { return }
    // Where somebody leads, theirs is the room's.
    if open?.people.contains(where: \.room.leads) == false { open?.room.clock = record }
    notice = Notice(
      .news,
      record.runningSince == nil
        ? "the clock stands where it was left; Space goes on"
        : "the clock of this workshop goes on; Space lets it stand")
  }

  /// The clock shows what a record says; false where the agenda has no such item.
  private mutating func setClock(_ record: WorkshopClockRecord) -> Bool {
    guard let open, open.document.place(of: record.item)?.type === AgendaItem.record else { return false }
    self.open?.workshop.clock = record.clock(now: environment.now, seconds: environment.seconds)
    return true
  }

  /// The room has one clock: that of whoever leads it, which a second screen and all who do not lead see run.
  mutating func hearClock() {
    guard let open, !open.room.leads else { return }
    let person = watch != nil ? leader : open.people.first { $0.room.leads && $0.role != .watches }
    guard let record = person?.room.clock, record != open.workshop.heard, setClock(record) else { return }
    self.open?.workshop.heard = record
  }

  /// After a key of the clock: what is kept of it outside the journey, and what the room is told.
  mutating func keepClock() -> [Effect] {
    guard let open else { return [] }
    let record = WorkshopClockRecord(open.workshop.clock, now: environment.now, seconds: environment.seconds)
    self.open?.room.clock = record
    return open.path.map { [.keepWorkshopClock(path: $0, record)] } ?? []
  }
}
