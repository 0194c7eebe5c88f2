/// Something in a file that was not understood, or was read in a way that its writer may not have meant, and what became
/// of it.
public struct ImportNote: Sendable, Equatable, CustomStringConvertible {
  /// Where it stands: "line 4, column \"Mood\""; empty for the whole file.
  public let place: String
  /// What it is, and where it was kept or that it was left out.
  public let sentence: String

  public init(_ place: String, _ sentence: String) {
    self.place = place
    self.sentence = sentence
  }

  public var description: String { place.isEmpty ? sentence : "\(place): \(sentence)" }
}
