import Glibc
import JSONText

/// The folder of recovery files: which there are, and what becomes of them.
public struct RecoveryShelf: Sendable {
  public let folder: Path
  let fileSystem: any FileSystem

  /// How the names of recovery files end.
  static let suffix = ".recovery"
  /// How long edits that were given up on purpose are kept, in seconds: thirty days.
  static let keptSeconds: Int64 = 30 * 86_400

  public init(folder: Path, fileSystem: any FileSystem = SystemFileSystem()) {
    self.folder = folder
    self.fileSystem = fileSystem
  }

  /// One recovery file that was found.
  public struct Found: Sendable {
    public let path: Path
    public let content: RecoveryFile
    /// Whether the session that writes it is still there.
    public let isLive: Bool
  }

  /// The recovery files that can be read, oldest first, and the names of those that cannot.
  ///
  /// Files of other owners, links and what else is no plain file are not looked at. O(size of all).
  public func all() throws(StorageError) -> (found: [Found], unreadable: [Path]) {
    let names: [[UInt8]]
    do throws(Errno) {
      names = try fileSystem.names(in: folder)
    } catch {
      if error.code == ENOENT { return ([], []) }
      throw .cannotRead(folder, error)
    }
    var found: [(FileTime, Found)] = []
    var unreadable: [Path] = []
    for name in names.sorted(by: { $0.lexicographicallyPrecedes($1) })
    where name.suffix(Self.suffix.utf8.count).elementsEqual(Self.suffix.utf8) {
      let path = folder.appending(name)
      guard let status = try? fileSystem.status(at: path, followingLinks: false), status.kind == .file,
        status.owner == geteuid()
      else { continue }
      if let read = read(path) { found.append((status.modified, read)) } else { unreadable.append(path) }
    }
    return (found.sorted { ($0.0.seconds, $0.0.nanoseconds) < ($1.0.seconds, $1.0.nanoseconds) }.map(\.1), unreadable)
  }

  /// What is to be offered for a file (nil: for any, and for none): edits of sessions that have ended without saving
  /// them, oldest first.
  public func offers(for file: Path?) -> [Found] {
    guard let all = try? all() else { return [] }
    let target = file.map { (try? fileSystem.resolve($0)) ?? $0 }
    return all.found.filter {
      !$0.isLive && !$0.content.wasGivenUp && !$0.content.entries.isEmpty
        && (target == nil || $0.content.header.file == target)
    }
  }

  /// The edits are not wanted: they are kept for a while, and not offered any more.
  public func giveUp(_ path: Path) throws(StorageError) {
    do throws(Errno) {
      let file = try fileSystem.open(path, [.write, .append, .noFollow], permissions: 0)
      defer { try? fileSystem.close(file) }
      // On a line of its own, whatever the last one was cut to.
      try fileSystem.writeAll(file, [0x0A] + RecoveryFile.givenUpLine)
      try fileSystem.synchronize(file)
    } catch {
      if error.code != ENOENT { throw .cannotWrite(path, error) }
    }
  }

  /// Removes a recovery file: its edits are saved, or not wanted.
  public func remove(_ path: Path) throws(StorageError) {
    do throws(Errno) {
      try fileSystem.unlink(path)
    } catch {
      if error.code != ENOENT { throw .cannotWrite(path, error) }
    }
  }

  /// Removes what was given up on purpose longer ago than it is kept; `now` in seconds since 1970.
  public func tidy(now: Int64) {
    guard let all = try? all() else { return }
    for file in all.found where file.content.wasGivenUp && !file.isLive {
      guard let status = try? fileSystem.status(at: file.path, followingLinks: false),
        status.modified.seconds < now - Self.keptSeconds
      else { continue }
      try? fileSystem.unlink(file.path)
    }
  }

  private func read(_ path: Path) -> Found? {
    guard let file = try? fileSystem.open(path, [.noFollow], permissions: 0) else { return nil }
    defer { try? fileSystem.close(file) }
    guard let status = try? fileSystem.status(of: file),
      let bytes = try? fileSystem.readAll(file, expecting: status.size, limit: RecoveryFile.limits.bytes),
      let content = RecoveryFile(bytes: bytes)
    else { return nil }
    return Found(path: path, content: content, isLive: isLocked(file))
  }

  /// The session that writes a recovery file holds its lock. Where there are no locks, none is taken for live.
  private func isLocked(_ file: FileDescriptor) -> Bool {
    do throws(Errno) {
      try fileSystem.lock(file)
      return false
    } catch {
      return error.code == EWOULDBLOCK
    }
  }
}
