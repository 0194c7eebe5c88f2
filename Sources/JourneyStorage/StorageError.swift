import Glibc

/// Why a file could not be read or written, with what a person needs to mend it.
///
/// Paths stand in `description` as they are; whoever shows it makes its text harmless.
public enum StorageError: Error, Sendable, Hashable {
  /// Nothing has this name.
  case missing(Path)
  /// The symbolic link leads to nothing.
  case danglingLink(Path)
  /// Symbolic links lead in a circle.
  case linkLoop(Path)
  /// A folder, pipe, socket or device, where a file is needed.
  case notAFile(Path, FileKind)
  /// More than the limit, in bytes. `size` is what the system says, or just over the limit when it does not know.
  case tooLarge(Path, size: Int, limit: Int)
  /// What was to be saved could not be opened again.
  case tooLargeToSave(Path, size: Int, limit: Int)
  case cannotRead(Path, Errno)
  case cannotWrite(Path, Errno)
  /// The folder that should hold the file does not exist.
  case noFolder(Path)
  /// The disk or the quota is full. `needed` counts bytes.
  case noSpace(Path, needed: Int, free: FreeSpace?, Errno)
  case readOnly(Path, ReadOnlyReason)
  /// Something has the name already, and replacing it was not asked for.
  case alreadyExists(Path)
  /// Somebody else changed the file since it was read; nothing was written.
  case changedOnDisk(Path, FileChange)
  /// Another save held the lock for too long.
  case locked(Path, waitedMilliseconds: Int)
  /// The new content has the name, but the disk did not confirm it. Saving again is safe.
  case notConfirmed(Path, FileIdentity, Errno)
  /// A file that had to be written in place was not written whole; its previous content is in the backup.
  case damaged(Path, backup: Path, Errno)
  /// A name of an exported file that is empty, leads elsewhere or comes twice.
  case badName(String)
  /// An export was asked for into a folder that lies where a file is, or the reverse.
  case notAFolder(Path)
}

extension StorageError {
  /// The status the process ends with: 66 cannot be opened, 73 cannot be written, 75 the lock could not be had.
  public var exitStatus: Int32 {
    switch self {
    case .missing, .danglingLink, .linkLoop, .notAFile, .tooLarge, .cannotRead: 66
    case .cannotWrite, .noFolder, .noSpace, .readOnly, .alreadyExists, .changedOnDisk, .notConfirmed, .damaged,
      .badName, .tooLargeToSave,
      .notAFolder:
      73
    case .locked: 75
    }
  }
}

extension StorageError: CustomStringConvertible {
  /// What is wrong, where and why; then how to mend it.
  public var description: String {
    switch self {
    case .missing(let path): "\(path): there is no such file; check the name"
    case .danglingLink(let path): "\(path): the link leads to a file that does not exist; mend or remove the link"
    case .linkLoop(let path): "\(path): the symbolic links lead in a circle; mend or remove them"
    case .notAFile(let path, let kind): "\(path): this is \(kind.words), not a file; name a file"
    case .tooLarge(let path, let size, let limit):
      "\(path): too large: \(ByteCount(size)), and at most \(ByteCount(limit)) are read; split the file or remove what is not part of it"
    case .tooLargeToSave(let path, let size, let limit):
      "\(path): not saved: it would take \(ByteCount(size)), and at most \(ByteCount(limit)) can be opened again; split the journey, or take large texts out of it"
    case .cannotRead(let path, let errno): "\(path): cannot be read: \(errno)\(errno.mend(reading: true))"
    case .cannotWrite(let path, let errno): "\(path): cannot be written: \(errno)\(errno.mend(reading: false))"
    case .noFolder(let path): "\(path): there is no such folder; make it first"
    case .noSpace(let path, let needed, let free, let errno): Self.noSpaceSentence(path, needed, free, errno)
    case .readOnly(let path, let reason): "\(path): not saved: \(reason); save it under another name"
    case .alreadyExists(let path): "\(path): already exists; name another file, or force it to be replaced"
    case .changedOnDisk(let path, .deleted):
      "\(path): not saved: the file was deleted or moved since it was read; save it under another name"
    case .changedOnDisk(let path, _):
      "\(path): not saved: somebody else changed the file since it was read; merge their changes first"
    case .locked(let path, let milliseconds):
      "\(path): not saved: another save of this file was still under way after \(milliseconds / 1000) s; try again"
    case .notConfirmed(let path, _, let errno):
      "\(path): written, but the disk did not confirm it: \(errno); save again"
    case .damaged(let path, let backup, let errno):
      "\(path): may hold only a part of what was written: \(errno); what it held before is in \(backup)"
    case .badName(let name): "\"\(name)\": cannot be the name of an exported file; use another name"
    case .notAFolder(let path): "\(path): is not a folder; name another one"
    }
  }

  private static func noSpaceSentence(_ path: Path, _ needed: Int, _ free: FreeSpace?, _ errno: Errno) -> String {
    let start = "\(path): cannot be written: \(errno)"
    let need = "needs \(ByteCount(needed))"
    guard let free, errno.code == ENOSPC else { return "\(start) (\(need)); remove files you do not need" }
    if free.files == 0 { return "\(start): it takes no more files; remove files you do not need" }
    // The disk can count as free what it keeps back: then the number would only puzzle.
    if free.bytes >= needed { return "\(start) (\(need)); remove files you do not need" }
    return "\(start): \(need), \(ByteCount(free.bytes)) free; remove files you do not need"
  }
}

extension FileKind {
  fileprivate var words: String {
    switch self {
    case .file: "a file"
    case .folder: "a folder"
    case .symbolicLink: "a symbolic link"
    case .pipe: "a pipe"
    case .socket: "a socket"
    case .device: "a device"
    case .unknown: "something else"
    }
  }
}

extension Errno {
  /// What the user can do about it, after a semicolon; empty where there is nothing to say.
  fileprivate func mend(reading: Bool) -> String {
    switch code {
    case EACCES, EPERM:
      reading ? "; ask its owner for permission" : "; save it elsewhere, or ask its owner for permission"
    case EROFS: "; save it on another disk"
    case EFBIG: "; raise the limit (ulimit -f) or save it on another disk"
    case EMFILE, ENFILE: "; close other programs or files"
    case EIO: reading ? "; copy what can be read and check the disk" : "; save it on another disk and check this one"
    case ENAMETOOLONG: "; use a shorter name"
    case ENOENT, ENOTDIR: "; check the path"
    case EBUSY, ETXTBSY: "; close the program that uses it"
    default: ""
    }
  }
}

/// A count of bytes for people: whole kilobytes (1,024 bytes) rounded up, megabytes from 1,024 of those.
struct ByteCount: CustomStringConvertible {
  let bytes: Int

  init(_ bytes: Int) { self.bytes = bytes }

  var description: String {
    if bytes < 1024 { return "\(bytes) bytes" }
    let kilobytes = (bytes - 1) / 1024 + 1
    if kilobytes < 1024 { return "\(kilobytes) KB" }
    return "\((kilobytes - 1) / 1024 + 1) MB"
  }
}
