import JourneyAnalysis

/// What the view of the seams is set to, and what was worked out for it.
public struct SeamsState: Sendable {
  /// Whether the matrix of agencies is shown in place of the list.
  public internal(set) var isMatrix = false
  /// Whether the list also has the transitions at which nothing changes hands.
  public internal(set) var showsAll = false
  /// The arriving step of the selected transition.
  public internal(set) var step: String?
  /// Transitions above the first one shown.
  public internal(set) var scroll = 0
  /// The selected cell of the matrix: ids of the agencies that hand over and take over.
  public internal(set) var from = ""
  public internal(set) var to = ""
  var rowScroll = 0
  var columnScroll = 0
  /// Whether the list has the hand-offs of the selected cell only.
  public internal(set) var isCellOpen = false
  /// Worked out by `settle`, never by drawing.
  var table: SeamTable?
  /// The transitions in view, by their place; holds for `listed`.
  var list: [Int] = []
  var listed: Listed?

  struct Listed: Equatable, Sendable {
    let revision: Int
    let filter: PainFilter
    let showsAll: Bool
    let isCellOpen: Bool
    let from: String
    let to: String
  }

  public init() {}

  /// The state without what was worked out from another reading of the file.
  var withoutResults: SeamsState {
    var state = self
    state.table = nil
    state.listed = nil
    return state
  }
}
