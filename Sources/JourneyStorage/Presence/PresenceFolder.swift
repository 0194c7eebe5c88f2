import Glibc

/// Who has a file open, as the presence files beside it tell.
public struct PresenceFolder: Sendable {
  let fileSystem: any FileSystem
  let machine: Machine

  /// More sessions of one file are not looked at.
  static let most = 64

  public init(fileSystem: any FileSystem = SystemFileSystem(), machine: Machine = .here) {
    self.fileSystem = fileSystem
    self.machine = machine
  }

  /// A session that was found.
  public struct Found: Sendable, Equatable {
    /// The name of its presence file.
    public let name: String
    public let presence: Presence
    /// Whether it is known to be there still; else nobody can tell from here.
    public let isSure: Bool
    /// Whether it runs on this machine.
    public let isOnThisHost: Bool

    fileprivate var start: UInt64 { presence.processStart ?? 0 }
  }

  /// The sessions that have the file open, first come first, besides those whose presence files are named in `own`.
  ///
  /// What cannot be read, is no plain file or is no presence file counts for nothing, and so does a folder that cannot be
  /// read. One whose process has gone is told only on the same host and the same start of the machine; its file is then
  /// removed where that is allowed. O(names in the folder).
  ///
  /// A presence file is written anew in its place, and for a moment there is nothing in it: who is `known` from the last look
  /// is then taken to be as they were.
  ///
  /// - Parameter patience: how long to wait, in milliseconds, for one that is just being written and is not known.
  public func others(
    of path: Path, besides own: Set<[UInt8]> = [], known: [Found] = [], patience: Int = 0
  ) -> [Found] {
    let target = (try? fileSystem.resolve(path)) ?? path
    guard let names = try? fileSystem.names(in: target.folder) else { return [] }
    var found: [Found] = []
    for name in names.filter({ CompanionNames.isPresence($0, of: target.name) && !own.contains($0) })
      .sorted(by: { $0.lexicographicallyPrecedes($1) }).prefix(Self.most)
    {
      let place = target.sibling(name)
      let before = known.first { $0.name.utf8.elementsEqual(name) }?.presence
      guard let (presence, isLocked) = read(place, known: before, patience: patience) else { continue }
      if presence.hasLeft {
        // Read by all who are there, and then by nobody.
        if isOld(place) { try? fileSystem.unlink(place) }
      } else if isGone(presence, isLocked) {
        try? fileSystem.unlink(place)
        continue
      }
      let isOnThisHost = presence.machine.host == machine.host
      found.append(
        Found(
          name: String(decoding: name, as: UTF8.self), presence: presence,
          isSure: isLocked || presence.machine == machine && !machine.boot.isEmpty, isOnThisHost: isOnThisHost))
    }
    // Who came in the same second is told apart by their processes.
    return found.sorted { ($0.presence.since, $0.start, $0.name) < ($1.presence.since, $1.start, $1.name) }
  }

  /// The last one leaves: what others left word of is of no use to anybody any more.
  public func sweep(_ path: Path, besides own: Set<[UInt8]>) {
    let target = (try? fileSystem.resolve(path)) ?? path
    let found = others(of: path, besides: own)
    guard found.allSatisfy(\.presence.hasLeft) else { return }
    for session in found { try? fileSystem.unlink(target.sibling(Array(session.name.utf8))) }
  }

  /// Whether a word was left so long ago that whoever was there has read it.
  private func isOld(_ place: Path) -> Bool {
    guard let status = try? fileSystem.status(at: place, followingLinks: false) else { return false }
    return status.modified.seconds < Int64(time(nil)) - 5
  }

  /// Whose saves led from one content of a file to another, in their order; as far back as they tell.
  public static func savers(_ found: [Found], from old: ContentHash?, to new: ContentHash) -> [(
    name: String, time: Int64
  )] {
    var savers: [(name: String, time: Int64)] = []
    var hash: ContentHash? = new
    while let wanted = hash, wanted != old, savers.count < Presence.mostSaves {
      var next: ContentHash?
      for session in found {
        guard let save = session.presence.saves.last(where: { $0.hash == wanted }) else { continue }
        savers.append((session.presence.name, save.time))
        next = save.from
        break
      }
      hash = next
    }
    return savers.reversed()
  }

  private func read(_ path: Path, known: Presence?, patience: Int) -> (presence: Presence, isLocked: Bool)? {
    guard let status = try? fileSystem.status(at: path, followingLinks: false), status.kind == .file,
      status.size <= Presence.limit, let file = try? fileSystem.open(path, [.noFollow], permissions: 0)
    else { return nil }
    defer { try? fileSystem.close(file) }
    guard let bytes = try? fileSystem.readAll(file, expecting: status.size, limit: Presence.limit) else { return nil }
    guard let presence = Presence(bytes: bytes) ?? known else {
      // Garbage is nobody's. What a session holds is there in a moment.
      guard patience > 0, isHeld(file) else { return nil }
      fileSystem.pause(milliseconds: Self.pause)
      return read(path, known: nil, patience: patience - Self.pause)
    }
    // Only one whose process cannot be seen is asked whether it holds its lock: a lock taken to ask is in the way of nobody.
    let isSeen = presence.machine == machine && isRunning(presence)
    return (presence, isSeen || presence.machine.boot == machine.boot && isHeld(file))
  }

  /// Between two looks at a file that is just being written, in milliseconds.
  private static let pause = 2

  /// Whether the session is known to have ended.
  private func isGone(_ presence: Presence, _ isLocked: Bool) -> Bool {
    !isLocked && !machine.boot.isEmpty && presence.machine == machine && !isRunning(presence)
  }

  private func isRunning(_ presence: Presence) -> Bool {
    guard Machine.hasProcess(presence.process), !Machine.hasEnded(presence.process) else { return false }
    // A later process may have the same number.
    guard let start = presence.processStart, let now = Machine.start(of: presence.process) else { return true }
    return start == now
  }

  /// Whether a session of this machine holds the lock of its presence file, though its process may not be seen: it may run
  /// in a container. Where there are no locks, nobody does.
  private func isHeld(_ file: FileDescriptor) -> Bool {
    do throws(Errno) {
      try fileSystem.lock(file)
      return false
    } catch {
      return error.code == EWOULDBLOCK
    }
  }
}
