import JourneyModel
import TerminalCells

extension WorkbenchState {
  var obstacleToClock: String? {
    guard let open else { return "no journey is open" }
    return open.journey.workshop?.agenda.isEmpty ?? true ? "no agenda yet: T takes a ready one, a adds an item" : nil
  }

  mutating func updateWorkshop(_ action: WorkshopAction) -> [Effect] {
    guard let open else { return [] }
    let wasResetting = open.workshop.isResetting
    self.open?.workshop.isResetting = false
    switch action {
    case .voteForLike: if case .prompt(let prompt) = overlay { return voteForLike(prompt) }
    case .takeBackCapture: if case .prompt(let prompt) = overlay { return takeBackCapture(prompt) }
    case .startOrPause: return startOrPause(open)
    case .nextItem: return goInAgenda(1, open)
    case .previousItem: return goInAgenda(-1, open)
    case .add(let minutes):
      let begun = beginAgenda(open)
      self.open?.workshop.clock.add(minutes)
      return begun + keepClock()
    case .reset:
      guard wasResetting else {
        self.open?.workshop.isResetting = true
        notice = Notice(.warning, "X again forgets the times of all items")
        return []
      }
      self.open?.workshop.clock = AgendaClock()
      return keepClock()
    case .wrapUp:
      if open.view != .workshop { show(ViewName.workshop) }
      show(WorkshopState.Part.wrapUp)
      return lookAtLog()
    case .writeWrapUp:
      askToWriteWrapUp()
      return lookAtLog()
    case .toggleBig: self.open?.workshop.isBig.toggle()
    case .toggleBell:
      self.open?.workshop.rings.toggle()
      notice = Notice(.news, open.workshop.rings ? "the bell is off" : "the bell rings when an item's time is up")
    case .editPurpose: editPurpose()
    case .chooseAgenda: chooseAgenda(open)
    case .nextPart: turnWorkshop(by: 1)
    case .previousPart: turnWorkshop(by: -1)
    }
    // What others on this machine captured stands in the same log.
    switch self.open?.workshop.part {
    case .captured? where open.workshop.part != .captured, .wrapUp? where open.workshop.part != .wrapUp:
      return lookAtLog()
    default: return []
    }
  }

  // MARK: The clock

  /// The clock stands on an item.
  private mutating func beginAgenda(_ open: OpenJourney) -> [Effect] {
    guard !open.agendaReading(now: environment.now).hasBegun, let first = open.journey.workshop?.agenda.first else {
      return []
    }
    return go(toAgendaItem: first.id)
  }

  private mutating func startOrPause(_ open: OpenJourney) -> [Effect] {
    let begun = beginAgenda(open)
    if open.agendaReading(now: environment.now).isRunning {
      self.open?.workshop.clock.pause(now: environment.now)
    } else {
      self.open?.workshop.clock.start(now: environment.now)
    }
    return begun + keepClock()
  }

  private mutating func goInAgenda(_ steps: Int, _ open: OpenJourney) -> [Effect] {
    let reading = open.agendaReading(now: environment.now)
    let place = reading.hasBegun ? reading.place + steps : 0
    guard let item = reading.items.element(at: place) else {
      if steps > 0 { self.open?.workshop.clock.pause(now: environment.now) }
      notice = Notice(
        .news, steps > 0 ? "that was the last item: the clock stands; W wraps up" : "this is the first item")
      return keepClock()
    }
    return go(toAgendaItem: item.id)
  }

  /// Makes an item the present one; a clock that was never started is left to be started.
  private mutating func go(toAgendaItem id: String) -> [Effect] {
    let isOther = open?.workshop.clock.item != id
    open?.workshop.clock.go(to: id, now: environment.now)
    open?.workshop.selected[WorkshopState.Part.agenda.rawValue] = id
    guard isOther, let item = open?.document.record(id, as: AgendaItem.self) else { return keepClock() }
    let noted = note(.item) { entry in
      entry.id = id
      entry.title = item.title ?? "(no title)"
      entry.count = item.minutes.map { Int(min(1440, $0)) }
    }
    return keepClock() + noted
  }

  /// Whether a clock runs in the journey that is open.
  public var runsClock: Bool { open?.workshop.clock.isRunning ?? false }

