import Glibc

/// The file system of the machine.
///
/// A limit on file sizes (`ulimit -f`) ends a process by SIGXFSZ unless that signal is ignored; whoever owns the process ignores it,
/// so that the call fails with EFBIG instead.
public struct SystemFileSystem: FileSystem {
  public init() {}

  public func open(_ path: Path, _ options: OpenOptions, permissions: UInt32) throws(Errno) -> FileDescriptor {
    var flags = O_CLOEXEC | O_NOCTTY | O_NONBLOCK
    flags |= options.contains(.write) ? O_WRONLY : O_RDONLY
    if options.contains(.create) { flags |= O_CREAT }
    if options.contains(.exclusive) { flags |= O_EXCL }
    if options.contains(.append) { flags |= O_APPEND }
    if options.contains(.noFollow) { flags |= O_NOFOLLOW }
    if options.contains(.folder) { flags |= O_DIRECTORY }
    return FileDescriptor(try call(path) { Glibc.open($0, flags, mode_t(permissions)) })
  }

  public func close(_ file: FileDescriptor) throws(Errno) {
    // Linux gives the descriptor back even when it was interrupted: repeating could close another thread's file.
    if Glibc.close(file.number) != 0, errno != EINTR { throw Errno(errno) }
  }

  public func read(_ file: FileDescriptor, upTo count: Int) throws(Errno) -> [UInt8] {
    var failure: Errno?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(Errno) {
        filled = try uninterrupted { Glibc.read(file.number, buffer.baseAddress, count) }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  public func write(_ file: FileDescriptor, _ bytes: ArraySlice<UInt8>) throws(Errno) -> Int {
    try uninterrupted { bytes.withUnsafeBytes { Glibc.write(file.number, $0.baseAddress, $0.count) } }
  }

  public func truncate(_ file: FileDescriptor, to size: Int) throws(Errno) {
    try uninterrupted { ftruncate(file.number, size) }
  }

  public func reserve(_ file: FileDescriptor, from offset: Int, count: Int) throws(Errno) {
    guard let fallocate = GNUCalls.fallocate else { throw Errno(ENOSYS) }
    let keepSize: Int32 = 1
    try uninterrupted { fallocate(file.number, keepSize, offset, count) }
  }

  public func synchronize(_ file: FileDescriptor) throws(Errno) {
    try uninterrupted { fsync(file.number) }
  }

  public func lock(_ file: FileDescriptor) throws(Errno) {
    try uninterrupted { flock(file.number, LOCK_EX | LOCK_NB) }
  }

  public func status(of file: FileDescriptor) throws(Errno) -> FileStatus {
    var raw = stat()
    try uninterrupted { fstat(file.number, &raw) }
    return FileStatus(raw)
  }

  public func status(at path: Path, followingLinks: Bool) throws(Errno) -> FileStatus {
    var raw = stat()
    _ = try call(path) { followingLinks ? stat($0, &raw) : lstat($0, &raw) }
    return FileStatus(raw)
  }

  public func resolve(_ path: Path) throws(Errno) -> Path {
    var resolved: Path?
    _ = try call(path) {
      guard let text = realpath($0, nil) else { return -1 }
      resolved = Path(bytes: Array(UnsafeRawBufferPointer(start: text, count: strlen(text))))
      free(text)
      return 0
    }
    guard let resolved else { throw Errno(ENOENT) }
    return resolved
  }

  public func checkWritable(_ path: Path) throws(Errno) {
    _ = try call(path) { faccessat(AT_FDCWD, $0, W_OK, AT_EACCESS) }
  }

  public func freeSpace(at path: Path) throws(Errno) -> FreeSpace {
    var raw = statvfs()
    _ = try call(path) { statvfs($0, &raw) }
    let (bytes, tooMany) = UInt64(raw.f_bavail).multipliedReportingOverflow(by: UInt64(raw.f_frsize))
    return FreeSpace(
      bytes: tooMany ? Int.max : Int(clamping: bytes),
      files: raw.f_files == 0 ? nil : Int(clamping: raw.f_favail))
  }

  public func setOwner(_ file: FileDescriptor, owner: UInt32, group: UInt32) throws(Errno) {
    try uninterrupted { fchown(file.number, owner, group) }
  }

  public func setMode(_ file: FileDescriptor, _ mode: UInt32) throws(Errno) {
    try uninterrupted { fchmod(file.number, mode_t(mode)) }
  }

  public func rename(_ old: Path, to new: Path) throws(Errno) {
    _ = try call(old, new) { Glibc.rename($0, $1) }
  }

  public func renameWithoutReplacing(_ old: Path, to new: Path) throws(Errno) {
    guard let renameat2 = GNUCalls.renameat2 else { throw Errno(ENOSYS) }
    let noReplace: UInt32 = 1
    _ = try call(old, new) { renameat2(AT_FDCWD, $0, AT_FDCWD, $1, noReplace) }
  }

  public func link(_ old: Path, to new: Path) throws(Errno) {
    _ = try call(old, new) { Glibc.link($0, $1) }
  }

  public func unlink(_ path: Path) throws(Errno) {
    _ = try call(path) { Glibc.unlink($0) }
  }

  public func makeFolder(_ path: Path, permissions: UInt32) throws(Errno) {
    _ = try call(path) { mkdir($0, mode_t(permissions)) }
  }

  public func removeFolder(_ path: Path) throws(Errno) {
    _ = try call(path) { rmdir($0) }
  }

  public func names(in folder: Path) throws(Errno) -> [[UInt8]] {
    var stream: OpaquePointer?
    _ = try call(folder) {
      stream = opendir($0)
      return stream == nil ? -1 : 0
    }
    guard let stream else { throw Errno(ENOENT) }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        Array(
          UnsafeRawBufferPointer(start: $0, count: strlen(UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))))
      }
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
    }
    if errno != 0 { throw Errno(errno) }
    return names
  }

  public func pause(milliseconds: Int) {
    usleep(UInt32(clamping: milliseconds * 1000))
  }

  public func randomBits() -> UInt64 { UInt64.random(in: .min ... .max) }
}

extension FileStatus {
  init(_ raw: stat) {
    let kind: FileKind =
      switch raw.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .symbolicLink
      case S_IFIFO: .pipe
      case S_IFSOCK: .socket
      case S_IFCHR, S_IFBLK: .device
      default: .unknown
      }
    self.init(
      kind: kind, device: UInt64(raw.st_dev), inode: UInt64(raw.st_ino), links: Int(raw.st_nlink),
      mode: UInt32(raw.st_mode) & 0o7777, owner: raw.st_uid, group: raw.st_gid, size: Int(raw.st_size),
      modified: FileTime(seconds: Int64(raw.st_mtim.tv_sec), nanoseconds: Int64(raw.st_mtim.tv_nsec)),
      changed: FileTime(seconds: Int64(raw.st_ctim.tv_sec), nanoseconds: Int64(raw.st_ctim.tv_nsec)))
  }
}
