import JourneyStorage

/// Whether the tour of the first start is still to be shown: until a file in the state folder says that it was seen.
nonisolated struct FirstRun {
  /// Nil where there is no folder to remember it in; nobody is then shown the tour at every start.
  private let mark: Path?
  private let folder: Path?
  private let fileSystem: any FileSystem

  init(_ folders: StateFolders, _ fileSystem: any FileSystem) {
    folder = folders.state
    mark = folders.state?.appending("tour-seen")
    self.fileSystem = fileSystem
  }

  var isNow: Bool {
    guard let mark else { return false }
    return (try? fileSystem.status(at: mark, followingLinks: true)) == nil
  }

  /// The tour was seen. Where that cannot be written down it comes again, which does no harm.
  func remember() {
    guard let folder, let mark, (try? StateFolders.make(folder, fileSystem)) != nil,
      let descriptor = try? fileSystem.open(mark, [.write, .create, .exclusive, .noFollow], permissions: 0o600)
    else { return }
    try? fileSystem.close(descriptor)
  }
}
