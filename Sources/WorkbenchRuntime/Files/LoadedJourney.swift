public import JourneyModel
public import JourneyStorage

/// A journey and the file it was read from.
public nonisolated struct LoadedJourney: Sendable {
  public let file: LoadedFile
  public let journey: Journey

  /// Why it cannot be saved to its file, in a sentence; nil where it can.
  var readOnlyReason: String? {
    file.readOnly.map { "read-only: \($0); changes cannot be saved to this file" }
  }
}
