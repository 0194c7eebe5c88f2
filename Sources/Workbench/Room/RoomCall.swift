// Going where somebody else is: because they asked everyone to come, or because one wants to see what they see.

extension WorkbenchState {
  /// Somebody asks everyone to come: that is said first, and nobody who types is taken away from it.
  mutating func hearCalls(_ people: [Person], before known: [Person]) {
    for person in people where person.role != .watches {
      guard let before = known.first(where: { $0.id.utf8.elementsEqual(person.id.utf8) }),
        person.room.call > before.room.call
      else { continue }
      if watch != nil {
        watch?.chosen = person.id
        watch?.isHeld = false
        continue
      }
      open?.caller = person.id
      notice = Notice(.news, "\(person.who) asks everyone to come along\(callPlace(person)): Esc stays here")
    }
    if let caller = open?.caller, !people.contains(where: { $0.id.utf8.elementsEqual(caller.utf8) }) {
      open?.caller = nil
    }
  }

  private func callPlace(_ person: Person) -> String {
    open.flatMap { place(of: person, in: $0) }.map { " to \($0)" } ?? ""
  }

  /// The moment to say no is over.
  mutating func followCall() {
    guard let caller = open?.caller else { return }
    open?.caller = nil
    guard let person = open?.people.first(where: { $0.id.utf8.elementsEqual(caller.utf8) }), let before = open?.spot
    else { return }
    go(toPlaceOf: person)
    if open?.spot != before { open?.trail.visit(before) }
    notice = Notice(.news, "\(person.who) brought everyone here; g [ goes back")
    settleScroll()
  }

  /// Escape: one stays. Returns whether somebody had asked.
  mutating func stayFromCall() -> Bool {
    guard let caller = open?.caller else { return false }
    open?.caller = nil
    let name = open?.people.first { $0.id.utf8.elementsEqual(caller.utf8) }?.name ?? "they"
    notice = Notice(.news, "you stay; g @ and Enter goes where \(name) is")
    return true
  }

  // MARK: Following

  mutating func followSomebody() {
    guard let open else { return }
    if let followed {
      self.open?.follows = nil
      notice = Notice(.news, "you follow \(followed.name) no longer")
      return
    }
    let others = open.people.filter { $0.role != .watches }
    if others.count == 1 { return follow(others[0].id) }
    overlay = .chooser(
      Chooser(.follow, title: "Whom to follow", items: peopleItems(others, in: open)))
  }

  /// Who is followed from here.
  public var followed: Person? {
    guard let id = open?.follows else { return nil }
    return open?.people.first { $0.id.utf8.elementsEqual(id.utf8) }
  }

  mutating func follow(_ id: String) {
    guard let person = open?.people.first(where: { $0.id.utf8.elementsEqual(id.utf8) }), let before = open?.spot else {
      notice = Notice(.news, "they have left")
      return
    }
    open?.follows = id
    go(toPlaceOf: person)
    if open?.spot != before { open?.trail.visit(before) }
    notice = Notice(.news, "you follow \(person.who) until you move yourself; g [ goes back")
  }

  /// Goes after whoever is followed.
  mutating func goAfter() {
    guard let id = open?.follows, watch == nil else { return }
    guard let person = followed else {
      open?.follows = nil
      notice = Notice(.news, "whom you followed has left")
      return
    }
    guard overlay == nil, open?.followedTo != Footprint(person) else { return }
    open?.follows = id
    open?.followedTo = Footprint(person)
    go(toPlaceOf: person)
  }

  /// Whoever moves has something of their own in mind.
  mutating func stopFollowing(ifLeft before: Spot?) {
    guard watch == nil, let followed, let before, let now = open?.spot, before != now else { return }
    open?.follows = nil
    notice = notice ?? Notice(.news, "you follow \(followed.name) no longer; @ f does again")
  }
}

/// Where somebody was when they were last gone after.
struct Footprint: Sendable, Equatable {
  let view: ViewName?
  let lane: Lane?
  let selected: String?

  init(_ person: Person) { (view, lane, selected) = (person.view, person.lane, person.selected) }
}
