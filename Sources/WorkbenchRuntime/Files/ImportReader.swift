import JourneyStorage
import Workbench

/// Reads what is to be imported: a file, or the tables of a folder.
nonisolated struct ImportReader: Sendable {
  let store: JourneyStore

  func content(_ path: Path) -> FileImportWork.Content {
    do throws(StorageError) {
      guard (try? store.fileSystem.status(at: path, followingLinks: true))?.kind == .folder else {
        return .file(try store.read(path).bytes)
      }
      var files: [(name: String, bytes: [UInt8])] = []
      for file in try FolderListing.files(in: path, ending: ".csv", store.fileSystem) {
        files.append((String(decoding: file.name, as: UTF8.self), try store.read(file).bytes))
      }
      return .folder(files)
    } catch {
      return .unreadable(Sentence.of(error))
    }
  }
}
