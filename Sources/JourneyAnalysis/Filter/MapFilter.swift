/// What is in view: the part of a map that analyses look at.
///
/// Nil means everything. A list keeps what names at least one of its ids; several lists must all be met. The special
/// lines of a heatmap, such as "(not said)", may stand in a list like an id.
public struct MapFilter: Equatable, Sendable {
  /// Ids of agencies; a pain point's agencies are those of its rows in a heatmap by agency.
  public var agencies: [String]?
  public var channels: [String]?
  public var segments: [String]?
  /// Words: learning, compliance, psychological, or an agency's own.
  public var burdens: [String]?
  public var bases: Set<Basis>?

  /// Everything, unless told otherwise.
  public init(
    agencies: [String]? = nil, channels: [String]? = nil, segments: [String]? = nil, burdens: [String]? = nil,
    bases: Set<Basis>? = nil
  ) {
    self.agencies = agencies
    self.channels = channels
    self.segments = segments
    self.burdens = burdens
    self.bases = bases
  }

  /// Nothing is left out.
  public static let everything = MapFilter()
}
