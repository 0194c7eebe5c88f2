/// One log that is to be read.
public struct LogInput: Sendable {
  /// Where its bytes come from.
  public enum Place: Sendable {
    /// A path, in the bytes that the system knows it by, without a zero.
    case file([UInt8])
    case standardInput
    case bytes([UInt8])
  }

  /// As messages name it.
  public let name: String
  public let place: Place

  /// Whether it can be read a second time.
  var isLasting: Bool {
    if case .standardInput = place { false } else { LogSource.size(of: self) != nil }
  }

  public init(name: String, place: Place) {
    self.name = name
    self.place = place
  }
}
