/// One cell of a heatmap.
public struct HeatCell: Equatable, Sendable {
  public enum State: String, Sendable {
    /// At least one pain point stands here.
    case pain
    /// Evidence names this row and column, and no pain point does.
    case noPain = "no-pain"
    /// Nobody looked.
    case noData = "no-data"
  }

  /// Its place in `Heatmap.rows`.
  public let row: Int
  /// Its place in `Heatmap.columns`.
  public let column: Int
  public let state: State
  public let tally: HeatTally
  /// Ids, worst first: by heat, then persistence, then file order; unknown heat last.
  public let painPoints: [String]
}
