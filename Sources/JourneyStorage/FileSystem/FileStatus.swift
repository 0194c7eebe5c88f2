/// What the system says about a file without reading it.
public struct FileStatus: Sendable, Hashable {
  public var kind: FileKind
  public var device: UInt64
  public var inode: UInt64
  /// Names this file has; more than one means hard links.
  public var links: Int
  /// Permission bits, set-id and sticky bits: the low twelve bits of the mode.
  public var mode: UInt32
  public var owner: UInt32
  public var group: UInt32
  /// Bytes.
  public var size: Int
  public var modified: FileTime
  /// When content, mode, owner or names last changed; a program cannot set it back.
  public var changed: FileTime

  /// Whether both describe the same file, under whatever name.
  func isSameFile(as other: FileStatus) -> Bool { device == other.device && inode == other.inode }
}

/// What sort of thing a path names.
public enum FileKind: Sendable, Hashable {
  case file, folder, symbolicLink, pipe, socket, device, unknown
}

/// A moment as file systems store it; compared, never calculated with.
public struct FileTime: Sendable, Hashable {
  /// Seconds since 1970-01-01 00:00 UTC.
  public var seconds: Int64
  /// 0..<1,000,000,000.
  public var nanoseconds: Int64

  public init(seconds: Int64, nanoseconds: Int64) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }
}

/// What a file system can still take.
public struct FreeSpace: Sendable, Hashable {
  /// Bytes that an ordinary user may still write. A quota may allow less.
  public var bytes: Int
  /// Files that may still be made; nil where the file system does not count them.
  public var files: Int?

  public init(bytes: Int, files: Int?) {
    self.bytes = bytes
    self.files = files
  }
}
