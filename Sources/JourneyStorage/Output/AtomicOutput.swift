import Glibc

/// Writes what is exported: all of it, or nothing.
///
/// Until everything is on the disk, it lies under a temporary name beside `OUT` (`.OUT.RANDOM.tmp`), which goes when the export fails or
/// is cancelled. There is no backup and no lock: an export can be made again.
public struct AtomicOutput: Sendable {
  let fileSystem: any FileSystem

  public init(fileSystem: any FileSystem = SystemFileSystem()) { self.fileSystem = fileSystem }

  /// Writes a file. One that exists is replaced only when `replacing`, and then keeps its mode; a link stays and its target is replaced.
  public func writeFile(_ bytes: [UInt8], to path: Path, replacing: Bool = false) throws(StorageError) {
    let store = JourneyStore(fileSystem: fileSystem)
    switch try store.locateForWriting(path) {
    case .free(let target):
      try put(bytes, at: target, mode: nil)
      try confirm(target.folder, bytes.count)
    case .file(let target, let status):
      if !replacing { throw .alreadyExists(path) }
      if let reason = store.readOnlyReason(target, status) { throw .readOnly(path, reason) }
      try put(bytes, at: target, mode: status.mode)
      try confirm(target.folder, bytes.count)
    }
  }

  /// Writes a folder of files. `fill` is given a function that adds one file, by its name or by that of a folder within and its
  /// name there (`tables/steps.csv`); when `fill` throws (because it failed or was cancelled) nothing is left, and its error is
  /// thrown on.
  ///
  /// A folder that exists is used only when `replacing`: then all files are written first and put in its place one by one, and other
  /// files in it stay as they are.
  public func writeFolder(
    to path: Path, replacing: Bool = false, _ fill: (_ add: (String, [UInt8]) throws -> Void) throws -> Void
  ) throws {
    let target = path.withoutTrailingSlashes
    let exists = try checkFolder(target, replacing: replacing)
    let name = CompanionNames.temporary(target.name, random: fileSystem.randomBits())
    // In an existing folder the files are prepared inside, which is one file system whatever is mounted where.
    let temporary = exists ? target.appending(name) : target.sibling(name)
    try refusing(target, 0) { () throws(Errno) in try fileSystem.makeFolder(temporary, permissions: 0o755) }
    var names: [String] = []
    var known: Set<[UInt8]> = []
    var folders: [String] = []
    do {
      try fill { name, bytes in
        let parts = name.utf8.split(separator: Path.slash, omittingEmptySubsequences: false).map { String($0) ?? "" }
        if parts.count > 2 || !parts.allSatisfy(Self.isPlain) || !known.insert(Array(name.utf8)).inserted {
          throw StorageError.badName(name)
        }
        if parts.count == 2, known.insert(Array(parts[0].utf8)).inserted {
          try refusing(target, 0) { () throws(Errno) in
            try fileSystem.makeFolder(temporary.appending(parts[0]), permissions: 0o755)
          }
          folders.append(parts[0])
        }
        try put(bytes, at: temporary.appending(name), named: target.appending(name), mode: nil)
        names.append(name)
      }
      try refusing(target, 0) { () throws(Errno) in
        for folder in folders { try fileSystem.synchronizeFolder(temporary.appending(folder)) }
        try fileSystem.synchronizeFolder(temporary)
        if !exists { return try moveFolder(temporary, to: target) }
        try replace(names, in: folders, of: target, from: temporary)
      }
    } catch {
      for name in names { try? fileSystem.unlink(temporary.appending(name)) }
      for folder in folders { try? fileSystem.removeFolder(temporary.appending(folder)) }
      try? fileSystem.removeFolder(temporary)
      throw error
    }
    try confirm(exists ? target : target.folder, 0)
  }

  /// Puts what was prepared in the place of what is there.
  private func replace(
    _ names: [String], in folders: [String], of target: Path, from temporary: Path
  ) throws(Errno) {
    for folder in folders where (try? fileSystem.status(at: target.appending(folder), followingLinks: true)) == nil {
      try fileSystem.makeFolder(target.appending(folder), permissions: 0o755)
    }
    for name in names { try fileSystem.rename(temporary.appending(name), to: target.appending(name)) }
    for folder in folders {
      try fileSystem.synchronizeFolder(target.appending(folder))
      try fileSystem.removeFolder(temporary.appending(folder))
    }
    try fileSystem.removeFolder(temporary)
  }

  /// Whether the folder exists; throws when it must not, or when it is something else.
  private func checkFolder(_ target: Path, replacing: Bool) throws(StorageError) -> Bool {
    let status: FileStatus
    do throws(Errno) {
      status = try fileSystem.status(at: target, followingLinks: true)
    } catch {
      if error.code != ENOENT { throw .cannotWrite(target, error) }
      if (try? fileSystem.status(at: target, followingLinks: false)) != nil { throw .danglingLink(target) }
      if (try? fileSystem.status(at: target.folder, followingLinks: true)) == nil { throw .noFolder(target.folder) }
      return false
    }
    if status.kind != .folder { throw .notAFolder(target) }
    if !replacing { throw .alreadyExists(target) }
    return true
  }

  /// Renames; an empty folder that came in between would be replaced, so where the system can, it is asked not to.
  private func moveFolder(_ temporary: Path, to target: Path) throws(Errno) {
    do throws(Errno) {
      try fileSystem.renameWithoutReplacing(temporary, to: target)
    } catch {
      if !error.meansUnsupported { throw error }
      try fileSystem.rename(temporary, to: target)
    }
  }

  /// Writes one file under its own name in one step; `mode` is that of the file it replaces. `named` is the path that an error tells:
  /// where the file would have been for the user.
  private func put(_ bytes: [UInt8], at target: Path, named: Path? = nil, mode: UInt32?) throws(StorageError) {
    try refusing(named ?? target, bytes.count) { () throws(Errno) in
      let temporary = try TemporaryFile(fileSystem, beside: target, permissions: mode == nil ? 0o644 : 0o600)
      _ = try temporary.finish(bytes) { (file) throws(Errno) in
        if let mode { try fileSystem.setMode(file, mode & 0o777) }
      }
      do throws(Errno) {
        if mode == nil {
          try fileSystem.moveWithoutReplacing(temporary.path, to: target)
        } else {
          try fileSystem.rename(temporary.path, to: target)
        }
      } catch {
        temporary.discard()
        throw error
      }
    }
  }

  private func confirm(_ folder: Path, _ needed: Int) throws(StorageError) {
    try refusing(folder, needed) { () throws(Errno) in try fileSystem.synchronizeFolder(folder) }
  }

  private func refusing(_ path: Path, _ needed: Int, _ body: () throws(Errno) -> Void) throws(StorageError) {
    do throws(Errno) {
      try body()
    } catch {
      throw error.code == EEXIST
        ? .alreadyExists(path) : JourneyStore(fileSystem: fileSystem).failure(path, error, needed: needed)
    }
  }

  /// One name, that leads nowhere else and that no listing hides.
  private static func isPlain(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    return !bytes.isEmpty && bytes.first != UInt8(ascii: ".") && !bytes.contains(Path.slash) && !bytes.contains(0)
  }
}
