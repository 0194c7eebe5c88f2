import PlainText
import Workbench

/// Who else is here, for the line at the top: calm, and never more than there is room for.
enum PeopleWords {
  static func parts(_ open: OpenJourney, _ state: WorkbenchState, isWide: Bool) -> [String] {
    if let watch = state.watch {
      // Nobody presses a key here, and what is said at the bottom may be of something else by now.
      let last = isWide ? open.news.first.map { [short($0.savers.words, to: 40)] } ?? [] : []
      return last + [watching(watch, state.leader)]
    }
    return room(open, state) + company(open, isWide: isWide)
  }

  /// What holds in the room: whom one follows, who leads, what is locked.
  private static func room(_ open: OpenJourney, _ state: WorkbenchState) -> [String] {
    var parts: [String] = []
    if let followed = state.followed {
      parts.append("following \(short(followed.name))")
    } else if open.room.leads {
      parts.append("you lead")
    }
    if open.room.screens == .blank { parts.append("screens blank") }
    if let locker = state.lockerHere {
      parts.append("locked by \(short(locker.name))")
    } else if open.room.isAllLocked {
      parts.append("locked by you")
    } else if !open.room.lockedStages.isEmpty {
      let count = open.room.lockedStages.count
      parts.append("\(count) stage\(count == 1 ? "" : "s") locked by you")
    }
    return parts
  }

  private static func company(_ open: OpenJourney, isWide: Bool) -> [String] {
    let people = open.people.filter { $0.role != .watches }
    guard let first = people.first else { return [] }
    guard people.count > 1 else {
      return [isWide ? "\(short(first.who)) since \(first.since)" : "with \(short(first.name))"]
    }
    let named = isWide ? 3 : 1
    let rest = people.count - named
    return [
      "with " + people.prefix(named).map { short($0.name) }.joined(separator: ", ") + (rest > 0 ? " +\(rest)" : "")
    ]
  }

  private static func watching(_ watch: WatchState, _ leader: Person?) -> String {
    guard let leader else { return "watching" }
    return watch.isHeld ? "watching, held" : "following \(short(leader.name))"
  }

  private static func short(_ name: String, to width: Int = 20) -> String {
    PlainText.fitted(name, to: min(width, PlainText.width(of: name)))
  }
}
