import JourneyModel
import JourneyStorage
import PlainText

/// Errors as the person reads them: file, place, what is wrong, how to mend it; the file's own text made harmless.
nonisolated enum Sentence {
  static func of(_ error: StorageError) -> String {
    PlainText.display(error.description)
  }

  static func of(_ error: JourneyError, in file: String) -> String {
    PlainText.display("\(file): \(error)")
  }
}
