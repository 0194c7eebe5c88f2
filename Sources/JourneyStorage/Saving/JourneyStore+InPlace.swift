import Glibc

/// Writing over a file where it lies. It cannot be done in one step, so the backup comes first and must succeed,
/// the room is claimed before the first byte is touched, and a failure puts the old content back.
extension JourneyStore {
  func writeInPlace(
    _ bytes: [UInt8], _ target: Path, _ status: FileStatus, _ expectation: Expectation, because reason: InPlaceReason
  ) throws(StorageError) -> SaveReceipt {
    let lock = try SaveLock.acquire(fileSystem, target: target, status)
    defer { lock.release(fileSystem) }
    let current = try look(at: target, bytes, expectation)
    let backup = try keepCopy(of: target, current)

    let file = try openInPlace(target, status)
    do throws(Errno) {
      try claimRoom(file, from: current.count, to: bytes.count)
    } catch {
      try? fileSystem.close(file)
      throw failure(target, error, needed: bytes.count - current.count)
    }
    do throws(Errno) {
      try fileSystem.writeAll(file, bytes)
      try fileSystem.truncate(file, to: bytes.count)
    } catch {
      try? fileSystem.close(file)
      if (try? restore(target, current)) == nil { throw .damaged(target, backup: backup, error) }
      throw failure(target, error, needed: bytes.count)
    }
    let written = try finishInPlace(file, target, backup: backup)
    return SaveReceipt(
      path: target, identity: FileIdentity(written, bytes), notes: lock.notes + [.wroteInPlace(reason, backup: backup)])
  }

  /// Opens the file that was looked at, and no other that came in its place.
  private func openInPlace(_ target: Path, _ status: FileStatus) throws(StorageError) -> FileDescriptor {
    let file: FileDescriptor
    do throws(Errno) {
      file = try fileSystem.open(target, [.write, .noFollow], permissions: 0)
    } catch {
      throw .cannotWrite(target, error)
    }
    do throws(Errno) {
      if try fileSystem.status(of: file).isSameFile(as: status) { return file }
    } catch {
      try? fileSystem.close(file)
      throw .cannotWrite(target, error)
    }
    try? fileSystem.close(file)
    throw .changedOnDisk(target, .replaced)
  }

  /// After these calls fail nobody can say what is on the disk, and a second synchronize would not tell the truth.
  private func finishInPlace(_ file: FileDescriptor, _ target: Path, backup: Path) throws(StorageError) -> FileStatus {
    let status: FileStatus
    do throws(Errno) {
      try fileSystem.synchronize(file)
      status = try fileSystem.status(of: file)
    } catch {
      try? fileSystem.close(file)
      throw .damaged(target, backup: backup, error)
    }
    do throws(Errno) {
      try fileSystem.close(file)
    } catch {
      throw .damaged(target, backup: backup, error)
    }
    return status
  }

  private func claimRoom(_ file: FileDescriptor, from old: Int, to new: Int) throws(Errno) {
    if new <= old { return }
    do throws(Errno) {
      try fileSystem.reserve(file, from: old, count: new - old)
    } catch {
      if !error.meansUnsupported { throw error }
    }
  }

  /// Puts the old content back, and on the disk.
  private func restore(_ target: Path, _ bytes: [UInt8]) throws(Errno) {
    let file = try fileSystem.open(target, [.write, .noFollow], permissions: 0)
    do throws(Errno) {
      try fileSystem.writeAll(file, bytes)
      try fileSystem.truncate(file, to: bytes.count)
      try fileSystem.synchronize(file)
    } catch {
      try? fileSystem.close(file)
      throw error
    }
    try fileSystem.close(file)
  }

  /// Keeps a copy beside the file, or in the backup folder when nothing can be made beside it.
  private func keepCopy(of target: Path, _ bytes: [UInt8]) throws(StorageError) -> Path {
    let beside = target.sibling(CompanionNames.backup(target.name))
    do throws(Errno) {
      try Backup(fileSystem: fileSystem).copy(bytes, to: beside)
      return beside
    } catch {
      guard error.meansNotPermitted, let backupFolder else { throw failure(beside, error, needed: bytes.count) }
      return try keepCopyElsewhere(backupFolder.withoutTrailingSlashes, of: target, bytes)
    }
  }

  /// There the name carries the hash of the file's path, for files of one name in several folders.
  private func keepCopyElsewhere(_ folder: Path, of target: Path, _ bytes: [UInt8]) throws(StorageError) -> Path {
    let name = target.name + Array("-\(ContentHash(of: target.bytes))".utf8)
    let backup = folder.appending(CompanionNames.backup(name))
    do throws(Errno) {
      try fileSystem.makeFolders(folder, permissions: 0o700)
      try Backup(fileSystem: fileSystem).copy(bytes, to: backup)
    } catch {
      throw failure(backup, error, needed: bytes.count)
    }
    return backup
  }
}
