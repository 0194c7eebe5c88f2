import Glibc

/// The reason the system gives for refusing a call.
public struct Errno: Error, Sendable, Hashable {
  public let code: Int32

  public init(_ code: Int32) { self.code = code }
}

extension Errno: CustomStringConvertible {
  /// The reason in a person's words, without a full stop: "permission denied".
  public var description: String {
    switch code {
    case EACCES: "permission denied"
    case EPERM: "the system does not permit it"
    case EROFS: "the disk is mounted read-only"
    case ENOSPC: "no space is left on the disk"
    case EDQUOT: "your disk quota is used up"
    case EFBIG: "the file would be larger than this session or disk allows"
    case EIO: "the disk reported an input/output error"
    case EMFILE, ENFILE: "too many files are open"
    case ENOENT: "there is no such file or folder"
    case ENOTDIR: "a part of the path is not a folder"
    case EISDIR: "it is a folder"
    case ENAMETOOLONG: "the name is too long"
    case ELOOP: "too many symbolic links"
    case EEXIST: "it already exists"
    case EBUSY, ETXTBSY: "it is in use"
    case EXDEV: "it lies on another file system"
    case ESTALE: "the network folder changed; open it again"
    case ENOLCK: "the file system has no locks"
    case ENOMEM: "memory is used up"
    default: "system error \(code)"
    }
  }
}

extension Errno {
  /// The file system or the kernel has no such call.
  var meansUnsupported: Bool {
    code == EOPNOTSUPP || code == ENOTSUP || code == ENOSYS || code == EINVAL || code == ENOLCK
  }

  /// Permission stands in the way: another user, another folder or another disk may do.
  var meansNotPermitted: Bool { code == EACCES || code == EPERM || code == EROFS }

  /// There is no room for the bytes or for one more name.
  var meansFull: Bool { code == ENOSPC || code == EDQUOT }
}
