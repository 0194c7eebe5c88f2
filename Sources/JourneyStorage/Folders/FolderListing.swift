/// The journeys of a folder.
public enum FolderListing {
  /// The files named `*.json` in a folder, not below it, sorted by the bytes of their names.
  ///
  /// Hidden files and what is not a file (after following links) are left out; backups and temporary files are, by their names.
  /// O(n log n) in the names of the folder.
  public static func journeys(
    in folder: Path, _ fileSystem: any FileSystem = SystemFileSystem()
  ) throws(StorageError) -> [Path] {
    let names: [[UInt8]]
    do throws(Errno) {
      names = try fileSystem.names(in: folder)
    } catch {
      throw .cannotRead(folder, error)
    }
    let ending = Array(".json".utf8)
    return names.filter { $0.first != UInt8(ascii: ".") && $0.count > ending.count && $0.suffix(5) == ending[...] }
      .sorted { $0.lexicographicallyPrecedes($1) }
      .map { folder.appending($0) }
      .filter { (try? fileSystem.status(at: $0, followingLinks: true))?.kind == .file }
  }
}
