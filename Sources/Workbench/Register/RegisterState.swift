public import JourneyModel

/// Which list of the journey the register shows, and where one is in it.
public struct RegisterState: Sendable {
  /// One of the journey's lists of records with ids: "evidence", "agencies".
  public internal(set) var list: FieldPath = "evidence"
  public internal(set) var selected: String?
  /// Rows above the first one shown.
  public internal(set) var scroll = 0
  /// Worked out by `settle`, never by drawing.
  public internal(set) var table: RegisterTable?

  public init() {}

  init(list: FieldPath) {
    self.list = list
  }

  /// The state without what was worked out from another reading of the file.
  var withoutResults: RegisterState {
    var state = self
    state.table = nil
    return state
  }
}
