/// A piece of a capture line that was not understood. It stays in the line, marked.
public struct CaptureMark: Sendable, Equatable {
  /// In characters from the start of the line.
  public let range: Range<Int>
  /// What is wrong and what to do; harmless to show.
  public let sentence: String

  public init(range: Range<Int>, sentence: String) {
    self.range = range
    self.sentence = sentence
  }
}
