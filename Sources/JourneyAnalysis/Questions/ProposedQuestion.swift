/// A sample question with what in the map triggers it.
public struct ProposedQuestion: Equatable, Sendable {
  /// One thing in the map that makes the question worth asking.
  public struct Finding: Equatable, Sendable {
    /// Ids of the records that it rests on, the place first.
    public let ids: [String]
    /// In a few words.
    public let words: String
    /// Nil where it rests on no figure.
    public let basis: Basis?
  }

  public let question: SampleQuestion
  /// In the order of the file.
  public let findings: [Finding]
  /// Why it could not be looked at; nil where it was.
  public let notLookedAt: String?

  /// Whether the map gives reason to ask it.
  public var isOffered: Bool { !findings.isEmpty }
}
