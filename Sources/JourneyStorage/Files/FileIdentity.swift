/// What a file was when it was read or written, to tell later whether somebody else changed it.
public struct FileIdentity: Sendable, Hashable {
  public let device: UInt64
  public let inode: UInt64
  /// Bytes.
  public let size: Int
  public let modified: FileTime
  public let changed: FileTime
  public let hash: ContentHash

  init(_ status: FileStatus, _ bytes: [UInt8]) {
    device = status.device
    inode = status.inode
    size = bytes.count
    modified = status.modified
    changed = status.changed
    hash = ContentHash(of: bytes)
  }

  /// Whether the bytes are those of this file: the only question that decides about a conflict.
  public func hasContent(_ bytes: [UInt8]) -> Bool { size == bytes.count && hash == ContentHash(of: bytes) }

  /// Whether a look without reading shows nothing new.
  ///
  /// True does not prove that the content is the same: two writes within one tick of the file system's clock look alike. False does not
  /// prove that it differs: `touch`, a new name and a change of mode show here too.
  public func looksUnchanged(_ status: FileStatus) -> Bool {
    device == status.device && inode == status.inode && size == status.size && modified == status.modified
      && changed == status.changed
  }
}
