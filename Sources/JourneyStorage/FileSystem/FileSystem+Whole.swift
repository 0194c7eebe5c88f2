import Glibc

/// What is done with several calls, always in the same order.
extension FileSystem {
  /// Writes all the bytes, however few the system takes at once.
  func writeAll(_ file: FileDescriptor, _ bytes: [UInt8]) throws(Errno) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = try write(file, rest)
      // POSIX has no such answer to a write of some bytes; asking for ever would hang.
      if count <= 0 { throw Errno(EIO) }
      rest = rest.dropFirst(count)
    }
  }

  /// Reads to the end, but at most one byte more than `limit`, which is how a caller sees that there is more.
  func readAll(_ file: FileDescriptor, expecting size: Int, limit: Int) throws(Errno) -> [UInt8] {
    // One byte more than expected, so that the end shows without another call's buffer growing.
    var bytes = try read(file, upTo: min(max(size, 4095), limit) + 1)
    while !bytes.isEmpty, bytes.count <= limit {
      let more = try read(file, upTo: min(1 << 16, limit + 1 - bytes.count))
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }

  /// Puts a folder's names on the disk. Where a file system cannot do so for folders, its names are as safe as it makes them.
  func synchronizeFolder(_ folder: Path) throws(Errno) {
    let file = try open(folder, [.folder], permissions: 0)
    do throws(Errno) {
      try synchronize(file)
    } catch {
      try? close(file)
      if error.meansUnsupported { return }
      throw error
    }
    try? close(file)
  }

  /// Gives a finished file its name; throws EEXIST when something has it.
  func moveWithoutReplacing(_ temporary: Path, to target: Path) throws(Errno) {
    do throws(Errno) {
      try renameWithoutReplacing(temporary, to: target)
    } catch {
      if !error.meansUnsupported { throw error }
      try link(temporary, to: target)
      try? unlink(temporary)
    }
  }

  /// Makes a folder and those above it, each with these permissions; those that exist stay as they are.
  func makeFolders(_ path: Path, permissions: UInt32) throws(Errno) {
    do throws(Errno) {
      try makeFolder(path, permissions: permissions)
    } catch {
      switch error.code {
      case EEXIST:
        if try status(at: path, followingLinks: true).kind != .folder { throw Errno(ENOTDIR) }
      case ENOENT where path.folder != path:
        try makeFolders(path.folder, permissions: permissions)
        try makeFolder(path, permissions: permissions)
      default: throw error
      }
    }
  }
}
