import Glibc

extension JourneyStore {
  /// Saves all of a file, or nothing.
  ///
  /// `expected` is the identity from reading or the last receipt: the file is replaced only while it has that content (or already the
  /// new one, so that a save may be repeated after any error). Without it a new file is made, readable as the process's mask allows.
  ///
  /// The new content is written to a temporary file in the same folder and put on the disk; it gets the owner, group, mode, access list
  /// and attributes of the old file; under the lock the old file is compared, kept as `NAME~` and replaced in one step; then the folder
  /// is put on the disk. A symbolic link stays and its target is replaced. A file with several names, in a folder that cannot be written
  /// to, or whose owner cannot be kept is written in place after a backup, and the receipt says so.
  ///
  /// Throws with the file as it was, except `notConfirmed` and `damaged`, which say what is there.
  ///
  /// - Parameter backups: when what the file held takes the place of the backup before; in place it always does.
  public func save(
    _ bytes: [UInt8], to path: Path, expecting expected: FileIdentity?, overriding: SaveOverride = [],
    backups: BackupRule = .everySave
  ) throws(StorageError) -> SaveReceipt {
    // A compact file of another program grows by its indents: what is saved must open again.
    if bytes.count > limit { throw .tooLargeToSave(path, size: bytes.count, limit: limit) }
    switch try locateForWriting(path) {
    case .free(let target):
      if expected != nil, !overriding.contains(.existing) { throw .changedOnDisk(path, .deleted) }
      return try make(bytes, at: target)
    case .file(let target, let status):
      if !overriding.contains(.readOnly), let reason = readOnlyReason(target, status) { throw .readOnly(path, reason) }
      return try replace(bytes, target, status, Expectation(expected, overriding), backups)
    }
  }

  func locateForWriting(_ path: Path) throws(StorageError) -> Location {
    do throws(StorageError) {
      return try locate(path)
    } catch {
      if case .cannotRead(let path, let errno) = error { throw .cannotWrite(path, errno) }
      throw error
    }
  }

  /// Makes a file that is not there yet.
  private func make(_ bytes: [UInt8], at target: Path) throws(StorageError) -> SaveReceipt {
    let temporary: TemporaryFile
    let status: FileStatus
    do throws(Errno) {
      // The system takes the process's mask and the folder's access list off this mode.
      temporary = try TemporaryFile(fileSystem, beside: target, permissions: 0o644)
      status = try temporary.finish(bytes)
    } catch {
      throw failure(target, error, needed: bytes.count)
    }
    do throws(Errno) {
      try fileSystem.moveWithoutReplacing(temporary.path, to: target)
    } catch {
      temporary.discard()
      throw error.code == EEXIST ? .alreadyExists(target) : failure(target, error, needed: bytes.count)
    }
    return try confirm(target, bytes, status, notes: [])
  }

  private func replace(
    _ bytes: [UInt8], _ target: Path, _ status: FileStatus, _ expectation: Expectation, _ backups: BackupRule
  ) throws(StorageError) -> SaveReceipt {
    let others: Int
    do throws(Errno) {
      others = try Backup(fileSystem: fileSystem).otherNames(of: target, status)
    } catch {
      throw .cannotRead(target.folder, error)
    }
    if others > 0 { return try writeInPlace(bytes, target, status, expectation, because: .hardLinks(others)) }

    let temporary: TemporaryFile
    do throws(Errno) {
      temporary = try TemporaryFile(fileSystem, beside: target, permissions: 0o600)
    } catch {
      if error.meansNotPermitted, (try? fileSystem.checkWritable(target.folder)) == nil {
        return try writeInPlace(bytes, target, status, expectation, because: .folderNotWritable)
      }
      throw failure(target, error, needed: bytes.count)
    }
    guard let written = try finish(temporary, bytes, attributesOf: target) else {
      return try writeInPlace(bytes, target, status, expectation, because: .attributesRefused)
    }
    return try exchange(temporary, written, bytes, target, status, expectation, backups)
  }

