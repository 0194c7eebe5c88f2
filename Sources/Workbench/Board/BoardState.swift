/// Where one is on the board of actions, and what was worked out for it.
public struct BoardState: Sendable {
  /// The id of the selected action.
  public internal(set) var selected: String?
  /// Whether declined actions have a column.
  public internal(set) var showsDeclined = false
  /// States to the left of the first one shown.
  public internal(set) var columnScroll = 0
  /// Actions above the first one shown in the column of the selected one; other columns begin with their first.
  public internal(set) var scroll = 0
  /// Worked out by `settle`, never by drawing.
  var table: BoardTable?

  public init() {}

  /// The state without what was worked out from another reading of the file.
  var withoutResults: BoardState {
    var state = self
    state.table = nil
    return state
  }
}
