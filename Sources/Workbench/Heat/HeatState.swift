public import JourneyAnalysis

/// What the heat view is set to, and what was worked out for it.
public struct HeatState: Sendable {
  /// Whether a total is selected, whose pain points are ranked anew.
  var isTotal: Bool { row == HeatTable.total || column == HeatTable.total }
  /// Rows, columns, figure, share and order. The filter is that of the pain points in view (`PainsState.filter`).
  public internal(set) var query = HeatmapQuery()
  /// Whether rows at which nobody looked are shown too.
  public internal(set) var showsUnlooked = false
  var tableShowsUnlooked = false
  /// The id of the selected row; `HeatTable.total` on the row of totals.
  public internal(set) var row = ""
  public internal(set) var column = ""
  /// Rows above the first one shown.
  public internal(set) var rowScroll = 0
  /// Columns to the left of the first one shown.
  public internal(set) var columnScroll = 0
  /// Whether the pain points of the selected cell are shown in place of the matrix.
  public internal(set) var isCellOpen = false
  /// The selected pain point of the opened cell.
  public internal(set) var pain: String?
  public internal(set) var listScroll = 0
  /// Worked out by `settle`, never by drawing.
  var table: HeatTable?
  /// The pain points of the selected cell, for the table and the cell that `listed` names.
  var list: [String] = []
  var listed: Listed?

  struct Listed: Equatable, Sendable {
    let revision: Int
    let query: HeatmapQuery
    let row: String
    let column: String
  }

  public init() {}

  /// The state without what was worked out from another reading of the file.
  var withoutResults: HeatState {
    var state = self
    state.table = nil
    state.listed = nil
    return state
  }
}
