/// What a what-if analysis tries.
public struct WhatIfQuery: Equatable, Sendable {
  /// Ids of actions; nil for all. Ids that the file does not have are named in the notes.
  public var actions: [String]?
  /// The series of volumes; nil for the one that covers most stages.
  public var series: String?
  /// How many draws, 1…1 000 000; clipped.
  public var draws: Int
  /// The same seed gives the same draws, for each stage and effect whatever else is tried.
  public var seed: UInt64

  /// All actions and 10 000 draws, unless told otherwise.
  public init(actions: [String]? = nil, series: String? = nil, draws: Int = 10_000, seed: UInt64 = 1) {
    self.actions = actions
    self.series = series
    self.draws = min(max(draws, 1), 1_000_000)
    self.seed = seed
  }
}
