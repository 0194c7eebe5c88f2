/// The files of a folder by their ending: journeys, tables.
public enum FolderListing {
  /// The files named `*.json` in a folder, not below it, sorted by the bytes of their names.
  ///
  /// Hidden files and what is not a file (after following links) are left out; backups and temporary files are, by their names.
  /// O(n log n) in the names of the folder.
  public static func journeys(
    in folder: Path, _ fileSystem: any FileSystem = SystemFileSystem()
  ) throws(StorageError) -> [Path] {
    try files(in: folder, ending: ".json", fileSystem)
  }

  /// The same of files with another ending, which begins with a point.
  public static func files(
    in folder: Path, ending: String, _ fileSystem: any FileSystem = SystemFileSystem()
  ) throws(StorageError) -> [Path] {
    let names: [[UInt8]]
    do throws(Errno) {
      names = try fileSystem.names(in: folder)
    } catch {
      throw .cannotRead(folder, error)
    }
    let ending = Array(ending.utf8)
    return names.filter {
      $0.first != UInt8(ascii: ".") && $0.count > ending.count && $0.suffix(ending.count) == ending[...]
    }
    .sorted { $0.lexicographicallyPrecedes($1) }
    .map { folder.appending($0) }
    .filter { (try? fileSystem.status(at: $0, followingLinks: true))?.kind == .file }
  }
}
