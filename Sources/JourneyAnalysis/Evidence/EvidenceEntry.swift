/// One piece of evidence and what rests on it.
public struct EvidenceEntry: Equatable, Sendable {
  /// The evidence's id.
  public let id: String
  /// A word of the file; nil where it says none.
  public let kind: String?
  public let segment: String?
  public let channel: String?
  public let source: String?
  public let method: String?
  /// The OMB number of the collection, or why none is needed.
  public let clearance: String?
  public let consent: String?
  /// As the file writes it.
  public let date: String?
  /// today − `date`, in days, at least; nil without today, and where `date` is not known or lies later.
  public let ageDays: Int?
  public let age: EvidenceAge
  /// How many people it rests on; nil where not known.
  public let people: Int?
  /// Ids of the pain points that name it.
  public let painPoints: [String]
  /// Ids of the steps that it names, and of the steps of its pain points, in the order of the journey.
  public let steps: [String]
  /// Honest, but nobody looked.
  public let isAssumption: Bool
  /// n = 1: it may start a hypothesis and never confirms one.
  public let isSingleStory: Bool
}
