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

  /// One that cannot be read.
  public struct Unreadable: Sendable, Equatable {
    public let path: Path
    /// What the system said; nil where it was read, and is no recovery file.
    public let errno: Errno?

    /// What to tell the person, as it is: whoever shows it makes it harmless.
    public var sentence: String {
      guard let errno else { return "\(path): is no recovery file that can be read; look at it by hand" }
      return "\(path): edits may be kept in it, and it cannot be read: \(errno); mend that, and try again"
    }
  }

  /// The recovery files that can be read, oldest first, and those that cannot.
  ///
  /// Files of other owners, links and what else is no plain file are not looked at. O(size of all).
  public func all() throws(StorageError) -> (found: [Found], unreadable: [Unreadable]) {
    let names: [[UInt8]]
    do throws(Errno) {
      names = try fileSystem.names(in: folder)
    } catch {
      if error.code == ENOENT { return ([], []) }
      throw .cannotRead(folder, error)
    }
    var found: [(FileTime, Found)] = []
    var unreadable: [Unreadable] = []
    for name in names.sorted(by: { $0.lexicographicallyPrecedes($1) })
    where name.suffix(Self.suffix.utf8.count).elementsEqual(Self.suffix.utf8) {
      let path = folder.appending(name)
      do throws(Errno) {
        let status = try fileSystem.status(at: path, followingLinks: false)
        guard status.kind == .file, status.owner == geteuid() else { continue }
        if let read = try read(path) {
          found.append((status.modified, read))
        } else {
          unreadable.append(Unreadable(path: path, errno: nil))
        }
      } catch {
        // It went since its name was read: its session has saved.
        if error.code != ENOENT { unreadable.append(Unreadable(path: path, errno: error)) }
      }
    }
    return (found.sorted { ($0.0.seconds, $0.0.nanoseconds) < ($1.0.seconds, $1.0.nanoseconds) }.map(\.1), unreadable)
  }

  /// What is to be offered for a file (nil: for any, and for none): edits of sessions that have ended without saving
  /// them, oldest first; and what may hold more, but cannot be read.
  public func offers(for file: Path?) throws(StorageError) -> (found: [Found], unreadable: [Unreadable]) {
    let all = try all()
    let target = file.map { (try? fileSystem.resolve($0)) ?? $0 }
    let found = all.found.filter {
      !$0.isLive && !$0.content.wasGivenUp && !$0.content.entries.isEmpty
        && (target == nil || $0.content.header.file == target)
    }
    return (found, all.unreadable)
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

  /// Its edits are saved: it is removed, or kept for a while where it holds more than could be read.
  /// - Returns: whether it is kept.
  @discardableResult
  public func putAway(_ path: Path) throws(StorageError) -> Bool {
    guard let content = try? read(path)?.content, content.isCut else {
      try remove(path)
      return false
    }
    try giveUp(path)
    return true
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

  /// Nil where it is no recovery file.
  private func read(_ path: Path) throws(Errno) -> Found? {
    let file = try fileSystem.open(path, [.noFollow], permissions: 0)
    defer { try? fileSystem.close(file) }
    let size = try fileSystem.status(of: file).size
    let bytes = try fileSystem.readAll(file, expecting: size, limit: RecoveryFile.limits.bytes)
    if bytes.count > RecoveryFile.limits.bytes { throw Errno(EFBIG) }
    guard let content = RecoveryFile(bytes: bytes) else { return nil }
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
