import Glibc
import JourneyModel
import JourneyStorage
import PlainText
import Workbench

/// Reads what the list of a folder shows. Used off the main thread.
nonisolated struct FolderReader: Sendable {
  let store: JourneyStore

  func journeys(in folder: Path) throws(StorageError) -> [Path] {
    try FolderListing.journeys(in: folder, store.fileSystem)
  }

  /// One entry a file, in the order given; as many files at once as there are processors.
  func entries(_ paths: [Path]) async -> [FolderEntry] {
    let workers = max(1, min(paths.count, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
    return await withTaskGroup(of: [(place: Int, entry: FolderEntry)].self) { group in
      for worker in 0..<workers {
        group.addTask {
          stride(from: worker, to: paths.count, by: workers).map { ($0, entry(paths[$0])) }
        }
      }
      var all: [(place: Int, entry: FolderEntry)] = []
      for await part in group { all += part }
      return all.sorted { $0.place < $1.place }.map(\.entry)
    }
  }

  /// The same, one after the other, for those who can wait.
  func entriesNow(_ paths: [Path]) -> [FolderEntry] { paths.map(entry) }

  /// What the list shows of a file that was not read yet.
  static func waitingEntry(_ path: Path) -> FolderEntry {
    FolderEntry(path: path.description, name: name(path))
  }

  private func entry(_ path: Path) -> FolderEntry {
    do throws(StorageError) {
      let file = try store.read(path)
      do throws(JourneyError) {
        let journey = try JourneyFormat.read(file.bytes)
        return FolderEntry(
          path: path.description, name: Self.name(path), journey: journey,
          lastSaved: LocalTime(seconds: file.identity.modified.seconds).words)
      } catch {
        return FolderEntry(
          path: path.description, name: Self.name(path), problem: Sentence.of(error, in: Self.name(path)))
      }
    } catch {
      return FolderEntry(path: path.description, name: Self.name(path), problem: Sentence.of(error))
    }
  }

  private static func name(_ path: Path) -> String {
    PlainText.display(String(decoding: path.name, as: UTF8.self))
  }
}
