import JourneyAnalysis

/// What the table of pain points is set to, and what was worked out for it.
public struct PainsState: Sendable {
  public var selected: String?
  public internal(set) var order = PainOrder.heat
  public internal(set) var isReversed = false
  /// Rows above the first one shown.
  public internal(set) var scroll = 0
  public internal(set) var filter = PainFilter()
  /// The journey read for analyses; holds for `indexRevision`.
  var index: MapIndex?
  var indexRevision = -1
  /// Worked out by `settle`, never by drawing.
  var table: PainTable?
  var scope: FilterScope?

  public init() {}

  /// The state without what was worked out from another reading of the file.
  var withoutResults: PainsState {
    var state = self
    state.index = nil
    state.indexRevision = -1
    state.table = nil
    state.scope = nil
    return state
  }
}

/// By what the table is sorted.
public enum PainOrder: String, CaseIterable, Sendable {
  case heat
  case severity
  case stage
  case votes
  case title

  /// As the view says it: "hottest first"; reversed the other way round.
  public func words(isReversed: Bool) -> String {
    switch (self, isReversed) {
    case (.heat, false): "hottest first"
    case (.heat, true): "least heat first"
    case (.severity, false): "most severe first"
    case (.severity, true): "least severe first"
    case (.stage, false): "in the order of the journey"
    case (.stage, true): "last stage first"
    case (.votes, false): "most votes first"
    case (.votes, true): "fewest votes first"
    case (.title, false): "by title"
    case (.title, true): "by title, from the end"
    }
  }
}
