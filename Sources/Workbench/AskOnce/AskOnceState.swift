import JourneyAnalysis

/// What the view of repeated questions is set to, and what was worked out for it.
public struct AskOnceState: Sendable {
  /// The id of the selected item.
  public internal(set) var item = ""
  /// The id of the selected column; `AskTable.all` on the column of totals.
  public internal(set) var asker = AskTable.all
  /// Whether items stand in the order of the file rather than the most asked first.
  public internal(set) var isFileOrder = false
  var rowScroll = 0
  var columnScroll = 0
  /// Whether the asks of the selected cell are listed in place of the matrix.
  public internal(set) var isCellOpen = false
  /// The selected ask of the opened cell, from 0.
  public internal(set) var ask = 0
  public internal(set) var askScroll = 0
  /// Worked out by `settle`, never by drawing.
  var table: AskTable?

  public init() {}

  /// The state without what was worked out from another reading of the file.
  var withoutResults: AskOnceState {
    var state = self
    state.table = nil
    return state
  }
}
