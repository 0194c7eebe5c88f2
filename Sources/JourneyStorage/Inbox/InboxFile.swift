import Glibc

/// An inbox on the disk, as one of those that share it has it: the host adds captures and dots, the workbench what
/// became of them. Lines are only ever added, each by one call, so that neither spoils the other's.
public struct InboxFile: Sendable {
  public let place: InboxPlace
  private let fileSystem: any FileSystem
  private let file: FileDescriptor

  /// The most bytes that an inbox may have; it is then full, and says so.
  public static let limit = 64 << 20

  /// Opens it for adding, and makes it where there is none.
  /// - Throws: `StorageError` where it cannot be made, is no plain file of this user's, or belongs to another journey.
  public init(adding place: InboxPlace, _ fileSystem: any FileSystem = SystemFileSystem()) throws(StorageError) {
    self.place = place
    self.fileSystem = fileSystem
    try StateFolders.make(place.folder, fileSystem)
    do throws(Errno) {
      file = try Self.opened(place, fileSystem)
    } catch {
      throw .cannotWrite(place.path, error)
    }
  }

  private static func opened(_ place: InboxPlace, _ fileSystem: any FileSystem) throws(Errno) -> FileDescriptor {
    do throws(Errno) {
      let file = try fileSystem.open(place.path, [.write, .append, .noFollow], permissions: 0)
      let status = try fileSystem.status(of: file)
      guard status.kind == .file, status.owner == geteuid() else {
        try? fileSystem.close(file)
        throw Errno(EPERM)
      }
      return file
    } catch {
      if error.code != ENOENT { throw error }
    }
    let file = try fileSystem.open(place.path, [.write, .append, .create, .noFollow], permissions: 0o600)
    try fileSystem.writeAll(file, InboxLine.journey(place.journey).bytes)
    try fileSystem.synchronize(file)
    try fileSystem.synchronizeFolder(place.folder)
    return file
  }

  /// Hands lines to the system, which outlives a crash of the program.
  /// - Throws: `StorageError`; some of the lines may be there then, and half of one: adding them again does no harm.
  public func add(_ lines: [InboxLine]) throws(StorageError) {
    let bytes = lines.flatMap(\.bytes)
    let size = (try? fileSystem.status(of: file))?.size ?? 0
    guard size + bytes.count <= Self.limit else {
      throw .tooLargeToSave(place.path, size: size + bytes.count, limit: Self.limit)
    }
    do throws(Errno) {
      // One call and no second: between two of them another's line could stand.
      if try fileSystem.write(file, bytes[...]) < bytes.count { throw Errno(ENOSPC) }
    } catch {
      if error.code == ENOSPC || error.code == EDQUOT {
        throw .noSpace(place.path, needed: bytes.count, free: nil, error)
      }
      throw .cannotWrite(place.path, error)
    }
  }

  /// Waits until all that was added is on the disk.
  public func synchronize() throws(StorageError) {
    do throws(Errno) {
      try fileSystem.synchronize(file)
    } catch {
      throw .cannotWrite(place.path, error)
    }
  }

  public func close() { try? fileSystem.close(file) }
}
