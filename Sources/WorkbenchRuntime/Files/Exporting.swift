import JourneyStorage
import Workbench

extension JourneyFiles {
  /// Writes what was exported; a file that is there only where it is to be replaced.
  func export(_ bytes: [UInt8], to name: String, replaces: Bool) -> Outcome {
    do throws(StorageError) {
      try AtomicOutput(fileSystem: store.fileSystem).writeFile(bytes, to: path(name), replacing: replaces)
      return .exported(path: name)
    } catch {
      if case .alreadyExists = error { return .exportIsThere(path: name, bytes: bytes) }
      return .failed(Sentence.of(error))
    }
  }
}
