import Glibc

/// Reads and saves the files of journeys.
///
/// Nothing is shared between calls: a store is a file system, a limit and a place for backups, and may be used from any thread.
public struct JourneyStore: Sendable {
  public let fileSystem: any FileSystem
  /// The most bytes that are read from one file.
  public let limit: Int
  /// Where backups go when a file's own folder cannot be written to; nil refuses such a save.
  public let backupFolder: Path?

  /// 64 MiB: a thousand times a large journey, and what a small machine still holds twice.
  public static let defaultLimit = 64 << 20

  public init(
    fileSystem: any FileSystem = SystemFileSystem(), limit: Int = JourneyStore.defaultLimit, backupFolder: Path? = nil
  ) {
    self.fileSystem = fileSystem
    self.limit = limit
    self.backupFolder = backupFolder
  }

  /// Reads a whole file, following symbolic links. Refuses folders, pipes, sockets and devices without opening them.
  public func read(_ path: Path) throws(StorageError) -> LoadedFile {
    guard case .file(let resolved, _) = try locate(path) else { throw .missing(path) }
    let (bytes, status) = try contents(of: resolved)
    return LoadedFile(
      path: path, resolvedPath: resolved, bytes: bytes, identity: FileIdentity(status, bytes),
      readOnly: readOnlyReason(resolved, status))
  }

  /// Looks whether a file is still what it was. Reads it only when its times, size or number changed, unless `readingAlways`:
  /// two writes within one tick of the file system's clock cannot be told apart without reading.
  public func change(
    of path: Path, since identity: FileIdentity, readingAlways: Bool = false
  ) throws(StorageError) -> FileChange {
    guard case .file(let resolved, let status) = try locate(path) else { return .deleted }
    if !readingAlways, identity.looksUnchanged(status) { return .unchanged(identity) }
    let bytes: [UInt8]
    let read: FileStatus
    do throws(StorageError) {
      (bytes, read) = try contents(of: resolved)
    } catch {
      if case .missing = error { return .deleted }
      throw error
    }
    return identity.change(to: bytes, read)
  }
}

extension FileIdentity {
  /// What became of the file, now that it holds these bytes.
  func change(to bytes: [UInt8], _ status: FileStatus) -> FileChange {
    if hasContent(bytes) { return .unchanged(FileIdentity(status, bytes)) }
    return device == status.device && inode == status.inode ? .edited : .replaced
  }
}

/// What a path leads to.
enum Location {
  case file(Path, FileStatus)
  /// Nothing yet, in a folder that exists.
  case free(Path)
}

extension JourneyStore {
  /// Follows links, and says what lies at the end.
  func locate(_ path: Path) throws(StorageError) -> Location {
    let resolved: Path
    let status: FileStatus
    do throws(Errno) {
      resolved = try fileSystem.resolve(path)
      status = try fileSystem.status(at: resolved, followingLinks: false)
    } catch {
      switch error.code {
      case ELOOP: throw .linkLoop(path)
      case ENOENT: return .free(try locateFree(path))
      default: throw .cannotRead(path, error)
      }
    }
    if status.kind != .file { throw .notAFile(path, status.kind) }
    return .file(resolved, status)
  }

  /// Where a file of this name would be made.
  private func locateFree(_ path: Path) throws(StorageError) -> Path {
    if (try? fileSystem.status(at: path, followingLinks: false)) != nil { throw .danglingLink(path) }
    if [[], [0x2E], [0x2E, 0x2E]].contains(path.name) { throw .missing(path) }
    do throws(Errno) {
      return try fileSystem.resolve(path.folder).appending(path.name)
    } catch {
      if error.code == ENOENT { throw .noFolder(path.folder) }
      throw .cannotRead(path.folder, error)
    }
  }

  /// Reads a file that `locate` found. The status is from before the reading, so that a change during it shows later.
  func contents(of resolved: Path) throws(StorageError) -> (bytes: [UInt8], status: FileStatus) {
    let file: FileDescriptor
    do throws(Errno) {
      file = try fileSystem.open(resolved, [.noFollow], permissions: 0)
    } catch {
      throw error.code == ENOENT ? .missing(resolved) : .cannotRead(resolved, error)
    }
    defer { try? fileSystem.close(file) }
    let status: FileStatus
    let bytes: [UInt8]
    do throws(Errno) {
      status = try fileSystem.status(of: file)
      bytes =
        status.kind == .file && status.size <= limit
        ? try fileSystem.readAll(file, expecting: status.size, limit: limit) : []
    } catch {
      throw .cannotRead(resolved, error)
    }
    if status.kind != .file { throw .notAFile(resolved, status.kind) }
    let size = max(status.size, bytes.count)
    if size > limit { throw .tooLarge(resolved, size: size, limit: limit) }
    return (bytes, status)
  }

  /// Why this file should not be written. Mode and disk can say so; a mode without any write permission counts for the superuser too.
  func readOnlyReason(_ resolved: Path, _ status: FileStatus) -> ReadOnlyReason? {
    do throws(Errno) {
      try fileSystem.checkWritable(resolved)
    } catch {
      switch error.code {
      case EROFS: return .disk
      case EPERM: return .immutable
      default: return status.mode & 0o222 == 0 ? .protected : .notPermitted
      }
    }
    return status.mode & 0o222 == 0 ? .protected : nil
  }
}
