/// Why nothing of a file can be imported: where, what, and what to do.
public struct ImportError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Where in the file; empty for the whole.
  public let place: String
  public let sentence: String

  public init(_ place: String, _ sentence: String) {
    self.place = place
    self.sentence = sentence
  }

  public var description: String { place.isEmpty ? sentence : "\(place): \(sentence)" }
}
