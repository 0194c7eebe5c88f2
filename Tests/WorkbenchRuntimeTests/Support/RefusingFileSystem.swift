import Glibc
import JourneyStorage

/// The machine's file system, in which some paths are refused: tests may run as the superuser, whom no mode stops.
struct RefusingFileSystem: FileSystem {
  /// Nothing can be made or removed in this folder.
  var closedFolder: Path?
  /// Nothing has this name.
  var hidden: Path?
  private let base = SystemFileSystem()

  init(closedFolder: Path? = nil, hidden: Path? = nil) {
    self.closedFolder = closedFolder
    self.hidden = hidden
  }

  func open(_ path: Path, _ options: OpenOptions, permissions: UInt32) throws(Errno) -> FileDescriptor {
    if options.contains(.create), path.folder == closedFolder { throw Errno(EACCES) }
    return try base.open(path, options, permissions: permissions)
  }
  func status(at path: Path, followingLinks: Bool) throws(Errno) -> FileStatus {
    if path == hidden { throw Errno(ENOENT) }
    return try base.status(at: path, followingLinks: followingLinks)
  }
  func checkWritable(_ path: Path) throws(Errno) {
    if path == closedFolder { throw Errno(EACCES) }
    try base.checkWritable(path)
  }

  func close(_ file: FileDescriptor) throws(Errno) { try base.close(file) }
  func read(_ file: FileDescriptor, upTo count: Int) throws(Errno) -> [UInt8] { try base.read(file, upTo: count) }
  func write(_ file: FileDescriptor, _ bytes: ArraySlice<UInt8>) throws(Errno) -> Int { try base.write(file, bytes) }
  func truncate(_ file: FileDescriptor, to size: Int) throws(Errno) { try base.truncate(file, to: size) }
  func reserve(_ file: FileDescriptor, from offset: Int, count: Int) throws(Errno) {
    try base.reserve(file, from: offset, count: count)
  }
  func synchronize(_ file: FileDescriptor) throws(Errno) { try base.synchronize(file) }
  func lock(_ file: FileDescriptor) throws(Errno) { try base.lock(file) }
  func status(of file: FileDescriptor) throws(Errno) -> FileStatus { try base.status(of: file) }
  func resolve(_ path: Path) throws(Errno) -> Path { try base.resolve(path) }
  func freeSpace(at path: Path) throws(Errno) -> FreeSpace { try base.freeSpace(at: path) }
  func setOwner(_ file: FileDescriptor, owner: UInt32, group: UInt32) throws(Errno) {
    try base.setOwner(file, owner: owner, group: group)
  }
  func setMode(_ file: FileDescriptor, _ mode: UInt32) throws(Errno) { try base.setMode(file, mode) }
  func attributeNames(_ file: FileDescriptor) throws(Errno) -> [String] { try base.attributeNames(file) }
  func attribute(_ file: FileDescriptor, _ name: String) throws(Errno) -> [UInt8] { try base.attribute(file, name) }
  func setAttribute(_ file: FileDescriptor, _ name: String, _ value: [UInt8]) throws(Errno) {
    try base.setAttribute(file, name, value)
  }
  func removeAttribute(_ file: FileDescriptor, _ name: String) throws(Errno) { try base.removeAttribute(file, name) }
  func rename(_ old: Path, to new: Path) throws(Errno) { try base.rename(old, to: new) }
  func renameWithoutReplacing(_ old: Path, to new: Path) throws(Errno) { try base.renameWithoutReplacing(old, to: new) }
  func link(_ old: Path, to new: Path) throws(Errno) { try base.link(old, to: new) }
  func unlink(_ path: Path) throws(Errno) { try base.unlink(path) }
  func makeFolder(_ path: Path, permissions: UInt32) throws(Errno) {
    try base.makeFolder(path, permissions: permissions)
  }
  func removeFolder(_ path: Path) throws(Errno) { try base.removeFolder(path) }
  func names(in folder: Path) throws(Errno) -> [[UInt8]] { try base.names(in: folder) }
  func pause(milliseconds: Int) { base.pause(milliseconds: milliseconds) }
  func randomBits() -> UInt64 { base.randomBits() }
}
