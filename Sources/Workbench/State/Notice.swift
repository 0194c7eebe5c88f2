/// A line for the person at the keyboard; it stays until the next key that does something.
public struct Notice: Sendable, Equatable {
  public enum Kind: Sendable { case news, warning, failure }

  public let kind: Kind
  /// May hold text of a file: shown only in its display form.
  public let text: String

  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}
