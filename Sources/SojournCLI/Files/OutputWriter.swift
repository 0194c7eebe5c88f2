import JSONText
import JourneyStorage

/// Writes what a command was told to write somewhere: `-` is standard output, everything else a file that is written
/// whole or not at all.
struct OutputWriter {
  let console: Console
  /// Whether something that is there already may be replaced.
  let isForced: Bool

  func write(_ bytes: [UInt8], to argument: String) throws(CommandFailure) {
    let path = console.path(argument)
    if path == "-" {
      // Through a pipe goes the file itself; what a person sees must not steer the terminal.
      return console.write(bytes: console.streams.isOutputTerminal ? JSONWriter.harmless(bytes) : bytes)
    }
    do throws(StorageError) {
      try AtomicOutput(fileSystem: console.fileSystem).writeFile(bytes, to: path, replacing: isForced)
    } catch {
      throw failure(error)
    }
  }

  /// Several files in a folder, all or none.
  func write(files: [(name: String, bytes: [UInt8])], toFolder argument: String) throws(CommandFailure) {
    do {
      try AtomicOutput(fileSystem: console.fileSystem)
        .writeFolder(to: console.path(argument), replacing: isForced) { add in
          for file in files { try add(file.name, file.bytes) }
        }
    } catch let error as StorageError {
      throw failure(error)
    } catch {
      throw CommandFailure(.cannotWrite, "\(argument): cannot be written: \(error)")
    }
  }

  private func failure(_ error: StorageError) -> CommandFailure {
    guard case .alreadyExists(let path) = error else { return CommandFailure(error) }
    return CommandFailure(.cannotWrite, "\(path): already exists; name another, or replace it with --force")
  }
}