  /// Writes the temporary file with everything that `target` has; nil, and nothing left, when the system refuses a part of it.
  private func finish(
    _ temporary: TemporaryFile, _ bytes: [UInt8], attributesOf target: Path
  ) throws(StorageError) -> FileStatus? {
    let fileSystem = fileSystem
    var allGiven = true
    let written: FileStatus
    do throws(Errno) {
      written = try temporary.finish(bytes) { (file) throws(Errno) in
        allGiven = try Attributes(fileSystem, of: target).give(fileSystem, to: file)
      }
    } catch {
      throw failure(target, error, needed: bytes.count)
    }
    if allGiven { return written }
    temporary.discard()
    return nil
  }

  /// Under the lock: the last look, the backup, the one step from old to new, and the disk's word for it.
  private func exchange(
    _ temporary: TemporaryFile, _ written: FileStatus, _ bytes: [UInt8], _ target: Path, _ status: FileStatus,
    _ expectation: Expectation, _ backups: BackupRule
  ) throws(StorageError) -> SaveReceipt {
    let lock: SaveLock
    do throws(StorageError) {
      lock = try SaveLock.acquire(fileSystem, target: target, status)
    } catch {
      temporary.discard()
      throw error
    }
    defer { lock.release(fileSystem) }
    var notes = lock.notes
    do throws(StorageError) {
      let current = try look(at: target, bytes, expectation)
      let backup = Backup(fileSystem: fileSystem)
      if lock.isHeld { backup.sweep(target, besides: written) }
      do throws(Errno) {
        if backup.isDue(target, backups, now: written.changed) { try backup.keep(target, current) }
      } catch {
        notes.append(.noBackup(error))
      }
      do throws(Errno) {
        try fileSystem.rename(temporary.path, to: target)
      } catch {
        throw failure(target, error, needed: bytes.count)
      }
    } catch {
      temporary.discard()
      throw error
    }
    return try confirm(target, bytes, written, notes: notes)
  }

  /// Puts the new name on the disk; only then is there a receipt.
  private func confirm(
    _ target: Path, _ bytes: [UInt8], _ written: FileStatus, notes: [SaveNote]
  ) throws(StorageError) -> SaveReceipt {
    // Renaming changes the time of change. Without this look, the next one reads the file once more than it need.
    let status = (try? fileSystem.status(at: target, followingLinks: false)) ?? written
    let identity = FileIdentity(status.isSameFile(as: written) ? status : written, bytes)
    do throws(Errno) {
      try fileSystem.synchronizeFolder(target.folder)
    } catch {
      throw .notConfirmed(target, identity, error)
    }
    return SaveReceipt(path: target, identity: identity, notes: notes)
  }
}

extension JourneyStore {
  /// Reads the file once more; throws unless it holds what is expected or already what is to be saved. Gives what it holds.
  func look(at target: Path, _ bytes: [UInt8], _ expectation: Expectation) throws(StorageError) -> [UInt8] {
    let current: [UInt8]
    let status: FileStatus
    do throws(StorageError) {
      (current, status) = try contents(of: target)
    } catch {
      if case .missing = error { throw .changedOnDisk(target, .deleted) }
      throw error
    }
    switch expectation {
    case .anything: break
    case .nothing: if current != bytes { throw .alreadyExists(target) }
    case .content(let identity):
      let change = identity.change(to: current, status)
      if case .unchanged = change { break }
      if current != bytes { throw .changedOnDisk(target, change) }
    }
    return current
  }

  /// The error for a refused write, with the numbers that a full disk calls for.
  func failure(_ target: Path, _ errno: Errno, needed: Int) -> StorageError {
    if !errno.meansFull { return .cannotWrite(target, errno) }
    return .noSpace(target, needed: needed, free: try? fileSystem.freeSpace(at: target.folder), errno)
  }
}

/// What a file must hold to be replaced.
enum Expectation {
  case anything
  case nothing
  case content(FileIdentity)

  init(_ expected: FileIdentity?, _ overriding: SaveOverride) {
    if overriding.contains(.existing) {
      self = .anything
    } else if let expected {
      self = .content(expected)
    } else {
      self = .nothing
    }
  }
}
