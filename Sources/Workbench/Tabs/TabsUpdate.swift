import JourneyModel

/// What can be asked about several open journeys.
public enum TabsAction: Sendable {
  case next
  case previous
  case close
}

extension CommandTable {
  static let tabCommands: [Command] = [
    Command(
      "tab.next", "Next journey", "Goes to the next of the open journeys.", group: "File",
      keys: ["C-PageDown", "g Tab"], in: [.journey, .folder], unless: { $0.obstacleToTabs }, .tabs(.next)),
    Command(
      "tab.previous", "Journey before", "Goes to the open journey before.", group: "File",
      keys: ["C-PageUp", "g BackTab"], in: [.journey, .folder], unless: { $0.obstacleToTabs }, .tabs(.previous)),
    Command(
      "tab.close", "Close journey", "Closes this journey; asks if something in it is unsaved.", group: "File",
      keys: ["C-w"], in: [.journey], .tabs(.close)),
  ]
}

extension WorkbenchState {
  /// How many journeys are open.
  public var openCount: Int { shelf.count + (open == nil ? 0 : 1) }

  /// All journeys that are open, in the order in which they were opened.
  public var allOpen: [OpenJourney] {
    var all = shelf
    if let open { all.insert(open, at: min(tab, all.count)) }
    return all
  }

  var obstacleToTabs: String? {
    if open == nil { return shelf.isEmpty ? "no journey is open" : nil }
    return shelf.isEmpty ? "no other journey is open" : nil
  }

  mutating func updateTabs(_ action: TabsAction) -> [Effect] {
    switch action {
    case .next: goThroughTabs(1)
    case .previous: goThroughTabs(-1)
    case .close: return askToClose()
    }
    return []
  }

  private mutating func goThroughTabs(_ by: Int) {
    guard open != nil else { return show(tab: by > 0 ? 0 : shelf.count - 1) }
    show(tab: (tab + by + openCount) % openCount)
    if let open { notice = Notice(.news, "\(tab + 1) of \(openCount): \(open.journey.title ?? "(no title)")") }
  }

  /// Goes to one of the open journeys, by its place from 0.
  mutating func show(tab number: Int) {
    var all = allOpen
    guard all.indices.contains(number) else { return }
    open = all.remove(at: number)
    shelf = all
    tab = number
  }

  /// Goes to the list, with all journeys left open.
  mutating func shelve() {
    shelf = allOpen
    lastTab = tab
    open = nil
    tab = shelf.count
  }

  /// From the list back to the journey that was left last.
  mutating func unshelve() {
    guard open == nil, !shelf.isEmpty else { return }
    show(tab: min(lastTab, shelf.count - 1))
  }

  /// The place among the open journeys of the one in this file; nil where it is not open.
  func tab(of path: String) -> Int? {
    allOpen.firstIndex { $0.path.map { $0.utf8.elementsEqual(path.utf8) } ?? false }
  }

  /// Puts a journey that was read beside those that are open, or in the place of the same file's.
  mutating func opened(_ journey: OpenJourney) {
    var journey = journey
    journey.session = nextSession()
    if let path = journey.path, let number = tab(of: path) {
      show(tab: number)
      open = journey
    } else {
      shelf = allOpen
      tab = shelf.count
      open = journey
    }
  }

  mutating func nextSession() -> Int {
    sessions += 1
    return sessions
  }

  // MARK: Closing

  private mutating func askToClose() -> [Effect] {
    guard let open else { return [] }
    guard open.hasLooseEnds else { return close() }
    overlay = .confirmation(
      Confirmation(
        question: "'\(open.journey.title ?? "(no title)")' has \(open.looseEnds).",
        answers: [("d", "discard them and close it", .discardAndClose), ("c", "stay; Ctrl-S saves", .stay)]))
    return []
  }

  /// Closes the journey; the next one, or the list, comes in its place.
  mutating func close() -> [Effect] {
    let ended = open.map { [Self.endOfJournal(of: $0)] } ?? []
    open = nil
    if shelf.isEmpty {
      tab = 0
      return ended + (folder.map { [.listFolder($0.path)] } ?? [])
    }
    show(tab: min(tab, shelf.count - 1))
    return ended
  }

  /// A journey is left: either nothing in it is unsaved, or that is not wanted.
  static func endOfJournal(of open: OpenJourney) -> Effect {
    .endJournal(session: open.session, isSaved: !open.history.isUnsaved)
  }

  // MARK: Leaving

  /// Leaves, after a question about every journey that has unsaved changes, one after the other.
  mutating func leave() -> [Effect] {
    let all = allOpen
    guard let number = all.firstIndex(where: { $0.hasLooseEnds && !$0.isGivenUp }) else {
      return all.map(Self.endOfJournal) + [.quit(status: 0)]
    }
    show(tab: number)
    let left = all[number]
    let title = left.journey.title ?? "(no title)"
    let loose = left.looseEnds
    let saving: [(key: Character, title: String, answer: Confirmation.Answer)] =
      left.history.isUnsaved ? [("s", "save and quit", .saveAndQuit)] : []
    overlay = .confirmation(
      Confirmation(
        question: all.count > 1 ? "'\(title)' has \(loose)." : "There are \(loose).",
        answers: saving + [("d", "discard them and quit", .discardAndQuit), ("c", "stay", .stay)]))
    return []
  }

  /// The changes of this journey are given up, unless the person stays after all.
  mutating func giveUpAndLeave() -> [Effect] {
    open?.isGivenUp = true
    return leave()
  }

  mutating func stay() {
    open?.isGivenUp = false
    for place in shelf.indices { shelf[place].isGivenUp = false }
  }
}
