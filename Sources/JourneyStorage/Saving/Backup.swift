import Glibc

/// Keeps what a file held before a save.
struct Backup {
  let fileSystem: any FileSystem

  /// Whether what `target` holds is to take the backup's place. Both times are the file system's own, so that no other clock
  /// matters; a backup that is no file, or of a time to come, is replaced.
  func isDue(_ target: Path, _ rule: BackupRule, now: FileTime) -> Bool {
    guard case .spaced(let seconds) = rule else { return true }
    let backup = target.sibling(CompanionNames.backup(target.name))
    guard let status = try? fileSystem.status(at: backup, followingLinks: false), status.kind == .file,
      let current = try? fileSystem.status(at: target, followingLinks: false), !status.isSameFile(as: current)
    else { return true }
    return !(0..<seconds).contains(Int(now.seconds - status.changed.seconds))
  }

  /// Keeps `target` as `NAME~` in one step; the content before the last save is there at every moment.
  func keep(_ target: Path, _ bytes: [UInt8]) throws(Errno) {
    let backup = target.sibling(CompanionNames.backup(target.name))
    let second = backup.sibling(CompanionNames.temporary(backup.name, random: fileSystem.randomBits()))
    do throws(Errno) {
      try fileSystem.link(target, to: second)
    } catch {
      // A network may report a failure for a link that was made.
      if error.code != EEXIST { try? fileSystem.unlink(second) }
      let withoutLinks = error.meansUnsupported || [EPERM, EMLINK, EXDEV].contains(error.code)
      if !withoutLinks { throw error }
      return try copy(bytes, to: backup)
    }
    do throws(Errno) {
      try fileSystem.rename(second, to: backup)
    } catch {
      try? fileSystem.unlink(second)
      throw error
    }
    // When both are names of one file already, after a save that broke off here, rename leaves both.
    try? fileSystem.unlink(second)
  }

  /// Writes a copy for its owner alone: the file's group may not be theirs.
  func copy(_ bytes: [UInt8], to backup: Path) throws(Errno) {
    let temporary = try TemporaryFile(fileSystem, beside: backup, permissions: 0o600)
    _ = try temporary.finish(bytes)
    do throws(Errno) {
      try fileSystem.rename(temporary.path, to: backup)
    } catch {
      temporary.discard()
      throw error
    }
    try fileSystem.synchronizeFolder(backup.folder)
  }

  /// How many names the file has beside its own and those that `keep` gave it, which a save that broke off leaves.
  func otherNames(of target: Path, _ status: FileStatus) throws(Errno) -> Int {
    if status.links < 2 { return 0 }
    let backup = CompanionNames.backup(target.name)
    var others = status.links - 1
    for name in try fileSystem.names(in: target.folder)
    where name == backup || CompanionNames.isTemporary(name, of: backup) {
      let found = try? fileSystem.status(at: target.sibling(name), followingLinks: false)
      if let found, found.isSameFile(as: status) { others -= 1 }
    }
    return others
  }

  /// Removes what killed saves left: second names of backups, and temporary files an hour older than the one just written.
  /// Only the holder of the lock may call it. What cannot be removed stays.
  func sweep(_ target: Path, besides temporary: FileStatus) {
    guard let names = try? fileSystem.names(in: target.folder) else { return }
    let backup = CompanionNames.backup(target.name)
    for name in names {
      let path = target.sibling(name)
      if CompanionNames.isTemporary(name, of: backup) {
        try? fileSystem.unlink(path)
      } else if CompanionNames.isTemporary(name, of: target.name),
        let status = try? fileSystem.status(at: path, followingLinks: false),
        status.modified.seconds < temporary.modified.seconds - 3600
      {
        try? fileSystem.unlink(path)
      }
    }
  }
}
