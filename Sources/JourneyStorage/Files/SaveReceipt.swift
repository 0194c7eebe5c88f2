/// Proof that the bytes are on the disk: there is none unless they are.
public struct SaveReceipt: Sendable {
  /// Where the bytes lie: absolute, without symbolic links.
  public let path: Path
  /// What to expect at the next save; `modified` is the time of the save by the file system's clock.
  public let identity: FileIdentity
  /// What went another way than usual.
  public let notes: [SaveNote]
}

/// Something about a save that its user should know.
public enum SaveNote: Sendable, Hashable {
  case wroteInPlace(InPlaceReason, backup: Path)
  /// The save is good, but the content before it is not kept.
  case noBackup(Errno)
  /// The save is good, but a second saver would have been seen only by the look at the file just before.
  case noLock(Errno)
}

/// Why a file was written in place instead of being replaced in one step.
public enum InPlaceReason: Sendable, Hashable {
  /// It has other names, which replacing would cut off.
  case hardLinks(Int)
  /// Nothing new can be made in its folder.
  case folderNotWritable
  /// A new file could not be given its owner, group, mode or attributes.
  case attributesRefused
}

extension SaveNote: CustomStringConvertible {
  public var description: String {
    switch self {
    case .wroteInPlace(let reason, let backup):
      "Written in place because \(reason). What it held before is in \(backup)."
    case .noBackup(let errno): "No backup of the content before was kept: \(errno)."
    case .noLock(let errno): "Saved without a lock: \(errno)."
    }
  }
}

extension InPlaceReason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .hardLinks(let others): others == 1 ? "the file has another name" : "the file has \(others) other names"
    case .folderNotWritable: "its folder cannot be written to"
    case .attributesRefused: "a new file could not keep its owner, group and permissions"
    }
  }
}
