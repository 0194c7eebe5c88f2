/// A piece of a capture line that was understood.
public struct CapturePart: Sendable, Equatable {
  /// In characters from the start of the line.
  public let range: Range<Int>
  public let meaning: CaptureMeaning

  public init(range: Range<Int>, meaning: CaptureMeaning) {
    self.range = range
    self.meaning = meaning
  }
}
