/// A piece of information that is asked for again.
public struct AskRepeat: Equatable, Sendable {
  /// The item's id.
  public let item: String
  /// The step that asked last before, and the one that asks again: ids.
  public let before: String
  public let step: String
  /// The lead agencies' ids; nil where not known.
  public let agencyBefore: String?
  public let agency: String?
  /// Whether another agency asks; nil where either is not known.
  public let isOtherAgency: Bool?
  /// What giving it again costs, in minutes; nil where it is not known.
  public let minutes: Double?
  /// How asking again could be avoided: the word of the file.
  public let remedy: String?
  /// Whether it has to be asked again by law.
  public let isMustReAsk: Bool
  /// Of the minutes; nil without them.
  public let basis: Basis?
}
