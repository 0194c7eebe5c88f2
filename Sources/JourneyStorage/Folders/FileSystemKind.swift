import Glibc

/// What sort of file system a folder is on.
enum FileSystemKind {
  /// Whether other machines may change the folder without this one being told. False where that cannot be found out.
  static func isShared(_ folder: Path) -> Bool {
    let system = SystemFileSystem()
    guard let status = try? system.status(at: folder, followingLinks: true),
      let table = try? system.open("/proc/self/mountinfo", [], permissions: 0)
    else { return false }
    defer { try? system.close(table) }
    guard let bytes = try? system.readAll(table, expecting: 1 << 16, limit: 1 << 22) else { return false }
    return isShared(device: status.device, mounts: String(decoding: bytes, as: UTF8.self))
  }

  /// `mounts` is as in proc_pid_mountinfo(5): the device is the third word of a line, the kind the first after " - ".
  static func isShared(device: UInt64, mounts: String) -> Bool {
    let major = (device >> 8) & 0xFFF | (device >> 32) & ~0xFFF
    let minor = device & 0xFF | (device >> 12) & ~0xFF
    let wanted = "\(major):\(minor)"
    for line in mounts.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 2, words[2] == wanted, let dash = words.firstIndex(of: "-"), dash + 1 < words.count else {
        continue
      }
      return shared.contains { words[dash + 1] == $0 || words[dash + 1].hasPrefix("\($0).") }
    }
    return false
  }

  private static let shared = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse", "fuseblk", "ceph", "afs", "glusterfs", "lustre", "gpfs",
    "ocfs2", "gfs2", "beegfs", "vboxsf", "vmhgfs", "prl_fs", "virtiofs",
  ]
}
