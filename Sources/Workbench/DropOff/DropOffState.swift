public import JourneyAnalysis

/// What the drop-off view is set to, and what was worked out for it.
public struct DropOffState: Sendable {
  /// Series and breakdown.
  public internal(set) var query = DropOffQuery()
  /// The selected stage.
  public internal(set) var stage: String?
  /// The selected group of its breakdown; nil for the stage itself.
  public internal(set) var group: String?
  /// Items above the first one shown.
  public internal(set) var scroll = 0
  /// Whether the detail of the selected stage is shown in place of the stages.
  public internal(set) var isStageOpen = false
  /// The selected line of the detail.
  public internal(set) var detailRow = 0
  public internal(set) var detailScroll = 0
  /// Worked out by `settle`, never by drawing.
  var table: DropOffTable?

  public init() {}

  /// The state without what was worked out from another reading of the file.
  var withoutResults: DropOffState {
    var state = self
    state.table = nil
    return state
  }
}
