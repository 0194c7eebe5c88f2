import Glibc
import JourneyStorage
import TestSupport

/// The machine's file system, in which some paths are refused: tests may run as the superuser, whom no mode stops.
struct RefusingFileSystem: ForwardingFileSystem {
  /// Nothing can be made or removed in this folder.
  var closedFolder: Path?
  /// Nothing has this name.
  var hidden: Path?
  let base = SystemFileSystem()

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
}
