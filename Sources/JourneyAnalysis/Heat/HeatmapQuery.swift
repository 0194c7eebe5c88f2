/// What a heatmap shows.
public struct HeatmapQuery: Equatable, Sendable {
  /// How a pain point that touches several cells counts.
  public enum Share: String, CaseIterable, Sendable {
    /// Whole in each; cells may add up to more than there are pain points.
    case full
    /// In equal parts; `max` stays whole.
    case split
  }

  /// The figure that stands in a cell and by which cells are ranked.
  public enum Measure: String, CaseIterable, Sendable {
    case max
    case sum
    case mean
    case count
    case votes
  }

  /// The order of the rows.
  public enum Order: String, CaseIterable, Sendable {
    /// As in the file: the map is for fixing together, not for ranking.
    case file
    /// The worst first; special rows keep their places.
    case heat
  }

  public var rows: HeatDimension
  public var columns: HeatDimension
  public var share: Share
  public var cell: Measure
  public var sort: Order
  public var filter: MapFilter

  /// Agency by stage, in full, unless told otherwise.
  public init(
    rows: HeatDimension = .agency, columns: HeatDimension = .stage, share: Share = .full, cell: Measure = .max,
    sort: Order = .file, filter: MapFilter = .everything
  ) {
    self.rows = rows
    self.columns = columns
    self.share = share
    self.cell = cell
    self.sort = sort
    self.filter = filter
  }
}
