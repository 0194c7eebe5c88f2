/// What the pure rooms must not look up by themselves: the date and randomness come in from outside.
public struct Environment: Sendable {
  /// Today as `2027-03-01`.
  public var today: String
  /// State of the generator that makes the random end of new ids.
  public var seed: UInt64

  public init(today: String, seed: UInt64) {
    self.today = today
    self.seed = seed
  }
}
