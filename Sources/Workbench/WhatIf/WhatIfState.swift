/// What is being tried, and what came of it.
public struct WhatIfState: Sendable {
  /// Which list has the keys.
  public enum Part: Int, CaseIterable, Sendable {
    /// The actions, each alone.
    case actions
    /// The stages, by what one missed person in ten fewer would be worth.
    case bottlenecks
  }

  public internal(set) var part = Part.actions
  /// Ids of the actions that are tried together, in the order of picking.
  public internal(set) var picked: [String] = []
  /// Whether the actions come in the order of the file, and not by their rank.
  public internal(set) var isFileOrder = false
  /// The id of the selected action.
  public internal(set) var action: String?
  /// The id of the selected stage of the bottlenecks.
  public internal(set) var stage: String?
  public internal(set) var actionPlace = ListPlace()
  public internal(set) var stagePlace = ListPlace()
  /// What was worked out last; may be of an earlier state of the journey, while the present one is worked on.
  public internal(set) var table: WhatIfTable?
  /// The number of the work that is under way.
  var work: Int?

  public init() {}

  /// The state without what was worked out from another reading of the file.
  var withoutResults: WhatIfState {
    var state = self
    state.table = nil
    state.work = nil
    return state
  }
}
