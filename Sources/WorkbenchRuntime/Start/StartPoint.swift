public import JourneyStorage

/// What the workbench begins with.
public nonisolated enum StartPoint: Sendable {
  /// One journey, read already.
  case journey(LoadedJourney)
  /// The list of a folder's journeys.
  case folder(Path)
  /// A list of files that were named one by one.
  case files([Path])
  /// The start screen.
  case nothing

  /// Finds out what was named: one file is read, a folder is to be listed, several files and the files of several
  /// folders are to be listed together. With nothing named it is `journeys`, if that is a folder here.
  public static func of(_ paths: [Path], _ store: JourneyStore) throws(StartError) -> StartPoint {
    guard let first = paths.first else {
      return isFolder("journeys", store) ? .folder("journeys") : .nothing
    }
    if paths.count == 1 {
      return isFolder(first, store) ? .folder(first) : .journey(try JourneyFiles.load(first, store))
    }
    var files: [Path] = []
    for path in paths {
      guard isFolder(path, store) else {
        files.append(path)
        continue
      }
      do throws(StorageError) {
        files += try FolderListing.journeys(in: path, store.fileSystem)
      } catch {
        throw .storage(error)
      }
    }
    return .files(files)
  }

  private static func isFolder(_ path: Path, _ store: JourneyStore) -> Bool {
    (try? store.fileSystem.status(at: path, followingLinks: true))?.kind == .folder
  }
}
