/// Reads an inbox as it grows.
public final class InboxTail {
  private let place: InboxPlace
  private let fileSystem: any FileSystem
  private var open: (file: FileDescriptor, status: FileStatus)?
  private var reading = InboxReading()
  private var count = 0

  public init(_ place: InboxPlace, _ fileSystem: any FileSystem = SystemFileSystem()) {
    self.place = place
    self.fileSystem = fileSystem
  }

  /// The lines since the last call; none where there is no inbox, or it belongs to another journey. `isNew` says that they
  /// are those of a file that was not there before, or took the place of another.
  public func more() -> (lines: [InboxLine], isNew: Bool) {
    let isNew = reopen()
    guard let open else { return ([], isNew) }
    var lines: [InboxLine] = []
    while count < InboxFile.limit, let bytes = try? fileSystem.read(open.file, upTo: 1 << 20), !bytes.isEmpty {
      count += bytes.count
      lines += reading.lines(in: bytes)
    }
    return (lines, isNew)
  }

  /// Lines that could not be read.
  public var unreadable: Int { reading.unreadable }

  /// Opens the file that has the name now, if it is not the one that is open. Whether it is another.
  private func reopen() -> Bool {
    guard let status = try? fileSystem.status(at: place.path, followingLinks: false), status.kind == .file else {
      return close()
    }
    if let open, open.status.isSameFile(as: status) { return false }
    let wasOpen = close()
    guard let file = try? fileSystem.open(place.path, [.noFollow], permissions: 0) else { return wasOpen }
    open = (file, status)
    return true
  }

  private func close() -> Bool {
    guard let open else { return false }
    try? fileSystem.close(open.file)
    self.open = nil
    reading = InboxReading()
    count = 0
    return true
  }

  deinit { _ = close() }
}
