import Glibc

/// Carries owner, group, mode and extended attributes from one file to another.
struct Attributes {
  private let status: FileStatus
  private let extended: [(name: String, value: [UInt8])]
  private static let accessList = "system.posix_acl_access"

  /// What the file at `path` has.
  init(_ fileSystem: any FileSystem, of path: Path) throws(Errno) {
    let file = try fileSystem.open(path, [.noFollow], permissions: 0)
    defer { try? fileSystem.close(file) }
    status = try fileSystem.status(of: file)
    let names: [String]
    do throws(Errno) {
      names = try fileSystem.attributeNames(file)
    } catch {
      if !error.meansUnsupported { throw error }
      names = []
    }
    var extended: [(String, [UInt8])] = []
    for name in names {
      do throws(Errno) {
        extended.append((name, try fileSystem.attribute(file, name)))
      } catch {
        if Self.belongsToUser(name), error.code != ENODATA { throw error }
      }
    }
    self.extended = extended
  }

  /// Gives all of it to `file`; false when the system refuses a part that matters, so that the file would be seen by others than before.
  func give(_ fileSystem: any FileSystem, to file: FileDescriptor) throws(Errno) -> Bool {
    let before = try fileSystem.status(of: file)
    if before.owner != status.owner || before.group != status.group {
      if try refused({ () throws(Errno) in
        try fileSystem.setOwner(file, owner: status.owner, group: status.group)
      }) {
        return false
      }
    }
    // A folder can hand down an access list, and the mode below would widen its mask.
    if !extended.contains(where: { $0.name == Self.accessList }) {
      try? fileSystem.removeAttribute(file, Self.accessList)
    }
    _ = try refused { () throws(Errno) in try fileSystem.setMode(file, status.mode) }
    for (name, value) in extended {
      do throws(Errno) {
        if try refused({ () throws(Errno) in try fileSystem.setAttribute(file, name, value) }) {
          if Self.belongsToUser(name) { return false }
        }
      } catch {
        if Self.belongsToUser(name) { throw error }
      }
    }
    // File systems without modes refuse to set one, but gave the same to all; others accept it and do not keep it.
    let after = try fileSystem.status(of: file)
    return after.owner == status.owner && after.group == status.group && after.mode & 0o777 == status.mode & 0o777
  }

  private func refused(_ call: () throws(Errno) -> Void) throws(Errno) -> Bool {
    do throws(Errno) {
      try call()
      return false
    } catch {
      if error.code == EPERM || error.code == EACCES || error.meansUnsupported { return true }
      throw error
    }
  }

  /// Attributes of users and access lists; the others (`security.`, `trusted.`) are the system's own.
  private static func belongsToUser(_ name: String) -> Bool {
    name.utf8.starts(with: "user.".utf8) || name.utf8.elementsEqual(accessList.utf8)
  }
}
