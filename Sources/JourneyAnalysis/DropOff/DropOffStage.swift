/// A stage's losses.
public struct DropOffStage: Equatable, Sendable {
  /// The stage's id.
  public let stage: String
  /// Its name.
  public let label: String
  /// gate, parallel or conditional, or a word of the file's own; absent means gate.
  public let role: String
  public let figures: DropOffFigures
  /// In file order, periods by their bytes; empty without a breakdown.
  public let groups: [DropOffGroup]
}
