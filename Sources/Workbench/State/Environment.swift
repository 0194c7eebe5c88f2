public import JourneyModel

/// What the pure rooms must not look up by themselves: the date and randomness come in from outside, and so does what
/// only other rooms can make.
public struct Environment: Sendable {
  /// Today as `2027-03-01`.
  public var today: String
  /// State of the generator that makes the random end of new ids.
  public var seed: UInt64
  /// Makes the summary of a journey as of a day: lines of Markdown.
  public var summarize: @Sendable (_ journey: Journey, _ today: String) -> [String]

  public init(
    today: String, seed: UInt64,
    summarize: @escaping @Sendable (_ journey: Journey, _ today: String) -> [String] = { _, _ in [] }
  ) {
    self.today = today
    self.seed = seed
    self.summarize = summarize
  }
}
