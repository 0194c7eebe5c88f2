import JourneyStorage
import Workbench

extension JourneyFiles {
  /// Writes what was exported into a folder that is not there yet.
  func export(_ files: [(name: String, bytes: [UInt8])], toFolder name: String) -> Outcome {
    do {
      try AtomicOutput(fileSystem: store.fileSystem).writeFolder(to: path(name)) { add in
        for file in files { try add(file.name, file.bytes) }
      }
      return .exported(path: name)
    } catch let error as StorageError {
      if case .alreadyExists = error { return .failed("\(name) is there already; name another folder") }
      return .failed(Sentence.of(error))
    } catch {
      return .failed("\(name): cannot be written: \(error)")
    }
  }

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
