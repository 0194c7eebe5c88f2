import Glibc
import JourneyStorage

/// A text in a file that nobody else can read, in a folder of its own, as long as somebody edits it.
nonisolated struct PrivateText {
  let file: Path
  private let folder: Path
  private let fileSystem: any FileSystem

  /// The most that is read back, in bytes.
  private static let limit = 16 << 20

  init(_ text: String, in parent: Path, _ fileSystem: any FileSystem) throws(StorageError) {
    self.fileSystem = fileSystem
    folder = parent.appending("sojourn-" + String(fileSystem.randomBits(), radix: 36))
    file = folder.appending("text.md")
    do throws(Errno) {
      try fileSystem.makeFolder(folder, permissions: 0o700)
    } catch {
      throw .cannotWrite(folder, error)
    }
    do throws(Errno) {
      let descriptor = try fileSystem.open(file, [.write, .create, .exclusive, .noFollow], permissions: 0o600)
      try write(Array(text.utf8), descriptor)
    } catch {
      remove()
      throw .cannotWrite(file, error)
    }
  }

  private func write(_ bytes: [UInt8], _ descriptor: FileDescriptor) throws(Errno) {
    do throws(Errno) {
      var rest = bytes[...]
      while !rest.isEmpty { rest = rest.dropFirst(try fileSystem.write(descriptor, rest)) }
    } catch {
      try? fileSystem.close(descriptor)
      throw error
    }
    try fileSystem.close(descriptor)
  }

  /// What the file holds now; editors save by replacing it, too.
  func bytes() throws(StorageError) -> [UInt8] {
    try JourneyStore(fileSystem: fileSystem, limit: Self.limit).read(file).bytes
  }

  /// Removes the file, what the editor left beside it, and the folder.
  func remove() {
    for name in (try? fileSystem.names(in: folder)) ?? [] { try? fileSystem.unlink(folder.appending(name)) }
    try? fileSystem.removeFolder(folder)
  }
}
