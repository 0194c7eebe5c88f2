public import JourneyStorage

/// A file system that hands everything to another, but for what it answers itself.
public protocol ForwardingFileSystem: FileSystem {
  associatedtype Base: FileSystem
  var base: Base { get }
}

extension ForwardingFileSystem {
  public func open(_ path: Path, _ options: OpenOptions, permissions: UInt32) throws(Errno) -> FileDescriptor {
    try base.open(path, options, permissions: permissions)
  }
  public func link(_ old: Path, to new: Path) throws(Errno) { try base.link(old, to: new) }
  public func checkWritable(_ path: Path) throws(Errno) { try base.checkWritable(path) }
  public func close(_ file: FileDescriptor) throws(Errno) { try base.close(file) }
  public func read(_ file: FileDescriptor, upTo count: Int) throws(Errno) -> [UInt8] {
    try base.read(file, upTo: count)
  }
  public func write(_ file: FileDescriptor, _ bytes: ArraySlice<UInt8>) throws(Errno) -> Int {
    try base.write(file, bytes)
  }
  public func truncate(_ file: FileDescriptor, to size: Int) throws(Errno) { try base.truncate(file, to: size) }
  public func reserve(_ file: FileDescriptor, from offset: Int, count: Int) throws(Errno) {
    try base.reserve(file, from: offset, count: count)
  }
  public func synchronize(_ file: FileDescriptor) throws(Errno) { try base.synchronize(file) }
  public func lock(_ file: FileDescriptor) throws(Errno) { try base.lock(file) }
  public func status(of file: FileDescriptor) throws(Errno) -> FileStatus { try base.status(of: file) }
  public func status(at path: Path, followingLinks: Bool) throws(Errno) -> FileStatus {
    try base.status(at: path, followingLinks: followingLinks)
  }
  public func resolve(_ path: Path) throws(Errno) -> Path { try base.resolve(path) }
  public func freeSpace(at path: Path) throws(Errno) -> FreeSpace { try base.freeSpace(at: path) }
  public func setOwner(_ file: FileDescriptor, owner: UInt32, group: UInt32) throws(Errno) {
    try base.setOwner(file, owner: owner, group: group)
  }
  public func setMode(_ file: FileDescriptor, _ mode: UInt32) throws(Errno) { try base.setMode(file, mode) }
  public func attributeNames(_ file: FileDescriptor) throws(Errno) -> [String] { try base.attributeNames(file) }
  public func attribute(_ file: FileDescriptor, _ name: String) throws(Errno) -> [UInt8] {
    try base.attribute(file, name)
  }
  public func setAttribute(_ file: FileDescriptor, _ name: String, _ value: [UInt8]) throws(Errno) {
    try base.setAttribute(file, name, value)
  }
  public func removeAttribute(_ file: FileDescriptor, _ name: String) throws(Errno) {
    try base.removeAttribute(file, name)
  }
  public func rename(_ old: Path, to new: Path) throws(Errno) { try base.rename(old, to: new) }
  public func renameWithoutReplacing(_ old: Path, to new: Path) throws(Errno) {
    try base.renameWithoutReplacing(old, to: new)
  }
  public func unlink(_ path: Path) throws(Errno) { try base.unlink(path) }
  public func makeFolder(_ path: Path, permissions: UInt32) throws(Errno) {
    try base.makeFolder(path, permissions: permissions)
  }
  public func removeFolder(_ path: Path) throws(Errno) { try base.removeFolder(path) }
  public func names(in folder: Path) throws(Errno) -> [[UInt8]] { try base.names(in: folder) }
  public func pause(milliseconds: Int) { base.pause(milliseconds: milliseconds) }
  public func randomBits() -> UInt64 { base.randomBits() }
}
