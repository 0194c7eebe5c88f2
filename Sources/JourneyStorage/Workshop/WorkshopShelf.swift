import Glibc

/// The logs and clocks of workshops in the state folder, by the maps that they were held on. They are readable for this
/// user alone.
public struct WorkshopShelf: Sendable {
  public let folder: Path
  private let fileSystem: any FileSystem

  public init(folder: Path, fileSystem: any FileSystem = SystemFileSystem()) {
    self.folder = folder
    self.fileSystem = fileSystem
  }

  /// Where the log of a map's workshops lies, whether it is there or not.
  public func log(of file: Path) -> Path { companion(of: file, ".log") }

  private func clock(of file: Path) -> Path { companion(of: file, ".clock") }

  /// By the map's name, for people, and a hash of where it really lies.
  private func companion(of file: Path, _ suffix: String) -> Path {
    let target = (try? fileSystem.resolve(file)) ?? file
    let stem = target.name.suffix(5).elementsEqual(".json".utf8) ? target.name.dropLast(5) : target.name[...]
    let hash = Array("-\(ContentHash(of: target.bytes))\(suffix)".utf8)
    return folder.appending(Array(stem.prefix(120)) + hash)
  }

  /// Adds whole lines to the log of a map; `header` is its first line, where it begins. What a power failure cut off before
  /// gets a line end of its own.
  public func append(_ lines: [UInt8], header: [UInt8], to file: Path) throws(StorageError) {
    let path = log(of: file)
    do throws(Errno) {
      try fileSystem.makeFolders(folder, permissions: 0o700)
      let isWhole = try endsWithLine(path)
      let descriptor = try fileSystem.open(path, [.write, .create, .append, .noFollow], permissions: 0o600)
      defer { try? fileSystem.close(descriptor) }
      let status = try fileSystem.status(of: descriptor)
      guard status.kind == .file, status.owner == geteuid() else { throw Errno(EPERM) }
      let head = status.size == 0 ? header + [0x0A] : isWhole ? [] : [0x0A]
      // One call, so that two sessions never write into each other's line.
      try fileSystem.writeAll(descriptor, head + lines)
    } catch {
      throw .cannotWrite(path, error)
    }
  }

  /// Whether the log ends with a line end.
  private func endsWithLine(_ path: Path) throws(Errno) -> Bool {
    let descriptor: FileDescriptor
    do throws(Errno) {
      descriptor = try fileSystem.open(path, [.noFollow], permissions: 0)
    } catch {
      if error.code == ENOENT { return true }
      throw error
    }
    defer { try? fileSystem.close(descriptor) }
    var last: UInt8?
    while true {
      let bytes = try fileSystem.read(descriptor, upTo: 1 << 16)
      if bytes.isEmpty { return last == nil || last == 0x0A }
      last = bytes.last
    }
  }

  /// The log of a map; nil where there is none.
  public func readLog(of file: Path, limit: Int) throws(StorageError) -> [UInt8]? {
    try read(log(of: file), limit: limit)
  }

  /// What was kept of a map's clock; nil where nothing is.
  public func readClock(of file: Path) throws(StorageError) -> [UInt8]? { try read(clock(of: file), limit: 1 << 20) }

  /// Keeps a map's clock, in the place of what was kept; nil forgets it.
  public func keepClock(_ bytes: [UInt8]?, of file: Path) throws(StorageError) {
    let path = clock(of: file)
    do throws(Errno) {
      guard let bytes else {
        do throws(Errno) {
          try fileSystem.unlink(path)
        } catch {
          if error.code != ENOENT { throw error }
        }
        return
      }
      try fileSystem.makeFolders(folder, permissions: 0o700)
      let temporary = path.sibling(Array(".clock-\(ContentHash(value: fileSystem.randomBits())).tmp".utf8))
      let descriptor = try fileSystem.open(temporary, [.write, .create, .exclusive, .noFollow], permissions: 0o600)
      do throws(Errno) {
        try fileSystem.writeAll(descriptor, bytes)
      } catch {
        try? fileSystem.close(descriptor)
        try? fileSystem.unlink(temporary)
        throw error
      }
      try fileSystem.close(descriptor)
      try fileSystem.rename(temporary, to: path)
    } catch {
      throw .cannotWrite(path, error)
    }
  }

  private func read(_ path: Path, limit: Int) throws(StorageError) -> [UInt8]? {
    do throws(Errno) {
      let descriptor = try fileSystem.open(path, [.noFollow], permissions: 0)
      defer { try? fileSystem.close(descriptor) }
      let status = try fileSystem.status(of: descriptor)
      guard status.kind == .file, status.owner == geteuid() else { throw Errno(EPERM) }
      let bytes = try fileSystem.readAll(descriptor, expecting: status.size, limit: limit)
      if bytes.count > limit { throw Errno(EFBIG) }
      return bytes
    } catch {
      if error.code == ENOENT { return nil }
      throw .cannotRead(path, error)
    }
  }
}
