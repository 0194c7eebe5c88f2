/// Why the open file is not what is shown, while that lasts.
public struct FileTrouble: Sendable, Equatable {
  public enum Kind: Sendable { case gone, unreadable }

  public let kind: Kind
  /// What, where and how to mend it.
  public let sentence: String

  public init(_ kind: Kind, _ sentence: String) {
    self.kind = kind
    self.sentence = sentence
  }

  /// For the line at the top.
  public var words: String { kind == .gone ? "the file is gone" : "the file cannot be read" }
}
