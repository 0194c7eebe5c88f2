import JourneyModel

/// What can be asked about others who have the file open.
public enum PeopleAction: Sendable {
  case show
  /// Follows the one who leads, or stays here.
  case hold
}

extension CommandTable {
  static let peopleCommands: [Command] = [
    Command(
      "people", "Who is here", "Lists who else has this file open; Enter goes to where they are.", group: "File",
      keys: ["g @"], in: [.journey],
      unless: { $0.open?.people.isEmpty ?? true ? "nobody else has this file open" : nil }, .people(.show)),
    Command(
      "watch.hold", "Follow or hold",
      "On a second screen (--watch): goes where the one who leads goes, or stays where it is.", group: "File",
      keys: ["f"], in: [.watching], hint: 1, unless: { $0.watch == nil ? "only with --watch" : nil }, .people(.hold)),
  ]
}

extension WorkbenchState {
  mutating func updatePeople(_ action: PeopleAction) {
    switch action {
    case .show: if let open { overlay = .chooser(peopleChooser(open)) }
    case .hold:
      guard watch != nil else { return }
      watch?.isHeld.toggle()
      goWhereLed()
      notice = Notice(.news, watchWords)
    }
  }

  /// Who else has a file open, as far as is known now.
  mutating func receive(_ people: [Person], in path: String) {
    guard let open, let own = open.path, own.utf8.elementsEqual(path.utf8), open.people != people else { return }
    let before = open.people
    let known = Set(before.map(\.id))
    let came = people.filter { !known.contains($0.id) && $0.role != .watches }
    self.open?.people = people
    if notice == nil, watch == nil, let first = came.first {
      let more = came.count == 1 ? "" : " (and \(came.count - 1) more)"
      notice = Notice(.news, "\(first.words)\(more): g @ shows who")
    }
    tellLocks(people, before: before)
    hearCalls(people, before: before)
    hearClock()
    let led = leader
    watch?.follow(led)
    goWhereLed()
    goAfter()
    settleScroll()
  }

  private func peopleChooser(_ open: OpenJourney) -> Chooser {
    Chooser(
      .people, title: watch == nil ? "Who has this open; Enter goes there" : "Who has this open; Enter follows",
      items: peopleItems(open.people, in: open))
  }

  func peopleItems(_ people: [Person], in open: OpenJourney) -> [Chooser.Item] {
    people.map { person in
      var parts = person.room.leads ? ["leads"] : []
      if person.isUnsaved { parts.append("has unsaved changes") }
      if let place = place(of: person, in: open) { parts.append("at \(place)") }
      if person.room.isAllLocked {
        parts.append("has locked the map")
      } else if !person.room.lockedStages.isEmpty {
        parts.append("has locked \(person.room.lockedStages.map { stageName($0) }.joined(separator: ", "))")
      }
      if !person.isSure { parts.append("whether still, cannot be told from here") }
      let letter = person.role == .watches ? "" : "\(person.letter)  "
      return Chooser.Item(value: person.id, title: letter + person.words, detail: parts.joined(separator: "; "))
    }
  }

  func stageName(_ id: String) -> String { "'\(open?.document.object(id).map(InspectorFields.name(of:)) ?? id)'" }

  /// As `Pains: 'An hour on hold'`.
  func place(of person: Person, in open: OpenJourney) -> String? {
    let name = person.selected.flatMap { open.document.object($0) }.map(InspectorFields.name(of:))
    guard let view = person.view else { return name.map { "'\($0)'" } }
    return view.title + (name.map { ": '\($0)'" } ?? "")
  }

  /// Goes to where somebody is; on a second screen they are followed from now on.
  mutating func go(toPerson id: String) {
    guard let open, let person = open.people.first(where: { $0.id.utf8.elementsEqual(id.utf8) }) else {
      notice = Notice(.news, "they have left")
      return
    }
    if watch != nil {
      watch?.chosen = id
      watch?.isByHand = true
      watch?.isHeld = false
      goWhereLed()
      notice = Notice(.news, watchWords)
      return
    }
    let before = open.spot
    go(toPlaceOf: person)
    if self.open?.spot != before { self.open?.trail.visit(before) }
  }

  mutating func go(toPlaceOf person: Person) {
    if let view = person.view, view != open?.view, Self.canBeFollowed(view) { show(view) }
    settleScroll()  // a view that was never shown has its lists now
    guard let id = person.selected, open?.document.place(of: id) != nil else { return }
    let view = open?.view
    reveal(id)
    // What this view cannot select is told by the inspector, not by another view.
    if open?.view != view, let view {
      self.open?.view = view
      self.open?.inspector.link = id
    }
    if open?.view == .map, let lane = person.lane, open?.document.place(of: id)?.type.name == "step" {
      open?.mapCursor.lane = lane
    }
    open?.inspector.isFocused = false
  }

  /// Views that need something of their own, such as a log or another journey, are not gone to, nor is a vote: it is private.
  private static func canBeFollowed(_ view: ViewName) -> Bool {
    switch view {
    case .logImport, .compare, .portfolio, .voting, .inbox: false
    default: true
    }
  }

  // MARK: A second screen

  /// Whom a second screen follows; nil where nobody is there.
  public var leader: Person? {
    guard let watch, let people = open?.people else { return nil }
    let chosen = people.first { $0.id == watch.chosen }
    if let chosen, watch.isByHand || chosen.room.leads { return chosen }
    return people.first { $0.room.leads && $0.role != .watches } ?? chosen ?? people.first { $0.role == .edits }
  }

  /// On a second screen that is not held: goes to where the one who leads is.
  mutating func goWhereLed() {
    guard let watch, !watch.isHeld, overlay == nil, let leader else { return }
    // Whoever is followed is followed on, also when others come.
    self.watch?.chosen = leader.id
    go(toPlaceOf: leader)
  }

  /// Whoever moves about on a second screen wants to look at something.
  mutating func holdWatch(ifLeft before: Spot?) {
    guard watch?.isHeld == false, leader != nil, let before, let now = open?.spot, before != now else { return }
    watch?.isHeld = true
    notice = notice ?? Notice(.news, watchWords)
  }

  private var watchWords: String {
    guard let leader else { return "watching: nobody else has the file open" }
    return watch?.isHeld == true ? "held here; f follows \(leader.name)" : "following \(leader.name); f holds"
  }
}
