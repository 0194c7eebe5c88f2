import JourneyStorage
import PlainText

/// Why a text did not come back from the editor. The text in the map stays as it was.
nonisolated enum EditorError: Error, Equatable {
  case noEditor
  case cannotStart(program: String, Errno)
  case failed(program: String, status: Int32)
  case killed(program: String, signal: Int32)
  case temporaryFile(StorageError)
  case notText
}

extension EditorError: CustomStringConvertible {
  nonisolated var description: String {
    switch self {
    case .noEditor: "no editor is known: set EDITOR before starting, for example EDITOR=nano"
    case .cannotStart(let program, let errno):
      PlainText.display("\(program): cannot be started: \(errno); set EDITOR to an editor that is installed")
    case .failed(let program, let status):
      PlainText.display("\(program) ended with status \(status): the text stays as it was")
    case .killed(let program, let signal):
      PlainText.display("\(program) was ended by signal \(signal): the text stays as it was")
    case .temporaryFile(let error): Sentence.of(error)
    case .notText: "what the editor saved is not UTF-8: the text stays as it was; let the editor save UTF-8"
    }
  }
}
