import Glibc

/// A new file under a name of its own, on its way to becoming the file that is saved.
struct TemporaryFile {
  let path: Path
  let descriptor: FileDescriptor
  private let fileSystem: any FileSystem

  /// Makes the file beside `target`. Its name cannot be guessed and must be new, so that nobody can lay a link in its way.
  init(_ fileSystem: any FileSystem, beside target: Path, permissions: UInt32) throws(Errno) {
    self.fileSystem = fileSystem
    var attempts = 0
    while true {
      let name = CompanionNames.temporary(target.name, random: fileSystem.randomBits())
      let path = target.sibling(name)
      do throws(Errno) {
        descriptor = try fileSystem.open(path, [.write, .create, .exclusive, .noFollow], permissions: permissions)
        self.path = path
        return
      } catch {
        attempts += 1
        if error.code != EEXIST || attempts == 100 { throw error }
      }
    }
  }

  /// Writes everything and puts it on the disk; the file is closed and only its name is left. When it throws, nothing is left.
  ///
  /// `prepare` runs between writing and synchronizing, so that what it sets is on the disk too.
  func finish(
    _ bytes: [UInt8], prepare: (FileDescriptor) throws(Errno) -> Void = { (_) throws(Errno) in }
  ) throws(Errno) -> FileStatus {
    let status: FileStatus
    do throws(Errno) {
      try fileSystem.writeAll(descriptor, bytes)
      try prepare(descriptor)
      // After a failure the kernel may drop the pages and call the next attempt a success: there is no second one.
      try fileSystem.synchronize(descriptor)
      status = try fileSystem.status(of: descriptor)
    } catch {
      try? fileSystem.close(descriptor)
      discard()
      throw error
    }
    do throws(Errno) {
      try fileSystem.close(descriptor)
    } catch {
      discard()
      throw error
    }
    return status
  }

  /// Removes the file.
  func discard() { try? fileSystem.unlink(path) }
}
