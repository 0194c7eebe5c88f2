import JourneyStorage
import PlainText
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
        presence.selected = state.inspectedID
      }
      now[target] = presence
    }
    if now == presences { return }
    presences = now
    writer?.show(now)
  }

  private func role(_ open: OpenJourney, _ state: WorkbenchState) -> Person.Role {
    if isWatching { return .watches }
    return state.isReadOnly || open.readOnlyReason != nil ? .reads : .edits
  }

  /// Tells, before a file gets another content, that it comes from here.
  func announce(_ hash: ContentHash, from old: ContentHash?, of path: Path) {
    let target = target(of: path)
    guard var presence = presences[target] else { return }
    presence.saves.removeAll { $0.hash == hash }
    presence.saves.append(Presence.Save(hash: hash, from: old, time: clock.seconds))
    presence.saves = presence.saves.suffix(Presence.mostSaves)
    presences[target] = presence
    writer?.showNow(presences)
  }

  /// The session ends.
  func finish() { writer?.finish() }

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
        selected: presence.selected)
    }
  }

  /// Who made one content of a file into another, as far as they tell.
  func savers(of path: Path, from old: ContentHash?, to new: ContentHash) -> Savers {
    let saves = PresenceFolder.savers(sessions(of: path), from: old, to: new)
    var names: [String] = []
    for save in saves where !names.contains(Self.short(save.name)) { names.append(Self.short(save.name)) }
    return Savers(names: names, time: saves.last.map { LocalTime(seconds: $0.time).time } ?? clock.now().time)
  }

  private func sessions(of path: Path) -> [PresenceFolder.Found] {
    folder.others(of: target(of: path), besides: writer?.ownNames ?? [])
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
