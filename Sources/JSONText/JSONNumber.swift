/// A number with the exact text that it has in the file, so that saving what was not edited changes no digit.
public struct JSONNumber: Hashable, Sendable {
  /// The number as JSON writes it: `1.0`, `-0`, `9007199254740993`.
  public let text: String

  /// Trusts `text` to be a JSON number; the reader has seen that it is.
  init(checked text: String) {
    self.text = text
  }

  public init(_ value: Int) {
    text = String(value)
  }

  /// The shortest text that reads back as `value`; whole numbers have no fraction. Nil for NaN and infinities,
  /// which JSON cannot write.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    if value == value.rounded(), abs(value) < 1e15 {
      text = String(Int64(value))
    } else {
      text = value.description
    }
  }

  /// The nearest double; nil where the text is beyond the range of doubles (`1e999`).
  public var double: Double? {
    guard let value = Double(text), value.isFinite else { return nil }
    return value
  }

  /// The whole number, where the text stands for one exactly (`3`, `3.0`, `3e2`); nil otherwise.
  public var int: Int? {
    if let value = Int(text) { return value }
    guard let value = double else { return nil }
    return Int(exactly: value)
  }
}
