import JourneyModel

extension WorkbenchState {
  /// Whether somebody besides second screens has the file open.
  var hasCompany: Bool { open?.people.contains { $0.role != .watches } ?? false }

  /// Why nothing can be told to a room.
  var obstacleToRoom: String? {
    guard let open else { return "no journey is open" }
    if watch != nil { return "a second screen only follows" }
    return open.path == nil ? "never saved to a file: nobody else can have it open" : nil
  }

  mutating func updateRoom(_ action: RoomAction) -> [Effect] {
    switch action {
    case .lead: lead()
    case .bringEveryone: bringEveryone()
    case .lockStage: lockStage()
    case .lockAll: lockAll()
    case .blank: showOnScreens(.blank)
    case .big: showOnScreens(.big)
    case .follow: followSomebody()
    case .passLock: passLock()
    case .saveAsYouGo:
      savesTogether.toggle()
      notice = Notice(.news, savesTogether ? Self.savingTogetherWords : "what you change is saved with Ctrl-S only")
    case .blankHere: watch?.toggle(.blank)
    case .bigHere: watch?.toggle(.big)
    }
    return []
  }

  private mutating func lead() {
    guard open != nil else { return }
    open?.room.leads.toggle()
    if open?.room.leads == false { open?.room.screens = nil }
    notice = Notice(
      .news,
      open?.room.leads == true
        ? "you lead the room: its screens follow you; @ h brings everyone here"
        : "you lead the room no longer\(open?.room.hasLocks == true ? "; your locks stay" : "")")
  }

  private mutating func bringEveryone() {
    guard let open else { return }
    let count = open.people.filter { $0.role != .watches }.count
    self.open?.room.leads = true
    self.open?.room.call += 1
    notice = Notice(
      .news, "\(count == 1 ? "1 person is" : "\(count) people are") asked to come here; you lead the room")
  }

  private mutating func showOnScreens(_ screens: RoomState.Screens) {
    guard let open else { return }
    let isOn = open.room.screens == screens
    self.open?.room.screens = isOn ? nil : screens
    self.open?.room.leads = true
    let count = open.people.filter { $0.role == .watches }.count
    let told =
      switch (screens, isOn) {
      case (.blank, false): "the room's screens are blank; @ b shows them again"
      case (.big, false): "the room's screens show what you select in big letters; @ z shows the view again"
      case (_, true): "the room's screens show the view"
      }
    notice = Notice(.news, count == 0 ? "\(told) (none is open: sojourn --watch)" : told)
  }
}
