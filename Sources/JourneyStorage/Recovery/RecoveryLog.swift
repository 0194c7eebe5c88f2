import JourneyModel

/// The recovery file of one open journey, while it is written.
///
/// After a failure the file is left as it is, and the next attempt writes all of it anew under another name: half a
/// line may stand at the end of the old one, and what a failed fsync left on the disk nobody knows. The old file goes
/// when the new one is on the disk.
struct RecoveryLog {
  private let fileSystem: any FileSystem
  private let folder: Path
  private let start: RecoveryStart
  private var open: (path: Path, file: FileDescriptor)?
  /// Every line since the beginning.
  private var lines: [UInt8] = []
  /// How many bytes of `lines` are in the open file.
  private var written = 0
  private(set) var isUnsynchronized = false
  /// Files whose edits this one holds, too.
  private var abandoned: [Path] = []
  /// Files of sessions before whose edits were taken over; they go when this one is saved.
  private var adopted: [Path] = []

  init(_ start: RecoveryStart, in folder: Path, _ fileSystem: any FileSystem) {
    self.start = start
    self.folder = folder
    self.fileSystem = fileSystem
  }

  mutating func add(_ line: [UInt8]) { lines += line }

  mutating func adopt(_ paths: [Path]) { adopted += paths }

  /// Whether lines are not in the file yet.
  var isWaiting: Bool { written < lines.count }

  /// Puts what waits into the file, which is made if it is not there.
  mutating func write() throws(StorageError) {
    guard isWaiting else { return }
    try refusing { (log) throws(Errno) in
      let file = try log.opened()
      try log.fileSystem.writeAll(file, Array(log.lines[log.written...]))
      log.written = log.lines.count
      log.isUnsynchronized = true
    }
  }

  /// Waits until the lines are on the disk.
  mutating func synchronize() throws(StorageError) {
    guard isUnsynchronized, let open else { return }
    try refusing { (log) throws(Errno) in try log.fileSystem.synchronize(open.file) }
    isUnsynchronized = false
    for path in abandoned where (try? fileSystem.unlink(path)) != nil { abandoned.removeAll { $0 == path } }
  }

  /// The edits are in the journey's file now, or were given up: the file goes, or stays with a last line.
  mutating func end(_ end: RecoveryEnd) throws(StorageError) {
    switch end {
    case .saved:
      let shelf = RecoveryShelf(folder: folder, fileSystem: fileSystem)
      for path in [open?.path].compactMap({ $0 }) + abandoned { try shelf.remove(path) }
      for path in adopted { try shelf.putAway(path) }
    case .givenUp:
      add(RecoveryFile.givenUpLine)
      try write()
      try synchronize()
    }
    close()
  }

  mutating func close() {
    if let open { try? fileSystem.close(open.file) }
    open = nil
  }

  /// The file, made with its first two lines and locked.
  private mutating func opened() throws(Errno) -> FileDescriptor {
    if let open { return open.file }
    try fileSystem.makeFolders(folder, permissions: 0o700)
    let name = "\(start.name)-\(ContentHash(value: fileSystem.randomBits()))\(RecoveryShelf.suffix)"
    let path = folder.appending(name)
    let file = try fileSystem.open(path, [.write, .create, .exclusive, .noFollow], permissions: 0o600)
    open = (path, file)
    written = 0
    // Without locks a session that is still there cannot be told from one that is not; nothing else is lost.
    try? fileSystem.lock(file)
    try fileSystem.writeAll(file, start.head(fileSystem))
    try fileSystem.synchronizeFolder(folder)
    return file
  }

  private mutating func refusing(_ body: (inout RecoveryLog) throws(Errno) -> Void) throws(StorageError) {
    do throws(Errno) {
      try body(&self)
    } catch {
      if let open { abandoned.append(open.path) }
      close()
      written = 0
      throw .cannotWrite(folder, error)
    }
  }
}
