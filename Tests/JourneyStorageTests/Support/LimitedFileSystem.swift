import Glibc
import JourneyStorage
import TestSupport

/// A file system with something missing, before the faults of another: no hard links, or a folder in which nothing can be made.
///
/// Tests may run as the superuser, whom no mode stops; so the refusal is made here.
struct LimitedFileSystem: ForwardingFileSystem {
  let base: FaultyFileSystem
  let refusesLinks: Bool
  let closedFolder: Path?

  init(_ base: FaultyFileSystem, refusesLinks: Bool = false, closedFolder: Path? = nil) {
    self.base = base
    self.refusesLinks = refusesLinks
    self.closedFolder = closedFolder
  }

  private func isClosed(_ path: Path) -> Bool { path.folder == closedFolder }

  func open(_ path: Path, _ options: OpenOptions, permissions: UInt32) throws(Errno) -> FileDescriptor {
    if options.contains(.create), isClosed(path) { throw Errno(EACCES) }
    return try base.open(path, options, permissions: permissions)
  }
  func link(_ old: Path, to new: Path) throws(Errno) {
    if refusesLinks { throw Errno(EPERM) }
    try base.link(old, to: new)
  }
  func checkWritable(_ path: Path) throws(Errno) {
    if path == closedFolder { throw Errno(EACCES) }
    try base.checkWritable(path)
  }
}
