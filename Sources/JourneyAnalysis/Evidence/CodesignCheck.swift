import JourneyModel

/// The four barriers to making a map together with customers, and what was done about each.
public struct CodesignCheck: Equatable, Sendable {
  public struct Barrier: Equatable, Sendable {
    /// technical, emotional, communication or resource.
    public let kind: String
    /// What was done; nil where the file does not say.
    public let done: String?
  }

  /// All four, in the order of the format.
  public let barriers: [Barrier]
  /// Roles of those who took part, in the order of the file.
  public let roles: [String]
  /// Agencies of theirs, each once.
  public let agencies: [String]

  /// How many of the four are answered.
  public var answered: Int { barriers.count { $0.done != nil } }

  init?(_ workshop: Workshop?) {
    guard let workshop else { return nil }
    let list = workshop.checklist
    barriers = [
      Barrier(kind: "technical", done: list?.technical), Barrier(kind: "emotional", done: list?.emotional),
      Barrier(kind: "communication", done: list?.communication), Barrier(kind: "resource", done: list?.resource),
    ]
    roles = workshop.participants.compactMap(\.role)
    var seen: Set<ByteText> = []
    agencies = workshop.participants.compactMap(\.agency).filter { seen.insert(ByteText($0)).inserted }
  }
}
