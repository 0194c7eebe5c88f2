/// Evidence of one kind, segment or age, and how much rests on it.
public struct EvidenceGroup: Equatable, Sendable {
  /// The word, the segment's id, or the band of age; nil where the file does not say.
  public let id: String?
  /// Ids of the pieces, in file order.
  public let pieces: [String]
  /// How many distinct pain points name one of them.
  public let painPoints: Int
  /// painPoints ÷ all pain points; nil where there are none.
  public let share: Double?
}
