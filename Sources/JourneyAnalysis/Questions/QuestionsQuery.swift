public import JourneyModel

/// From where on findings trigger a question. The limits are practitioners' judgement, not law.
public struct QuestionsQuery: Equatable, Sendable {
  /// The day from which ages run; without it nothing is old.
  public var today: JourneyDate?
  /// A stage with fewer kinds of evidence has few.
  public var fewKinds: Int
  /// Evidence older than this is old, in days.
  public var oldDays: Int
  /// A critical path from this on is long, in days.
  public var longWaitDays: Double
  /// Channels this far apart differ, as a share of all or of the scale.
  public var spread: Double
  /// Use by a segment is low below this share.
  public var lowUse: Double
  public var missing: MissingQuery

  /// 3 kinds, 365 days, 30 days, ten points, one half, unless told otherwise.
  public init(
    today: JourneyDate? = nil, fewKinds: Int = 3, oldDays: Int = 365, longWaitDays: Double = 30, spread: Double = 0.1,
    lowUse: Double = 0.5, missing: MissingQuery = MissingQuery()
  ) {
    self.today = today
    self.fewKinds = fewKinds
    self.oldDays = oldDays
    self.longWaitDays = longWaitDays
    self.spread = spread
    self.lowUse = lowUse
    self.missing = missing
  }
}
