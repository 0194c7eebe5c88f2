/// What is selected on the map.
public struct MapCursor: Sendable, Equatable {
  /// The id of the column: of a step, or of a stage that has none.
  public var column: String
  public var lane: Lane
  /// Which of several things in the cell, from 0.
  public var item: Int

  public init(column: String, lane: Lane = .step, item: Int = 0) {
    self.column = column
    self.lane = lane
    self.item = item
  }
}
