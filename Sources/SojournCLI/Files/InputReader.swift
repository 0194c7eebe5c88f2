import JourneyModel
import JourneyStorage

/// Reads what arguments name: files, folders (their `*.json`, not what lies below), pipes, and `-` for standard input.
struct InputReader {
  let console: Console

  /// Every journey that can be read, in the order given. What cannot is reported, and does not stop the others.
  /// - Throws: where none is left.
  func journeys(_ arguments: [String]) throws(CommandFailure) -> JourneyInputs {
    var journeys: [JourneyInput] = []
    let (places, isSeveral) = try expand(arguments)
    let status = try forEach(places) { journeys.append($0) }
    return JourneyInputs(journeys: journeys, isSeveral: isSeveral, status: status)
  }

  /// Reads journey after journey, in the order given; none is kept. What cannot be read is reported, and does not stop the
  /// others.
  /// - Returns: what the process should end with because of what could not be read; 0 where everything could.
  /// - Throws: where none could be read, and what `body` throws.
  func forEach(
    _ places: [Path], _ body: (JourneyInput) throws(CommandFailure) -> Void
  ) throws(CommandFailure) -> Int32 {
    var status: Int32 = 0
    var count = 0
    for place in places {
      let input: JourneyInput
      do throws(CommandFailure) {
        input = try journey(place)
      } catch {
        if let message = error.message { console.report(message) }
        if status == 0 { status = error.status }
        continue
      }
      count += 1
      try body(input)
    }
    if count == 0, let status = ExitStatus(rawValue: status) { throw CommandFailure(status) }
    return status
  }

  /// The one journey that an argument names.
  func journey(_ argument: String) throws(CommandFailure) -> JourneyInput {
    try journey(console.path(argument))
  }

  /// The files that arguments name, folders opened; and whether several were asked for.
  func expand(_ arguments: [String]) throws(CommandFailure) -> (places: [Path], isSeveral: Bool) {
    var places: [Path] = []
    var isSeveral = arguments.count > 1
    for argument in arguments {
      let path = console.path(argument)
      guard isFolder(path) else {
        places.append(path)
        continue
      }
      isSeveral = true
      let found: [Path]
      do throws(StorageError) {
        found = try FolderListing.journeys(in: path, console.fileSystem)
      } catch {
        throw CommandFailure(error)
      }
      if found.isEmpty {
        throw CommandFailure(.cannotOpen, "\(path): no journey (*.json) lies in this folder; name another")
      }
      places += found
    }
    return (places, isSeveral)
  }

  /// The bytes that a path leads to, and the file where it is one.
  func bytes(_ path: Path) throws(CommandFailure) -> (bytes: [UInt8], file: LoadedFile?) {
    let limit = JourneyStore.defaultLimit
    if path == "-" {
      return (
        try whole("standard input", limit) { () throws(Errno) in try console.streams.readInput(upTo: limit) }, nil
      )
    }
    do throws(StorageError) {
      let file = try console.store.read(path)
      return (file.bytes, file)
    } catch {
      switch error {
      case .notAFile(_, .pipe):
        // `<(git show HEAD:map.json)` is one.
        return (
          try whole("\(path)", limit) { () throws(Errno) in try console.streams.readPipe(path, upTo: limit) }, nil
        )
      case .noFolder:
        // Where nothing is to be made, the folder is no concern.
        throw CommandFailure(StorageError.missing(path))
      default: throw CommandFailure(error)
      }
    }
  }

  func isFolder(_ path: Path) -> Bool {
    (try? console.fileSystem.status(at: path, followingLinks: true))?.kind == .folder
  }

  func isFile(_ path: Path) -> Bool {
    (try? console.fileSystem.status(at: path, followingLinks: true))?.kind == .file
  }

  private func journey(_ path: Path) throws(CommandFailure) -> JourneyInput {
    let name = Self.name(path)
    let (bytes, file) = try bytes(path)
    do throws(JourneyError) {
      let journey = try JourneyFormat.read(bytes)
      if journey.isFromNewerVersion {
        console.report(
          "\(name): $.version: written by a newer Sojourn (version \(journey.version ?? 0) of the format, known here: "
            + "\(JourneyFormat.version)); what this one does not know is left out: update Sojourn")
      }
      return JourneyInput(name: name, journey: journey, file: file)
    } catch {
      throw CommandFailure(.badInput, "\(name): \(error)")
    }
  }

  /// How messages name a path.
  static func name(_ path: Path) -> String { path == "-" ? "standard input" : "\(path)" }

  private func whole(
    _ name: String, _ limit: Int, _ read: () throws(Errno) -> [UInt8]
  ) throws(CommandFailure) -> [UInt8] {
    let bytes: [UInt8]
    do throws(Errno) {
      bytes = try read()
    } catch {
      throw CommandFailure(.cannotOpen, "\(name): cannot be read: \(error)")
    }
    if bytes.count > limit {
      throw CommandFailure(.cannotOpen, "\(name): too large: at most \(limit >> 20) MB are read; send less")
    }
    return bytes
  }
}
