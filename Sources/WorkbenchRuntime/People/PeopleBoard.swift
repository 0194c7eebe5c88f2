import JourneyStorage
import PlainText
import Synchronization
import Workbench

/// Tells the others who have the same files open what happens here, and finds out what they tell.
final class PeopleBoard {
  private let name: String
  private let isWatching: Bool
  private let folder: PresenceFolder
  private let fileSystem: any FileSystem
  private let clock: any WallClock
  /// Nil where nothing is told: the system has no thread for it.
  private let writer: PresenceWriter?

  /// What is told, by the files that are open, without links.
  private var presences: [Path: Presence] = [:]
  /// Saves that other threads have told of.
  private let saved = Shared()
  /// Sessions that were seen, by file and name: whoever saves and leaves at once is still known by name.
  private var seen: [Path: [String: PresenceFolder.Found]] = [:]
  /// Who was there at the last look.
  private var found: [Path: [PresenceFolder.Found]] = [:]
  /// The files that others have open, too, as far as was seen.
  private var company: Set<Path> = []
  /// Where the names of open files lead.
  private var targets: [Path: Path] = [:]

  /// - Parameter name: how the person is called.
  init(name: String, isWatching: Bool, fileSystem: any FileSystem, clock: any WallClock) {
    self.name = name
    self.isWatching = isWatching
    self.fileSystem = fileSystem
    self.clock = clock
    folder = PresenceFolder(fileSystem: fileSystem)
    writer = PresenceWriter(fileSystem: fileSystem)
  }

  // MARK: Telling

  /// Tells where the person is now, in every journey that is open from a file.
  func show(_ state: WorkbenchState, path: (String) -> Path) {
    let before = presences
    takeSaves()
    var now: [Path: Presence] = [:]
    for open in state.allOpen {
      guard let name = open.path else { continue }
      let target = target(of: path(name))
      var presence = presences[target] ?? Presence(name: self.name, since: clock.seconds, role: "")
      presence.role = role(open, state).rawValue
      presence.isUnsaved = open.history.isUnsaved
      if open.path == state.open?.path {
        presence.view = open.view.rawValue
        presence.lane = open.view == .map ? open.mapCursor.lane.rawValue : nil
        // Where somebody stands while giving dots would tell whom they give them to.
        presence.selected = open.view == .voting ? nil : state.inspectedID
      }
      presence.room = RoomWord(open.room)
      now[target] = presence
    }
    if now == before { return }
    presences = now
    writer?.show(now)
  }

  /// The same, before this returns.
  func showAtOnce(_ state: WorkbenchState, path: (String) -> Path) {
    show(state, path: path)
    writer?.showNow(presences)
  }

  /// What other threads have told of their saves is told on from here, too.
  private func takeSaves() {
    for (target, saves) in saved.take() {
      for save in saves { presences[target]?.add(save) }
    }
  }

  private func role(_ open: OpenJourney, _ state: WorkbenchState) -> Person.Role {
    if isWatching { return .watches }
    return state.isReadOnly || open.readOnlyReason != nil ? .reads : .edits
  }

  /// Tells, before a file gets another content, that it comes from here.
  func announce(_ hash: ContentHash, from old: ContentHash?, of path: Path) {
    let target = target(of: path)
    takeSaves()
    guard var presence = presences[target] else { return }
    presence.add(Presence.Save(hash: hash, from: old, time: clock.seconds))
    presences[target] = presence
    writer?.showNow(presences)
  }

  /// Tells so from another thread.
  func announcer(of path: Path) -> @Sendable (_ now: ContentHash, _ before: ContentHash?) -> Void {
    let target = target(of: path)
    let (time, writer, saved) = (clock.seconds, writer, saved)
    return { hash, old in
      let save = Presence.Save(hash: hash, from: old, time: time)
      saved.add(save, of: target)
      writer?.tellNow(save, of: target)
    }
  }

  /// The session ends.
  func finish() {
    writer?.finish(company: company)
    for path in presences.keys { folder.sweep(path, besides: []) }
  }

  // MARK: Finding out

  /// Who else has a file open.
  func others(of path: Path) -> [Person] {
    let today = clock.now().date
    return sessions(of: path).map { found in
      let presence = found.presence
      let since = LocalTime(seconds: presence.since)
      return Person(
        id: found.name, name: Self.short(presence.name), host: Self.short(presence.machine.host),
        since: since.date == today ? since.time : since.words, role: Person.Role(rawValue: presence.role) ?? .reads,
        isSure: found.isSure, isOnThisHost: found.isOnThisHost, isUnsaved: presence.isUnsaved,
        view: presence.view.flatMap { ViewName(rawValue: $0) }, lane: presence.lane.flatMap { Lane(rawValue: $0) },
        selected: presence.selected, room: RoomState(presence.room))
    }
  }

  /// Who made one content of a file into another, as far as they tell.
  func savers(of path: Path, from old: ContentHash?, to new: ContentHash) -> Savers {
    let here = sessions(of: path)
    let left = (seen[target(of: path)] ?? [:]).values.filter { known in !here.contains { $0.name == known.name } }
    let saves = PresenceFolder.savers(here + left, from: old, to: new)
    var names: [String] = []
    for save in saves where !names.contains(Self.short(save.name)) { names.append(Self.short(save.name)) }
    return Savers(names: names, time: saves.last.map { LocalTime(seconds: $0.time).time } ?? clock.now().time)
  }

  private func sessions(of path: Path) -> [PresenceFolder.Found] {
    let target = target(of: path)
    let found = folder.others(of: target, besides: writer?.ownNames ?? [], known: found[target] ?? [])
    self.found[target] = found
    if seen[target, default: [:]].count > 256 { seen[target] = [:] }
    for session in found where !session.presence.saves.isEmpty { seen[target, default: [:]][session.name] = session }
    let here = found.filter { !$0.presence.hasLeft }
    if here.isEmpty { company.remove(target) } else { company.insert(target) }
    return here
  }

  private func target(of path: Path) -> Path {
    if let target = targets[path] { return target }
    guard let target = try? fileSystem.resolve(path) else { return path }
    targets[path] = target
    return target
  }

  /// A line has room for other things, too.
  private static func short(_ name: String) -> String {
    let shown = PlainText.display(name)
    return shown.isEmpty ? "somebody" : PlainText.fitted(shown, to: min(24, PlainText.width(of: shown)))
  }
}

/// Saves by file, for several threads.
private nonisolated final class Shared: Sendable {
  private let saves = Mutex<[Path: [Presence.Save]]>([:])

  func add(_ save: Presence.Save, of path: Path) { saves.withLock { $0[path, default: []].append(save) } }

  func take() -> [Path: [Presence.Save]] {
    saves.withLock { saves in
      defer { saves = [:] }
      return saves
    }
  }
}

extension RoomWord {
  init(_ state: RoomState) {
    self.init()
    leads = state.leads
    screens = state.screens?.rawValue
    locks = state.isAllLocked ? [Self.everything] : state.lockedStages
    call = state.call
    clock = state.clock?.json
  }
}

extension RoomState {
  init(_ word: RoomWord) {
    self.init(
      leads: word.leads, screens: word.screens.flatMap(Screens.init),
      lockedStages: word.locks.filter { $0 != RoomWord.everything },
      isAllLocked: word.locks.contains(RoomWord.everything), call: word.call,
      clock: word.clock.flatMap(WorkshopClockRecord.init(json:)))
  }
}