  /// In how many milliseconds something changes by itself on the screen; nil: nothing does. While a clock runs in sight that
  /// is its next second (its next minute, where the screen is heard); out of sight, the moment when the present item's time
  /// is up. O(items of the agenda) while a clock runs.
  public var wakeAfter: Int64? {
    guard let open, open.workshop.clock.isRunning else { return nil }
    let reading = open.agendaReading(now: environment.now)
    guard reading.isRunning, let present = reading.present else { return nil }
    let left = present.remaining.flatMap { $0 > 0 && !open.workshop.clock.hasSignalled ? $0 : nil }
    guard open.view == .workshop, !layout.view.isEmpty else { return left }
    let unit: Int64 = isASCII && !open.workshop.isBig ? 60_000 : 1000
    let next: Int64
    if let remaining = present.remaining, remaining > 0 {
      next = remaining % unit == 0 ? unit : remaining % unit
    } else {
      next = unit - (present.remaining.map { -$0 } ?? present.spent) % unit
    }
    return min(next, left ?? next)
  }

  /// Time has passed: says once when the present item's time is up.
  public mutating func tick() -> [Effect] {
    guard let open, open.workshop.clock.isRunning, !open.workshop.clock.hasSignalled else { return [] }
    let reading = open.agendaReading(now: environment.now)
    guard reading.isRunning, let present = reading.present, present.isUp else { return [] }
    self.open?.workshop.clock.hasSignalled = true
    notice = Notice(.warning, WorkshopText.signal(reading))
    return open.workshop.rings ? [.ring] : []
  }

  // MARK: The lists

  private mutating func turnWorkshop(by steps: Int) {
    let all = WorkshopState.Part.allCases
    guard let part = open?.workshop.part else { return }
    show(all[(part.rawValue + steps + all.count) % all.count])
  }

  mutating func show(_ part: WorkshopState.Part) {
    open?.workshop.part = part
    open?.workshop.isBig = false
    open?.inspector.row = 0
    open?.inspector.scroll = 0
  }

  mutating func moveWorkshop(_ motion: Motion) {
    switch motion {
    case .left: turnWorkshop(by: -1)
    case .right: turnWorkshop(by: 1)
    case .stageBack, .stageForward:
      moveMap(motion)
      if let open { notice = Notice(.news, "what is captured goes \(WorkshopText.target(open)) now") }
    default:
      guard var open, let table = open.workshop.table else { return }
      let part = open.workshop.part.rawValue
      let page = WorkshopLayout(area: layout.view.size, open, isHeard: isASCII).height
      open.workshop.places[part].move(motion, in: table.ids.count, page: page)
      open.workshop.selected[part] = table.ids.element(at: open.workshop.places[part].row)
      open.inspector.row = 0
      open.inspector.scroll = 0
      self.open = open
    }
  }

  func workshopSelection(_ open: OpenJourney) -> String? {
    let id = open.workshop.table?.ids.element(at: open.workshop.place.row)
    switch open.workshop.part {
    case .barriers: return nil
    // What was taken back is in the log, and no more in the map.
    case .captured, .wrapUp: return id.flatMap { open.document.place(of: $0) == nil ? nil : $0 }
    case .agenda, .people, .parking: return id
    }
  }

  mutating func selectWorkshopLine(_ place: Int) {
    guard let open, let id = open.workshop.table?.ids.element(at: place) else { return }
    self.open?.workshop.selected[open.workshop.part.rawValue] = id
    self.open?.workshop.places[open.workshop.part.rawValue].row = place
  }

  /// Enter: an item of the agenda becomes the present one, a barrier is written about, others are shown in full.
  mutating func openWorkshop() -> [Effect] {
    guard let open else { return [] }
    switch open.workshop.part {
    case .agenda:
      if let id = workshopSelection(open) { return go(toAgendaItem: id) }
      chooseAgenda(open)
    case .barriers: editInWorkshop()
    case .people, .parking, .captured, .wrapUp:
      if workshopSelection(open) != nil { self.open?.inspector.isFocused = true }
    }
    return []
  }
}

extension OpenJourney {
  /// What the clock of the agenda shows.
  public func agendaReading(now: Int64) -> AgendaReading {
    AgendaReading(journey.workshop?.agenda ?? [], workshop.clock, now: now)
  }

  /// The list is of the journey as it is, and the selected thing, found by its id, is on the screen.
  mutating func settleWorkshop(_ area: Size, isHeard: Bool, today: String) {
    let isOfLog = workshop.part == .captured || workshop.part == .wrapUp
    if workshop.table?.revision != revision || workshop.table?.part != workshop.part
      || isOfLog && workshop.table?.entryCount != workshop.entries.count
    {
      workshop.table = WorkshopTable(self, today: today)
    }
    guard let table = workshop.table else { return }
    let part = workshop.part.rawValue
    // The log may tell of one thing more than once: there the row is what is selected.
    if !isOfLog, let place = table.place(of: workshop.selected[part]) { workshop.places[part].row = place }
    workshop.places[part].settle(
      in: table.ids.count, height: WorkshopLayout(area: area, self, isHeard: isHeard).height)
    workshop.selected[part] = table.ids.element(at: workshop.places[part].row)
  }
}
