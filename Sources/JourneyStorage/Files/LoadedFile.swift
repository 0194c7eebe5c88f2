/// A file as it was read.
public struct LoadedFile: Sendable {
  /// The path that was asked for; saving goes by it, so that a link that was turned elsewhere is followed to where it points then.
  public let path: Path
  /// Where the bytes lie: absolute, without symbolic links.
  public let resolvedPath: Path
  public let bytes: [UInt8]
  public let identity: FileIdentity
  /// Why saving over it would be refused; nil when it would not.
  public let readOnly: ReadOnlyReason?

  public var isReadOnly: Bool { readOnly != nil }
}

/// Why a file is shown as read-only before anyone edits it.
public enum ReadOnlyReason: Sendable, Hashable {
  /// Its mode has no write permission for anybody.
  case protected
  /// Its mode does not let this user write.
  case notPermitted
  /// The disk is mounted read-only.
  case disk
  /// The file is marked as immutable (`chattr +i`).
  case immutable
}

extension ReadOnlyReason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .protected: "it is write-protected"
    case .notPermitted: "you have no permission to write it"
    case .disk: "its disk is mounted read-only"
    case .immutable: "it is marked as immutable"
    }
  }
}

/// What became of a file since it was read.
public enum FileChange: Sendable, Hashable {
  /// The bytes are the same, whatever the times say. The identity is the one to compare with from now on.
  case unchanged(FileIdentity)
  /// The same file holds other bytes.
  case edited
  /// Another file with other bytes has the name: a save by rename, a checkout, a move.
  case replaced
  /// Nothing has the name any more.
  case deleted
}
