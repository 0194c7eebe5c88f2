import Glibc

/// The lock `.NAME.lock` that savers of one file hold from the last look at it until the new content is on the disk.
enum SaveLock {
  case held(Path, FileDescriptor)
  /// The folder or the file system takes no lock: the look at the file just before must do.
  case unavailable(Errno)

  /// Between two attempts; a save holds the lock for as long as the disk takes to confirm.
  private static let pauseMilliseconds = 20
  private static let attempts = 100

  /// Takes the lock of `target`, waiting up to two seconds.
  static func acquire(_ fileSystem: any FileSystem, target: Path, _ status: FileStatus) throws(StorageError) -> SaveLock
  {
    let path = target.sibling(CompanionNames.lock(target.name))
    do throws(Errno) {
      for _ in 0..<attempts {
        if let file = try attempt(fileSystem, path, permissions: status.mode & 0o666 | 0o600) {
          return .held(path, file)
        }
        fileSystem.pause(milliseconds: pauseMilliseconds)
      }
    } catch {
      if error.meansNotPermitted || error.meansUnsupported || error.code == ELOOP { return .unavailable(error) }
      throw .cannotWrite(path, error)
    }
    throw .locked(target, waitedMilliseconds: attempts * pauseMilliseconds)
  }

  /// One attempt; nil when another holds the lock.
  private static func attempt(
    _ fileSystem: any FileSystem, _ path: Path, permissions: UInt32
  ) throws(Errno) -> FileDescriptor? {
    let file = try open(fileSystem, path, permissions)
    do throws(Errno) {
      try fileSystem.lock(file)
      // The one who held it may have removed the name before letting go: then this is a lock on nothing.
      let there = try fileSystem.status(at: path, followingLinks: false)
      if try fileSystem.status(of: file).isSameFile(as: there) { return file }
    } catch {
      // Where there are no locks, nobody holds this one.
      if error.meansUnsupported { try? fileSystem.unlink(path) }
      try? fileSystem.close(file)
      if error.code == EWOULDBLOCK || error.code == ENOENT { return nil }
      throw error
    }
    try? fileSystem.close(file)
    return nil
  }

  /// A lock that a colleague left behind, or holds, may be readable only; that is enough to wait for it.
  private static func open(
    _ fileSystem: any FileSystem, _ path: Path, _ permissions: UInt32
  ) throws(Errno) -> FileDescriptor {
    do throws(Errno) {
      return try fileSystem.open(path, [.write, .create, .noFollow], permissions: permissions)
    } catch {
      guard error.code == EACCES, let file = try? fileSystem.open(path, [.noFollow], permissions: 0) else {
        throw error
      }
      return file
    }
  }

  /// Lets go. The name goes first, so that whoever waits on it sees that it is no longer the lock.
  func release(_ fileSystem: any FileSystem) {
    guard case .held(let path, let file) = self else { return }
    try? fileSystem.unlink(path)
    try? fileSystem.close(file)
  }

  var isHeld: Bool {
    if case .held = self { return true }
    return false
  }

  /// What to tell the user.
  var notes: [SaveNote] {
    if case .unavailable(let errno) = self { return [.noLock(errno)] }
    return []
  }
}
