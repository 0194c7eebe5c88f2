public import JourneyModel
public import JourneyStorage
import PlainText

/// Why a journey cannot be opened.
public nonisolated enum StartError: Error, Sendable {
  case storage(StorageError)
  /// The file was read but holds no journey.
  case journey(Path, JourneyError, FileIdentity)
}

extension StartError: CustomStringConvertible {
  /// `FILE: PLACE: what is wrong; how to mend it`, made harmless.
  public nonisolated var description: String {
    switch self {
    case .storage(let error): Sentence.of(error)
    case .journey(let path, let error, _): Sentence.of(error, in: path.description)
    }
  }

  /// The status the process ends with: 65 the input is not what it should be, 66 it cannot be opened.
  public nonisolated var exitStatus: Int32 {
    switch self {
    case .storage(let error): error.exitStatus
    case .journey: 65
    }
  }
}
