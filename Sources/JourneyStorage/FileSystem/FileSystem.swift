/// The system calls that storage is made of, one function a call, so that a test can fail each of them.
///
/// Every function either does what it says or throws the system's reason. Interrupted calls are repeated by the implementation:
/// a caller never sees EINTR, and never has to repeat a call.
public protocol FileSystem: Sendable {
  /// Opens a file; `permissions` apply (less the process's mask) when it is made.
  func open(_ path: Path, _ options: OpenOptions, permissions: UInt32) throws(Errno) -> FileDescriptor
  /// Closes the descriptor, whatever is thrown: it must not be closed again. Network file systems may report a failed write here.
  func close(_ file: FileDescriptor) throws(Errno)
  /// Reads up to `count` bytes; empty at the end of the file.
  func read(_ file: FileDescriptor, upTo count: Int) throws(Errno) -> [UInt8]
  /// Writes some of the bytes and says how many.
  func write(_ file: FileDescriptor, _ bytes: ArraySlice<UInt8>) throws(Errno) -> Int
  /// Cuts or extends the file to `size` bytes.
  func truncate(_ file: FileDescriptor, to size: Int) throws(Errno)
  /// Claims room for `count` bytes after `offset` without changing the file's size or content.
  func reserve(_ file: FileDescriptor, from offset: Int, count: Int) throws(Errno)
  /// Waits until content (for a folder: its names) is on the disk. After a failure the content must be taken for lost.
  func synchronize(_ file: FileDescriptor) throws(Errno)
  /// Takes the exclusive lock, or throws EWOULDBLOCK at once. Closing the descriptor gives it back.
  func lock(_ file: FileDescriptor) throws(Errno)

  func status(of file: FileDescriptor) throws(Errno) -> FileStatus
  func status(at path: Path, followingLinks: Bool) throws(Errno) -> FileStatus
  /// The absolute path without symbolic links, `.` and `..`; all of it must exist.
  func resolve(_ path: Path) throws(Errno) -> Path
  /// Throws unless this process may write to what the path names.
  func checkWritable(_ path: Path) throws(Errno)
  func freeSpace(at path: Path) throws(Errno) -> FreeSpace

  func setOwner(_ file: FileDescriptor, owner: UInt32, group: UInt32) throws(Errno)
  func setMode(_ file: FileDescriptor, _ mode: UInt32) throws(Errno)
  /// The names of the extended attributes; access control lists are among them.
  func attributeNames(_ file: FileDescriptor) throws(Errno) -> [String]
  func attribute(_ file: FileDescriptor, _ name: String) throws(Errno) -> [UInt8]
  func setAttribute(_ file: FileDescriptor, _ name: String, _ value: [UInt8]) throws(Errno)
  func removeAttribute(_ file: FileDescriptor, _ name: String) throws(Errno)

  /// Gives a file another name in one step, replacing what has that name.
  func rename(_ old: Path, to new: Path) throws(Errno)
  /// Gives a file another name in one step; throws EEXIST when something has that name.
  func renameWithoutReplacing(_ old: Path, to new: Path) throws(Errno)
  /// Gives a file a second name; throws EEXIST when something has that name.
  func link(_ old: Path, to new: Path) throws(Errno)
  func unlink(_ path: Path) throws(Errno)
  func makeFolder(_ path: Path, permissions: UInt32) throws(Errno)
  /// Removes an empty folder.
  func removeFolder(_ path: Path) throws(Errno)
  /// The names in a folder, without `.` and `..`, in no order.
  func names(in folder: Path) throws(Errno) -> [[UInt8]]

  /// Waits; a test's file system need not.
  func pause(milliseconds: Int)
  /// Sixty-four bits that others cannot guess, for the names of temporary files.
  func randomBits() -> UInt64
}

/// An open file.
public struct FileDescriptor: Sendable, Hashable {
  public let number: Int32

  public init(_ number: Int32) { self.number = number }
}

/// How a file is opened. Descriptors are never passed on to programs that are started, and opening never waits for a pipe's other end.
public struct OpenOptions: OptionSet, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// For writing only; without it, for reading only.
  public static let write = OpenOptions(rawValue: 1)
  /// Makes the file when there is none.
  public static let create = OpenOptions(rawValue: 2)
  /// With `create`: throws EEXIST when there is one.
  public static let exclusive = OpenOptions(rawValue: 4)
  /// Throws ELOOP when the last part of the path is a symbolic link.
  public static let noFollow = OpenOptions(rawValue: 8)
  /// Throws ENOTDIR unless it is a folder.
  public static let folder = OpenOptions(rawValue: 16)
  /// With `write`: every write goes to the end.
  public static let append = OpenOptions(rawValue: 32)
}
