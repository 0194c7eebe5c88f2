import JourneyModel
import JourneyStorage

/// A journey that a command works on, and where it was read.
struct JourneyInput {
  /// As messages name it: the path, or "standard input".
  let name: String
  let journey: Journey
  /// The file; nil for standard input and pipes.
  let file: LoadedFile?

}

/// The journeys that the arguments name.
struct JourneyInputs {
  let journeys: [JourneyInput]
  /// Whether the answer is a list: several were named, or a folder, however many it holds.
  let isSeveral: Bool
  /// What the process should end with because of what could not be read; 0 where everything could.
  let status: Int32
}
