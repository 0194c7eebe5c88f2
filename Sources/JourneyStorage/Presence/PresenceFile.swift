import Glibc

/// The presence file of one session, `.NAME.RANDOM.open` beside the file that is open.
///
/// It is rewritten in place, so that its lock stays; who reads it in between sees nothing, takes the session to be there as it
/// was, and is told again.
struct PresenceFile {
  let path: Path
  private let permissions: UInt32
  private let fileSystem: any FileSystem
  private var file: FileDescriptor?
  private var isLocked = false
  private var written: [UInt8] = []

  /// - Parameter target: the file that is open, without links.
  init(_ fileSystem: any FileSystem, beside target: Path) {
    self.fileSystem = fileSystem
    path = target.sibling(CompanionNames.presence(target.name, random: fileSystem.randomBits()))
    // Whoever may read the map may know who has it open, and nobody else.
    let mode = (try? fileSystem.status(at: target, followingLinks: true))?.mode ?? 0
    permissions = mode & 0o444 | 0o600
  }

  /// Tells the others. Where nothing can be written beside the file, they are not told, and that is no trouble.
  mutating func write(_ presence: Presence) {
    let line = presence.line
    if line == written, file != nil { return }
    do throws(Errno) {
      let file = try opened()
      // Whoever asked just then whether it is held was in the way.
      if !isLocked { isLocked = (try? fileSystem.lock(file)) != nil }
      try fileSystem.truncate(file, to: 0)
      try fileSystem.writeAll(file, line)
      written = line
    } catch {
      close()
    }
  }

  /// The session has ended. Who saved and leaves at once leaves word of it to those who are still there: they remove it.
  mutating func remove(leaving presence: Presence? = nil) {
    if var presence, file != nil, !presence.saves.isEmpty {
      presence.hasLeft = true
      presence.room = RoomWord()
      write(presence)
      if file != nil { return close() }
    }
    if file != nil { try? fileSystem.unlink(path) }
    close()
  }

  private mutating func opened() throws(Errno) -> FileDescriptor {
    if let file {
      // Somebody may have tidied the folder.
      if try fileSystem.status(of: file).links > 0 { return file }
      close()
    }
    let new = try fileSystem.open(path, [.write, .create, .exclusive, .noFollow, .append], permissions: permissions)
    file = new
    return new
  }

  private mutating func close() {
    if let file { try? fileSystem.close(file) }
    file = nil
    isLocked = false
    written = []
  }
}
