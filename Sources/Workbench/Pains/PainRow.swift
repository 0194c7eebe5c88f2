public import JourneyAnalysis
public import JourneyModel

/// A pain point as tables show it.
public struct PainRow: Sendable {
  public let pain: PainPoint
  /// Its place in the file, from 0.
  var position: Int

  public var id: String { pain.id }
  public var title: String { pain.title ?? pain.id }
  /// Nil where it is unknown.
  public var heat: Heat? { Heat(pain) }

  /// Where a pain point stands on the map; nil where it stands nowhere.
  static func column(of pain: PainPoint, _ columns: MapColumns) -> Int? {
    let column = pain.step ?? pain.between?.to
    return column.flatMap { columns.position(of: $0) } ?? pain.stage.flatMap { columns.position(ofStage: $0) }
  }
}
