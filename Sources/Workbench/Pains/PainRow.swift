public import JourneyAnalysis
public import JourneyModel

/// A pain point as tables show it.
public struct PainRow: Sendable {
  public let pain: PainPoint
  /// Its place in the file, from 0.
  let position: Int
  /// Nil where it is unknown.
  public let heat: Heat?
  /// Where it stands on the map; nil where it stands nowhere.
  let column: Int?
  /// Numbers of the agencies' and owner functions' names in the table.
  let agencies: [Int]
  let owners: [Int]

  public var id: String { pain.id }
  public var title: String { pain.title ?? pain.id }
}
