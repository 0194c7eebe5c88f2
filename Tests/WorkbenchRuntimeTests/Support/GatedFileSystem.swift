import Glibc
import JourneyStorage
import Synchronization

/// A gate before which those who read files wait while it is shut.
final class Gate: Sendable {
  private let isShut = Mutex(false)

  func shut() { isShut.withLock { $0 = true } }
  func open() { isShut.withLock { $0 = false } }

  func pass() {
    while isShut.withLock({ $0 }) { sched_yield() }
  }
}

/// The machine's file system behind a gate.
struct GatedFileSystem: FileSystem {
  let gate: Gate
  private let base = SystemFileSystem()

  init(_ gate: Gate) { self.gate = gate }

  func read(_ file: FileDescriptor, upTo count: Int) throws(Errno) -> [UInt8] {
    gate.pass()
    return try base.read(file, upTo: count)
  }

  func open(_ path: Path, _ options: OpenOptions, permissions: UInt32) throws(Errno) -> FileDescriptor {
    try base.open(path, options, permissions: permissions)
  }
  func status(at path: Path, followingLinks: Bool) throws(Errno) -> FileStatus {
    try base.status(at: path, followingLinks: followingLinks)
  }
  func checkWritable(_ path: Path) throws(Errno) { try base.checkWritable(path) }
  func close(_ file: FileDescriptor) throws(Errno) { try base.close(file) }
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
