/// How many, by reason.
public struct CountsByReason: Equatable, Sendable {
  public struct Entry: Equatable, Sendable {
    /// The word of the file; "(not said)" for those whose reason is not known.
    public let reason: String
    public let count: Count
  }

  /// In the order of the file: by the bytes of the reason.
  public let entries: [Entry]

  /// The reason of those whose reason is not known.
  public static let notSaid = "(not said)"
}
