/// How cases leave the order of the stages.
public struct FunnelDeviations: Sendable, Equatable {
  /// Events of the stage that the case was in already, one after the other.
  public var repeats = 0
  public var casesWithRepeats = 0
  /// Events of a stage before the furthest that the case had come to.
  public var rework = 0
  public var casesWithRework = 0
  /// Cases with events of stages, but none of the first.
  public var casesWithoutStart = 0

  static func + (left: Self, right: Self) -> Self {
    var sum = left
    sum.repeats += right.repeats
    sum.casesWithRepeats += right.casesWithRepeats
    sum.rework += right.rework
    sum.casesWithRework += right.casesWithRework
    sum.casesWithoutStart += right.casesWithoutStart
    return sum
  }
}
