/// A pain point with what a summary tells of it.
public struct PainFinding: Equatable, Sendable {
  /// The pain point's id.
  public let painPoint: String
  public let heat: Heat
  /// Ids of the stages that it touches.
  public let stages: [String]
  /// Ids of its evidence that is no assumption, in the order of the pain point.
  public let evidence: [String]
  /// The piece of evidence to tell: the first story, else the first with words.
  public let story: String?
  /// Ids of its root causes.
  public let rootCauses: [String]
  /// Words: of its root causes, else of the actions that address it or them.
  public let ownerFunctions: [String]
  /// The most people behind any one piece of its evidence; nil where none says. A single story (1) confirms nothing.
  public let n: Int?
  public let basis: Basis
}
